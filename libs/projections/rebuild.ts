import { buildGenerations } from './build-generations.ts';
import { type Compared, compareGenerations, standTogether, throwFirst } from './compare-generations.ts';
import type { LedgerViews } from './ledger-views.ts';

/** What a rebuild found of one view. Digests are of the position of the report, SHA-256 over the ordered rows. */
interface RebuiltView {
  readonly view: string;
  readonly version: number;
  readonly live: string;
  readonly rebuilt: string;
  readonly equal: boolean;
  readonly rows: number;
  /** The file that serves from now on, and the one kept from before: where they differ from the rebuilt one, the live one stays. */
  readonly generation: string;
  readonly previousGeneration: string | null;
}

export interface RebuildReport {
  readonly ledger: string;
  /** The event at which both generations were compared; also how many events were read. */
  readonly events: number;
  /** Whether any live view differed from its rebuilt one. */
  readonly drift: boolean;
  readonly views: readonly RebuiltView[];
  readonly durationMs: number;
}

export interface RebuildOptions {
  /** The views to build anew; all without it. */
  readonly views?: readonly string[];
  /** `total` is the log's head when the rebuild began; events that come in meanwhile are caught up with at the end. */
  readonly onProgress?: (progress: { readonly events: number; readonly total: number }) => void;
  /** Aborting it leaves the live views as they were, and no litter. */
  readonly signal?: AbortSignal;
}

/**
 * Builds the next generation of views from event 1 beside the live ones, compares both at the same position, and lets the new
 * one serve where they are equal. Where they differ (drift) the live one stays. Readers notice nothing.
 * Throws ViewStoppedError at an event that cannot be applied, and the signal's reason when aborted: nothing changed then.
 */
export const rebuild = async (
  views: LedgerViews,
  { views: names, onProgress, signal }: RebuildOptions,
): Promise<RebuildReport> => {
  const { ledger, setting, generations } = views;
  const begunAt = setting.now();
  throwFirst(await views.catchUp());
  const projections = setting.projections.filter(({ name }) => names?.includes(name) ?? true);
  const total = await setting.log.head(ledger);
  onProgress?.({ events: 0, total });
  const onBatch = (events: number): void => onProgress?.({ events, total });
  const { built, stops } = await buildGenerations(setting, views, projections, { to: total, onBatch, signal });
  const unused = new Set(built);
  try {
    throwFirst(stops.values());
    const compared = await compareGenerations(views, built, signal);
    const rebuilt = await views.exclusively(async () => {
      await standTogether(views, built);
      return serveEqual(views, compared);
    });
    for (const { built: one, equal } of compared) if (equal) unused.delete(one);
    const durationMs = setting.now() - begunAt;
    return { ledger, events: compared[0]?.position ?? total, drift: unused.size > 0, views: rebuilt, durationMs };
  } finally {
    generations.discard([...unused]);
  }
};

/** The switch itself: one durable step for all views that are equal. */
const serveEqual = ({ generations }: LedgerViews, compared: readonly Compared[]): readonly RebuiltView[] => {
  const before = new Map(
    compared.map(({ built }) => [built.record.view, generations.serving(built.record.view)?.record.file]),
  );
  generations.serve(compared.filter(({ equal }) => equal).map(({ built, rebuilt }) => ({ built, digest: rebuilt })));
  return compared.map(({ built: { record }, live, rebuilt, equal, rows }) => {
    const served = before.get(record.view) ?? record.file;
    return {
      view: record.view,
      version: record.version,
      live,
      rebuilt,
      equal,
      rows,
      generation: equal ? record.file : served,
      previousGeneration: equal ? served : null,
    };
  });
};
