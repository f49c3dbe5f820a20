import type { Built, LedgerGenerations } from './ledger-generations.ts';
import type { Projection } from './projection.ts';
import { type EventSource, scan, type ScanOptions, type Stops } from './scan.ts';

/** What came of a build: the generations that are whole, and why the others are not. */
export interface BuildOutcome {
  readonly built: readonly Built[];
  readonly stops: Stops;
}

/**
 * Builds the next generations of views from event 1 in one scan. They serve nobody yet. What was begun is cleared away when it
 * stops, fails or is aborted.
 */
export const buildGenerations = async (
  source: EventSource & { readonly now: () => number },
  { ledger, generations }: { readonly ledger: string; readonly generations: LedgerGenerations },
  projections: readonly Projection[],
  options: ScanOptions = {},
): Promise<BuildOutcome> => {
  const begun: Built[] = [];
  const unused = new Set<Built>();
  try {
    const createdAt = new Date(source.now()).toISOString();
    for (const projection of projections) {
      const building = generations.begin(projection, createdAt);
      begun.push(building);
      unused.add(building);
    }
    const all = begun.map(({ generation }) => generation);
    const stops = await scan(source, ledger, all, options);
    const built = begun.filter(({ generation }) => !stops.has(generation));
    for (const { generation } of built) generation.finish();
    for (const one of built) unused.delete(one);
    return { built, stops };
  } finally {
    generations.discard([...unused]);
  }
};
