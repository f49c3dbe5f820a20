import type { ViewsSnapshot } from '#projections/ledger-views';
import type { Moment } from '../moment.ts';
import { answerHead } from './answer-head.ts';
import type { StatusAnswer } from './answers.ts';
import { statusAnswer } from './status-answer.ts';
import { viewInputs } from './view-inputs.ts';

/** The verdict on every named target at a moment, from the views. */
export const statusQuery = (views: ViewsSnapshot, ledger: string, moment: Moment): StatusAnswer =>
  statusAnswer(answerHead(ledger, moment), viewInputs(views, moment.position));
