import type { Moment } from '#ledger/moment';
import type { StatusAnswer } from '#ledger/queries/answers';
import { replayedStatus } from '#ledger/queries/replay-status';
import { evolve } from '#resolution/decider/evolve';
import { initialState } from '#resolution/decider/ledger-state';
import type { RecordedEvent } from '#resolution/events/events';

/** The status by folding the events of a ledger alone, up to the moment's position. */
export const replayStatus = (ledger: string, events: readonly RecordedEvent[], moment: Moment): StatusAnswer =>
  replayedStatus(ledger, events.slice(0, moment.position).reduce(evolve, initialState), moment);
