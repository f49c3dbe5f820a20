import type { LedgerState } from '#resolution/decider/ledger-state';
import { stateFigures } from '#resolution/measures/state-figures';
import type { Moment } from '../moment.ts';
import { answerHead } from './answer-head.ts';
import type { StatusAnswer } from './answers.ts';
import { statusAnswer, type VerdictInputs } from './status-answer.ts';

/** The inputs of verdicts as a folded history knows them. */
export const stateInputs = (state: LedgerState): VerdictInputs => ({
  settings: state.settings,
  figures: (target) => stateFigures(state, target),
  lastPosition: (target) => state.touched.get(target) ?? 0,
});

/** The same answer as statusQuery, from a history folded to the moment's position: no view and no code of a view is used. */
export const replayedStatus = (ledger: string, state: LedgerState, moment: Moment): StatusAnswer =>
  statusAnswer(answerHead(ledger, moment), stateInputs(state));
