import { Map as ImmutableMap } from 'immutable';
import { evolve } from '#resolution/decider/evolve';
import { initialState, type LedgerState } from '#resolution/decider/ledger-state';
import type { RecordedEvent } from '#resolution/events/events';
import { stateFigures } from '#resolution/measures/state-figures';
import { targetOf } from '../event-references.ts';
import type { Moment } from '../moment.ts';
import { answerHead } from './answer-head.ts';
import type { StatusAnswer } from './answers.ts';
import { statusAnswer } from './status-answer.ts';

/** A history folded up to an event, and the last event that touched each target by then. Persistent: keeping it is cheap. */
export interface Replayed {
  readonly state: LedgerState;
  readonly touched: ImmutableMap<string, number>;
}

export const NOTHING_REPLAYED: Replayed = { state: initialState, touched: ImmutableMap() };

/** Folds one event more. Throws CorruptStreamError on one that cannot follow. */
export const replayOn = ({ state, touched }: Replayed, event: RecordedEvent): Replayed => {
  const target = targetOf(event);
  return {
    state: evolve(state, event),
    touched: target === null ? touched : touched.set(target, event.position),
  };
};

/** The same answer as statusQuery, from a history folded to the moment's position: no view and no code of a view is used. */
export const replayedStatus = (ledger: string, { state, touched }: Replayed, moment: Moment): StatusAnswer =>
  statusAnswer(answerHead(ledger, moment), {
    settings: state.settings,
    figures: (target) => stateFigures(state, target),
    lastPosition: (target) => touched.get(target) ?? 0,
  });
