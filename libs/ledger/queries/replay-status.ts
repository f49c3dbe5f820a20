import { evolve } from '#resolution/decider/evolve';
import { initialState } from '#resolution/decider/ledger-state';
import type { RecordedEvent } from '#resolution/events/events';
import { stateFigures } from '#resolution/measures/state-figures';
import { targetOf } from '../event-references.ts';
import type { Moment } from '../moment.ts';
import { answerHead } from './answer-head.ts';
import type { StatusAnswer } from './answers.ts';
import { statusAnswer } from './status-answer.ts';

/**
 * The same answer as statusQuery, by folding the events alone: no view is read and no code of a view is used. `events` are those
 * of the ledger from event 1 on; later ones than the moment's position do not matter. Throws CorruptStreamError on a
 * history that cannot have happened.
 */
export const replayStatus = (ledger: string, events: readonly RecordedEvent[], moment: Moment): StatusAnswer => {
  const known = events.slice(0, moment.position);
  const state = known.reduce(evolve, initialState);
  const touched = new Map(known.map((event) => [targetOf(event), event.position]));
  return statusAnswer(answerHead(ledger, moment), {
    settings: state.settings,
    figures: (target) => stateFigures(state, target),
    lastPosition: (target) => touched.get(target) ?? 0,
  });
};
