import type { RebuildOptions, RebuildPhase, RebuildProgress } from '#projections/rebuild';
import type { RunReason, ViewReport } from '#projections/report';
import { reasonOf } from '#projections/reporting';
import type { StartedBy, Views } from '#projections/views';

/** What became of one ledger of many: its report, or why there is none that tells more. */
export type LedgerRebuilt =
  | { readonly ledger: string; readonly outcome: 'ended'; readonly report: ViewReport }
  | { readonly ledger: string; readonly outcome: 'failed'; readonly reason: RunReason };

/** How many ledgers a run is about, and how many of them have each step behind them. */
export interface LedgersCounted {
  readonly total: number;
  readonly scanned: number;
  readonly caughtUp: number;
  readonly compared: number;
  readonly ended: number;
}

/** How many events of how many have been read. */
export type EventsProgress = Pick<RebuildProgress, 'events' | 'total'>;

/** How far a run over ledgers is: events of all together, and ledgers. */
export interface RunProgress extends EventsProgress {
  readonly ledgers: LedgersCounted;
}

/** How many steps a ledger has behind it while it is at one. */
const STEPS_BEFORE: Readonly<Record<RebuildPhase, number>> = { scan: 0, 'catch-up': 1, compare: 2, switch: 3 };
const ENDED = 4;

/** The same of a run over one ledger. */
export const countedOne = (phase: RebuildPhase): LedgersCounted => {
  const [scanned, caughtUp, compared] = [1, 2, 3].map((step) => (STEPS_BEFORE[phase] >= step ? 1 : 0));
  return { total: 1, scanned: scanned ?? 0, caughtUp: caughtUp ?? 0, compared: compared ?? 0, ended: 0 };
};

/**
 * Rebuilds ledgers beside each other, as many at a time as there are threads. One that fails does not stop the others. Progress is
 * told of all together: its total is the sum of the heads when it began. Throws the signal's reason when aborted.
 */
export const rebuildAll = async (
  { views, head }: { readonly views: Views; readonly head: (ledger: string) => Promise<number> },
  ledgers: readonly string[],
  {
    onProgress,
    signal,
    ...options
  }: Omit<RebuildOptions, 'onProgress'> & StartedBy & { readonly onProgress?: (progress: RunProgress) => void },
): Promise<readonly LedgerRebuilt[]> => {
  // What stands in the way of reading a head is told by the rebuild of that ledger: nothing is known of its events here.
  const heads = await Promise.all(
    ledgers.map(async (ledger) => [ledger, await head(ledger).catch(() => undefined)] as const),
  );
  // A ledger without events has no views.
  const waiting = heads.filter(([, events]) => events !== 0);
  const counted = waiting.length;
  const total = waiting.reduce((sum, [, events = 0]) => sum + events, 0);
  const done = new Map<string, number>();
  let events = 0;
  const steps = new Map<string, number>();
  const passed = [0, 0, 0, 0];
  const note = (ledger: string, now: number, step: number): void => {
    events += now - (done.get(ledger) ?? 0);
    done.set(ledger, now);
    for (let at = steps.get(ledger) ?? 0; at < step; at += 1) passed[at] = (passed[at] ?? 0) + 1;
    steps.set(ledger, Math.max(step, steps.get(ledger) ?? 0));
    tell();
  };
  const tell = (): void => {
    const [scanned = 0, caughtUp = 0, compared = 0, ended = 0] = passed;
    const ledgers = { total: counted, scanned, caughtUp, compared, ended };
    onProgress?.({ events: Math.min(events, total), total, ledgers });
  };
  tell();
  const rebuilt: LedgerRebuilt[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [ledger, head = 0] = next;
      signal?.throwIfAborted();
      try {
        const onBatch = (progress: RebuildProgress): void =>
          note(ledger, Math.min(progress.events, head), STEPS_BEFORE[progress.phase]);
        const report = await views.rebuild(ledger, { ...options, signal, onProgress: onBatch });
        rebuilt.push({ ledger, outcome: 'ended', report });
      } catch (error) {
        signal?.throwIfAborted();
        rebuilt.push({ ledger, outcome: 'failed', reason: reasonOf(error) });
      }
      note(ledger, head, ENDED);
    }
  };
  const working = await Promise.allSettled(Array.from({ length: views.benches }, work));
  for (const end of working) if (end.status === 'rejected') throw end.reason;
  return rebuilt.sort((a, b) => (a.ledger < b.ledger ? -1 : 1));
};
