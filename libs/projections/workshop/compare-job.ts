import { translatedError } from '#event-log/embedded/engine-errors';
import { driftBetween, type DriftRow } from '../drift.ts';
import { GenerationSnapshot } from '../generation-digest.ts';
import { GenerationReader, type ViewReader } from '../view-reader.ts';
import { projectionOf } from './projection-of.ts';
import type { Bench, ComparedView, CompareOrder, Comparison, DriftFound, WorkSetting } from './workshop.ts';

/** So many of the events that touched a row are named. */
const EVENTS_NAMED = 20;
const EVENTS_A_BATCH = 5_000;

/** Both generations of a view, held as they stood. */
interface Held {
  readonly view: string;
  readonly live: GenerationSnapshot;
  readonly rebuilt: GenerationSnapshot;
}

/** Compares the generations of an order: see Bench.compare. */
export const compareJob = async (
  setting: WorkSetting,
  order: CompareOrder,
  { onHeld, signal }: Parameters<Bench['compare']>[1],
): Promise<Comparison> => {
  const open: { close(): void }[] = [];
  const kept = <File extends { close(): void }>(file: File): File => (open.push(file), file);
  try {
    const held = order.pairs.map(({ view, live, rebuilt }) => ({
      view,
      live: kept(new GenerationSnapshot(live, projectionOf(setting, view))),
      rebuilt: kept(new GenerationSnapshot(rebuilt, projectionOf(setting, view))),
    }));
    const files = [...order.beside, ...order.pairs.map(({ view, rebuilt }) => ({ view, file: rebuilt }))];
    const readers = new Map(files.map(({ view, file }) => [view, kept(new GenerationReader(file)).begin().reader]));
    onHeld();
    const views: ComparedView[] = [];
    for (const one of held) views.push(await compared(setting, order.ledger, one, signal));
    const drifted = views.some(({ drift }) => drift !== null);
    const position = Math.min(...held.map(({ rebuilt }) => rebuilt.position));
    return { views, replayAgrees: drifted ? await replayed(setting, order.ledger, position, readers) : null };
  } catch (error) {
    throw translatedError(error, { ledger: order.ledger });
  } finally {
    for (const file of open) file.close();
  }
};

const compared = async (
  setting: WorkSetting,
  ledger: string,
  { view, live, rebuilt }: Held,
  signal: AbortSignal | undefined,
): Promise<ComparedView> => {
  const before = await live.digest(signal);
  const { position, rows, sha256 } = await rebuilt.digest(signal);
  const said = { view, position, rows, live: before.sha256, rebuilt: sha256 };
  if (before.sha256 === sha256) return { ...said, drift: null };
  const drift = driftBetween(live, rebuilt);
  return { ...said, drift: { total: drift.total, rows: await withEvents(setting, ledger, position, drift.rows) } };
};

/** The differences with the events that touched them, found in one scan of the log. */
const withEvents = async (
  { log, upcast, touches }: WorkSetting,
  ledger: string,
  to: number,
  rows: readonly DriftRow[],
): Promise<readonly DriftFound[]> => {
  const found = rows.map(({ row, ...told }) => ({ row, told, events: [] as number[], total: 0 }));
  for (let from = 1; touches && from <= to; from += EVENTS_A_BATCH) {
    for (const { envelope } of await log.read(ledger, from, Math.min(EVENTS_A_BATCH, to - from + 1))) {
      const event = upcast(envelope);
      for (const one of found) {
        if (!touches(one.row, event)) continue;
        one.total += 1;
        if (one.events.length < EVENTS_NAMED) one.events.push(event.position);
      }
    }
  }
  return found.map(({ told, events, total }) => ({ ...told, events, eventsTotal: total }));
};

const replayed = async (
  { replayAgrees }: WorkSetting,
  ledger: string,
  position: number,
  readers: ReadonlyMap<string, ViewReader>,
): Promise<boolean | null> => {
  if (!replayAgrees) return null;
  return replayAgrees(ledger, position, (name) => {
    const reader = readers.get(name);
    if (!reader) throw new RangeError(`there is no view ${name}`);
    return reader;
  });
};
