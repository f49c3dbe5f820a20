import { setImmediate as nextTurn } from 'node:timers/promises';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { type SimulatedLedger, writeSimulatedLedger } from './simulated-ledger.ts';

/** The ledgers that one worker writes, into a data folder of its own: `first`, `first + step` … up to `last`. */
export interface SimulationPart extends Omit<SimulatedLedger, 'number'> {
  readonly folder: string;
  readonly first: number;
  readonly step: number;
  readonly last: number;
}

/** Writes them one after the other and says the events of each. Between two it lets others have a turn, and looks at the signal. */
export const writePart = async (
  { folder, first, step, last, ...rest }: SimulationPart,
  onLedger: (events: number) => void,
  signal?: AbortSignal,
): Promise<void> => {
  // A crash leaves only this folder, which nobody reads: what is in it need not survive a power cut before it is moved.
  const log = EmbeddedEventLog.open(folder, { synchronous: 'NORMAL' });
  try {
    for (let number = first; number <= last; number += step) {
      onLedger(await writeSimulatedLedger(log, { ...rest, number }));
      await nextTurn();
      signal?.throwIfAborted();
    }
  } finally {
    await log.close();
  }
};
