import type { StoredEvent } from '#event-log/envelope';
import type { ChosenLedger } from '../../session/ledger-session.ts';

const BATCH = 1000;

/** The events of a ledger after a position, in order, pulled in batches so that a long history never stands in memory. */
export async function* readEvents(
  { ledgers, ledger }: ChosenLedger,
  after = 0,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<StoredEvent> {
  let from = after + 1;
  let left = limit;
  while (left > 0) {
    const events = await ledgers.events(ledger, from, Math.min(BATCH, left));
    yield* events;
    if (events.length === 0) return;
    from += events.length;
    left -= events.length;
  }
}
