import type { Answered } from '#ledger/answered';
import { refusedProblem } from '../http/refusal-status.ts';

/** The answer to a question; why it cannot be asked like this ends the request. */
export const answerOf = <Answer>(answered: Answered<Answer>): Answer => {
  if (answered.outcome === 'refused') throw refusedProblem(answered.refusals);
  return answered.answer;
};
