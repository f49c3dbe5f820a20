import canonicalize from 'canonicalize';
import { UnknownEventError } from '#event-log/errors';
import type { EventLog } from '#event-log/event-log';
import type { ViewsSnapshot } from '#projections/ledger-views';
import { evolve } from '#resolution/decider/evolve';
import { initialState, type LedgerState } from '#resolution/decider/ledger-state';
import { CorruptStreamError } from '#resolution/events/corrupt-stream-error';
import type { RecordedEvent } from '#resolution/events/events';
import { subjectOf, targetOf, unitOf } from '#resolution/events/references';
import { localDateOf } from '#resolution/values/local-date';
import { activityQuery } from '../queries/activity-query.ts';
import { replayedStatus } from '../queries/replay-status.ts';
import { queueQuery } from '../queries/queue-query.ts';
import { settingsAt } from '../queries/settings-at.ts';
import { statusQuery } from '../queries/status-query.ts';
import { resultsAt } from '../queries/target-query.ts';
import { recordedEvent } from '../recorded-event.ts';
import { replayedQueue, replayedResults, Witness } from './replayed-lists.ts';

const BATCH = 1_000;
/** At so many moments of a ledger's life, its last among them, the figures and results are compared. */
const MOMENTS = 8;
/** And at so many what waited: most of it is over before the next moment comes. */
const QUEUES = 1_000;

/**
 * Whether a replay of the log, which uses no view, says what the views say: every event of the feed; the verdicts, units and
 * results of every target at several moments up to `position`; and at many what waited for whom. A log that cannot be replayed
 * confirms nothing.
 */
export const replayAgrees = async (
  log: Pick<EventLog, 'read'>,
  ledger: string,
  position: number,
  views: ViewsSnapshot,
): Promise<boolean> => {
  const isOneOf = (moments: number, event: RecordedEvent): boolean =>
    event.position === position || event.position % Math.max(1, Math.floor(position / moments)) === 0;
  const witness = new Witness();
  let state: LedgerState = initialState;
  try {
    for (let from = 1; from <= position; from += BATCH) {
      const stored = await log.read(ledger, from, Math.min(BATCH, position - from + 1));
      const events = stored.map(({ envelope }) => recordedEvent(envelope));
      if (!feedAgrees(ledger, events, views)) return false;
      for (const event of events) {
        state = evolve(state, event);
        witness.hear(event);
        if (isOneOf(QUEUES, event) && !queueAgrees(ledger, event, state, witness, views)) return false;
        if (isOneOf(MOMENTS, event) && !momentAgrees(ledger, event, state, witness, views)) return false;
      }
    }
    return true;
  } catch (error) {
    if (error instanceof CorruptStreamError || error instanceof UnknownEventError) return false;
    throw error;
  }
};

const feedAgrees = (ledger: string, events: readonly RecordedEvent[], views: ViewsSnapshot): boolean => {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return false;
  const moment = momentOf(last);
  const told = activityQuery(views, ledger, moment, { after: first.position - 1 }).rows;
  const recorded = events.map((event) => ({
    position: event.position,
    recordedAt: event.recordedAt,
    type: event.type,
    actor: event.actor,
    target: targetOf(event),
    unit: unitOf(event),
    subject: subjectOf(event),
  }));
  return isSame(told, recorded);
};

const queueAgrees = (
  ledger: string,
  event: RecordedEvent,
  state: LedgerState,
  witness: Witness,
  views: ViewsSnapshot,
): boolean => isSame(queueQuery(views, ledger, momentOf(event)).rows, replayedQueue(state, witness));

const momentAgrees = (
  ledger: string,
  event: RecordedEvent,
  state: LedgerState,
  witness: Witness,
  views: ViewsSnapshot,
): boolean => {
  const moment = momentOf(event);
  const { units } = settingsAt(views.view('roster'), event.position);
  return (
    isSame(units.toJS(), state.settings.units.toJS()) &&
    [...state.settings.targets.keys()].every((code) =>
      isSame(resultsAt(views, code, event.position), replayedResults(state, code, witness)),
    ) &&
    isSame(statusQuery(views, ledger, moment), replayedStatus(ledger, state, moment))
  );
};

/** By what they say: rows of the database's driver may be objects of another realm, which are never strictly equal to ours. */
const isSame = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other);

const momentOf = ({ position, recordedAt }: RecordedEvent) => ({
  position,
  asOf: recordedAt,
  at: localDateOf(recordedAt),
});
