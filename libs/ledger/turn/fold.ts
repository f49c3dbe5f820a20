import type { EventLog } from '#event-log/event-log';
import { evolve } from '#resolution/decider/evolve';
import type { LedgerState } from '#resolution/decider/ledger-state';
import { recordedEvent } from '../recorded-event.ts';

const BATCH = 5_000;

/**
 * Folds the events after `state.head` onto it, up to the head or up to `position`. Starting from `initialState` it is the
 * replay of the whole ledger, without any view.
 */
export const foldTo = async (
  log: EventLog,
  ledger: string,
  state: LedgerState,
  position = Number.MAX_SAFE_INTEGER,
): Promise<LedgerState> => {
  let folded = state;
  while (folded.head < position) {
    const batch = await log.read(ledger, folded.head + 1, Math.min(BATCH, position - folded.head));
    folded = batch.reduce((before, { envelope }) => evolve(before, recordedEvent(envelope)), folded);
    if (batch.length < BATCH) break;
  }
  return folded;
};
