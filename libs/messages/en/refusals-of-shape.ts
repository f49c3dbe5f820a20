import type { Sentence } from '../said.ts';
import type * as vi from '../vi/refusals-of-shape.ts';
import { roles, unitKinds } from './words.ts';

const all = (words: Readonly<Record<string, string>>): string =>
  Object.entries(words)
    .map(([code, word]) => `${code} (${word})`)
    .join(', ');

export const refusalsOfShape: Record<keyof typeof vi.refusalsOfShape, Sentence> = {
  'field-unknown': (s) => `There is no field of this name (${s.field}); leave it out, or mend its name.`,
  'field-missing': (s) => `The ${s.field} is missing; add it and send again.`,
  'field-wrong-type': (s) =>
    `${s.has('input') ? s.typed('The content') : 'The content as sent'} has the wrong type for the ${s.field}` +
    `${s.has('expected') ? ` (${s.raw('expected')} is needed)` : ''}; the types of all fields are in docs/cli.md.`,
  'field-out-of-range': (s) => {
    const least = s.has('minimum') ? ` of ${s.number('minimum')} or more` : '';
    const most = s.has('maximum') ? ` of ${s.number('maximum')} at most` : '';
    return `${s.typed('The value')} is out of range for the ${s.field}; give a value${least}${most || (least ? '' : ' within the range')}.`;
  },
  'choice-unknown': (s) =>
    `${s.typed('The value')} is not one of the choices for the ${s.field}` +
    (s.has('choices') ? `; choose one of: ${s.words('choices')}.` : '; choose from the list in docs/cli.md.'),
  'command-unknown': (s) => `${s.typed('The command')} does not exist; list the commands with: ledger --help.`,
  'body-too-large': (s) =>
    `What was sent is too large${s.has('type') ? ` (${s.raw('type')})` : ''}${s.has('maxBytes') ? `, ${s.number('maxBytes')} bytes at most` : ''}; send it in several parts.`,
  'json-broken': (s) =>
    `The JSON is broken${s.has('line') ? ` at line ${s.raw('line')}, column ${s.raw('column')}` : ''}; mend brackets, commas and quotation marks and send again.`,
  'json-duplicate-key': (s) => `${s.typed('The key', 'key')} stands twice in one object; keep one of them.`,
  'text-empty': (s) => `The ${s.field} is empty; write something, or leave the field out if it is optional.`,
  'text-too-long': (s) =>
    `The ${s.field} is too long${s.has('maximum') ? `, ${s.number('maximum')} characters at most` : ''}; shorten it.`,
  'text-control-characters': (s) =>
    `The ${s.field} holds invisible control characters; type it anew instead of pasting it.`,
  'account-malformed': (s) =>
    `${s.typed('The account')} is not spelled as accounts are; use small letters, digits, points and hyphens, such as can-bo-01, never a person's name.`,
  'ledger-malformed': (s) =>
    `${s.typed('The ledger id')} is not spelled as ids are; use small letters, digits and hyphens, such as to-hieu-2025-2030.`,
  'target-malformed': (s) =>
    `${s.typed('The target code')} is not spelled as codes are; use capitals, digits and hyphens, such as TH-07.`,
  'unit-malformed': (s) =>
    `${s.typed('The unit code')} is not spelled as codes are; use capitals, digits and hyphens, such as TDP-01.`,
  'scheme-malformed': (s) =>
    `${s.typed('The scheme code')} is not spelled as codes are; use capitals, digits and hyphens, such as DA-01.`,
  'model-malformed': (s) =>
    `${s.typed('The model code')} is not spelled as codes are; use capitals, digits and hyphens, such as NTT.`,
  'position-malformed': (s) => `${s.typed('The event number')} is not a whole number from 1 on; give one, such as 14.`,
  'key-malformed': (s) =>
    `${s.typed('The idempotency key')} is not spelled as keys are; use 1 to 200 printable ASCII characters without spaces.`,
  'date-malformed': (s) => `${s.typed('The date')} is not in the calendar; write day/month/year, such as 15/03/2026.`,
  'instant-malformed': (s) =>
    `${s.typed('The moment')} cannot be read; write 03/04/2027, 10:15 03/04/2027, or an event number such as #14.`,
  'year-malformed': (s) => `${s.typed('The year')} cannot be read; write four digits from 1900 to 2999, such as 2026.`,
  'period-malformed': (s) => `${s.typed('The period')} cannot be read; write 2026, 2026-H1, 2026-Q1 or 2026-03.`,
  'number-malformed': (s) =>
    `${s.typed('The number')} cannot be read; write digits only, with a comma before decimals and points between groups of three, such as 1500 or 7,5.`,
  'number-ambiguous': (s) =>
    `${s.typed('The number')} can be read two ways: ${s.quoted('readings', ' or ') || 'as thousands, or with decimals'}; write it as one of them.`,
  'number-too-long': (s) => `${s.typed('The number')} has more than 30 digits; use a larger unit, or round it.`,
  'number-too-precise': (s) => `${s.typed('The number')} has more than 10 decimals; round it.`,
  'number-not-whole': (s) =>
    `${s.typed('The number')} has decimals, but the ${s.field || 'count'} is a whole number; give a whole one.`,
  'number-negative': (s) =>
    `${s.typed('The number')} is below 0, and the ${s.field || 'value'} never is; give 0 or more.`,
  'role-unknown': (s) => `${s.typed('The role')} does not exist; choose one of: ${all(roles)}.`,
  'unit-kind-unknown': (s) => `${s.typed('The kind of unit')} does not exist; choose one of: ${all(unitKinds)}.`,
  'models-missing': () => 'No accepted model is named; name at least one.',
  'milestones-missing': () => 'The roadmap has no milestone; give at least one year-end, such as 2026=48.',
  'steps-missing': () => 'The scheme has no step; give at least one, with product, deadline and weight.',
  'changes-missing': () => 'The proposal changes nothing; give at least one change.',
  'changes-too-many': (s) =>
    `The proposal has more than ${s.has('maximum') ? s.number('maximum') : '500'} changes; make several proposals.`,
  'changes-of-different-kinds': (s) =>
    `All changes of a proposal are of one kind (${s.raw('first')}), and this one also has ${s.raw('type')}; make separate proposals.`,
};
