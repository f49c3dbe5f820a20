import { parseStrictJson } from '#event-log/strict-json';
import type { MomentAsked } from '#ledger/moment';
import type { Refusal } from '#resolution/decider/decision';
import { readMoment } from '../../input/read-moment.ts';

type Question = { readonly moment: MomentAsked } | { readonly refusals: readonly Refusal[] };

const FIELDS: Readonly<Record<string, readonly string[]>> = { at: ['string'], asOf: ['string', 'number'] };

/** A line of a questions file: `{"at":"2026-06-30","asOf":14}`, both optional, written as on the command line. */
export const readQuestion = (line: string): Question => {
  const parsed = parseStrictJson(line);
  if (parsed.outcome === 'problem') return { refusals: [{ code: parsed.problem.code, params: parsed.problem.params }] };
  const question = parsed.value;
  if (typeof question !== 'object' || question === null || Array.isArray(question)) {
    return { refusals: [{ code: 'field-wrong-type', params: { expected: 'object' } }] };
  }
  const refusals = Object.entries(question).flatMap(([field, value]: [string, unknown]): readonly Refusal[] => {
    const types = FIELDS[field];
    if (!types) return [{ code: 'field-unknown', field }];
    return types.includes(typeof value) ? [] : [{ code: 'field-wrong-type', field, params: { expected: types } }];
  });
  return refusals.length > 0 ? { refusals } : readMoment(question as Parameters<typeof readMoment>[0]);
};
