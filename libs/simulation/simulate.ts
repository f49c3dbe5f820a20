import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { moveLedgers } from '#event-log/embedded/move-ledgers';
import { FolderHoldsLedgersError } from './folder-holds-ledgers-error.ts';
import type { SimulatedLedger } from './simulated-ledger.ts';
import { type SimulationPart, writePart } from './simulation-part.ts';

export interface Simulation extends Omit<SimulatedLedger, 'number'> {
  /** A folder without ledgers; made when it is missing. */
  readonly folder: string;
  readonly ledgers: number;
  /** How many threads write at once. They change the time, never a byte. */
  readonly workers: number;
}

export interface SimulationWatch {
  readonly onProgress?: (done: { readonly ledgers: number; readonly events: number }) => void;
  /** Aborting it leaves the folder without ledgers. */
  readonly signal?: AbortSignal;
}

/** Where ledgers are written before all of them are whole. */
const UNFINISHED = 'simulating';

/**
 * Writes simulated ledgers into a folder: all of them or none. The same argument, but for folder and workers, writes the same bytes.
 * Throws FolderHoldsLedgersError, LogUnavailableError, and the signal's reason when aborted. Answers how many events it wrote.
 */
export const simulate = async (simulation: Simulation, watch: SimulationWatch = {}): Promise<number> => {
  const { folder } = simulation;
  // Held open for its lock: the folder is this simulation's until it ends.
  const log = EmbeddedEventLog.open(folder);
  try {
    const [held] = await log.ledgers();
    if (held !== undefined) throw new FolderHoldsLedgersError(folder, held);
    return await writeAll(simulation, watch);
  } finally {
    await log.close();
  }
};

const writeAll = async ({ folder, ledgers, workers, ...rest }: Simulation, watch: SimulationWatch): Promise<number> => {
  const unfinished = join(folder, UNFINISHED);
  const discard = (): void => rmSync(unfinished, { recursive: true, force: true });
  const parts = Array.from({ length: Math.min(workers, ledgers) }, (_, index): SimulationPart => ({
    ...rest,
    folder: join(unfinished, String(index + 1)),
    first: index + 1,
    step: workers,
    last: ledgers,
  }));
  // What a crash left.
  discard();
  try {
    const events = await writeParts(parts, watch);
    for (const part of parts) moveLedgers(part.folder, folder);
    return events;
  } finally {
    discard();
  }
};

const writeParts = async (
  parts: readonly SimulationPart[],
  { onProgress, signal }: SimulationWatch,
): Promise<number> => {
  let [ledgers, events] = [0, 0];
  const onLedger = (more: number): void => {
    ledgers += 1;
    events += more;
    onProgress?.({ ledgers, events });
  };
  const [only, second] = parts;
  // One part needs no thread.
  if (only && !second) await writePart(only, onLedger, signal);
  else await inThreads(parts, onLedger, signal);
  return events;
};

/** One thread a part; the first that fails, or the signal, stops them all before this ends. */
const inThreads = async (
  parts: readonly SimulationPart[],
  onLedger: (events: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const threads = parts.map(
    (workerData) => new Worker(new URL('simulation-worker.js', import.meta.url), { workerData }),
  );
  for (const thread of threads) thread.on('message', onLedger);
  try {
    await Promise.all(threads.map((thread) => once(thread, 'exit', signal ? { signal } : {})));
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
};
