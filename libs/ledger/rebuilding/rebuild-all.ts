import type { RebuildOptions, RebuildProgress } from '#projections/rebuild';
import type { RunReason, ViewReport } from '#projections/report';
import { reasonOf } from '#projections/reporting';
import type { StartedBy, Views } from '#projections/views';

/** What became of one ledger of many: its report, or why there is none that tells more. */
export type LedgerRebuilt =
  | { readonly ledger: string; readonly outcome: 'ended'; readonly report: ViewReport }
  | { readonly ledger: string; readonly outcome: 'failed'; readonly reason: RunReason };

/**
 * Rebuilds ledgers beside each other, as many at a time as there are threads. One that fails does not stop the others. Progress is
 * told of all together: its total is the sum of the heads when it began. Throws the signal's reason when aborted.
 */
export const rebuildAll = async (
  { views, head }: { readonly views: Views; readonly head: (ledger: string) => Promise<number> },
  ledgers: readonly string[],
  { onProgress, signal, ...options }: RebuildOptions & StartedBy,
): Promise<readonly LedgerRebuilt[]> => {
  const heads = await Promise.all(ledgers.map(async (ledger) => [ledger, await head(ledger)] as const));
  // A ledger without events has no views.
  const waiting = heads.filter(([, events]) => events > 0);
  const total = waiting.reduce((sum, [, events]) => sum + events, 0);
  const done = new Map<string, number>();
  let events = 0;
  const note = (ledger: string, now: number): void => {
    events += now - (done.get(ledger) ?? 0);
    done.set(ledger, now);
    onProgress?.({ events: Math.min(events, total), total } satisfies RebuildProgress);
  };
  const rebuilt: LedgerRebuilt[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [ledger, head] = next;
      signal?.throwIfAborted();
      try {
        const onBatch = (progress: RebuildProgress): void => note(ledger, Math.min(progress.events, head));
        const report = await views.rebuild(ledger, { ...options, signal, onProgress: onBatch });
        rebuilt.push({ ledger, outcome: 'ended', report });
      } catch (error) {
        signal?.throwIfAborted();
        rebuilt.push({ ledger, outcome: 'failed', reason: reasonOf(error) });
      }
      note(ledger, head);
    }
  };
  const working = await Promise.allSettled(Array.from({ length: views.benches }, work));
  for (const end of working) if (end.status === 'rejected') throw end.reason;
  return rebuilt.sort((a, b) => (a.ledger < b.ledger ? -1 : 1));
};
