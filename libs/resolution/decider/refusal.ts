import type { Refusal } from './decision.ts';
import type { RefusalCode } from './refusal-codes.ts';

/** A refusal of one field; `params` are what its sentence names. */
export const refusal = (code: RefusalCode, field: string, params?: NonNullable<Refusal['params']>): Refusal =>
  params ? { code, field, params } : { code, field };

/** Refusals of a part, seen from the whole: `unit` of `changes.3.data` is `changes.3.data.unit`. */
export const within = (path: string, refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.map((each) => ({ ...each, field: each.field === undefined ? path : `${path}.${each.field}` }));

/** One refusal when the condition holds, none otherwise. */
export const when = (condition: boolean, ...refusals: readonly Refusal[]): readonly Refusal[] =>
  condition ? refusals : [];
