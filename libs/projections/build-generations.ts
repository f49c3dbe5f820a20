import type { Begun, Built, LedgerGenerations } from './ledger-generations.ts';
import type { Projection } from './projection.ts';
import type { ViewStoppedError } from './view-stopped-error.ts';
import type { Bench } from './workshop/workshop.ts';

/** What came of a build: the generations that are whole, and why the others are not. */
export interface BuildOutcome {
  readonly built: readonly Built[];
  readonly stops: readonly ViewStoppedError[];
}

/** The ledger whose views are built, and the clock. */
interface Place {
  readonly ledger: string;
  readonly setting: { readonly now: () => number };
  readonly generations: LedgerGenerations;
}

/**
 * Builds the next generations of views from event 1 to `to` in one scan. They serve nobody yet. What was begun is cleared away
 * when it stops, fails or is aborted.
 */
export const buildGenerations = async (
  { ledger, setting, generations }: Place,
  bench: Pick<Bench, 'build'>,
  projections: readonly Projection[],
  { to, ...hooks }: { readonly to: number } & Parameters<Bench['build']>[1],
): Promise<BuildOutcome> => {
  const begun = generations.begin(projections, new Date(setting.now()).toISOString());
  const unused = new Set<Begun>(begun);
  try {
    const views = begun.map(({ record, file }) => ({ view: record.view, file }));
    const stops = await bench.build({ ledger, to, views }, hooks);
    const stopped = new Set(stops.map(({ view }) => view));
    const whole = begun.filter(({ record }) => !stopped.has(record.view));
    const built = whole.map((one) => generations.open(one));
    for (const one of whole) unused.delete(one);
    return { built, stops };
  } finally {
    generations.discard([...unused]);
  }
};
