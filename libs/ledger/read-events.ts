import { setImmediate } from 'node:timers/promises';
import type { StoredEvent } from '#event-log/envelope';
import type { Ledgers } from './ledgers.ts';

/** A ledger to read events and their texts from. */
export interface OneLedger {
  readonly ledgers: Pick<Ledgers, 'events' | 'text'>;
  readonly ledger: string;
}

const BATCH = 1000;

/** The events of a ledger after a position, in order, pulled in batches so that a long history never stands in memory. */
export async function* readEvents(
  { ledgers, ledger }: OneLedger,
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
    // Reading is no waiting: commands and other questions are answered in between.
    if (left > 0) await setImmediate();
  }
}
