import { ReplayHistory } from '#ledger/replay';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { readEvents } from '#ledger/read-events';

/** Folds a ledger from event 1, without any view, every stored byte checked on the way. */
export const replayLedger = (chosen: ChosenLedger): Promise<ReplayHistory> =>
  ReplayHistory.open(storedLines(chosen), new Date().toISOString());

async function* storedLines(chosen: ChosenLedger): AsyncGenerator<string> {
  for await (const { bytes } of readEvents(chosen)) yield bytes;
}
