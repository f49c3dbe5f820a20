import type { Moment } from '../moment.ts';
import type { AnswerHead } from './answers.ts';

/** What every answer says of itself. */
export const answerHead = (ledger: string, { at, asOf, position }: Moment): AnswerHead => ({
  ledger,
  position,
  at,
  asOf,
});
