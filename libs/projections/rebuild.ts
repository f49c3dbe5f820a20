import { GenerationSnapshot } from './generation-digest.ts';
import type { Built } from './ledger-generations.ts';
import type { LedgerViews } from './ledger-views.ts';
import { scan } from './scan.ts';
import type { ViewStoppedError } from './view-stopped-error.ts';

/** What a rebuild found of one view. Digests are of the position of the report, SHA-256 over the ordered rows. */
export interface RebuiltView {
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
  const { built, stops } = await views.build(projections, { to: total, onBatch, signal });
  const unused = new Set(built);
  try {
    throwFirst([...stops.values()]);
    const compared = await compare(views, built, signal);
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

interface Compared {
  readonly built: Built;
  readonly position: number;
  readonly live: string;
  readonly rebuilt: string;
  readonly equal: boolean;
  readonly rows: number;
}

const throwFirst = (stops: readonly ViewStoppedError[]): void => {
  for (const stop of stops) throw stop;
};

/** Brings the live generations to the log's head and the built ones to where those stand. */
const standTogether = async (views: LedgerViews, built: readonly Built[]): Promise<void> => {
  throwFirst(await views.follow());
  const to = Math.max(...views.serving().map(({ generation }) => generation.position));
  const stops = await scan(views.setting, views.ledger, built.map(({ generation }) => generation), { to });
  throwFirst([...stops.values()]);
};

/** Brings live and built generations to the same event, holds both there, and digests them while the live ones go on. */
const compare = async (
  views: LedgerViews,
  built: readonly Built[],
  signal: AbortSignal | undefined,
): Promise<readonly Compared[]> => {
  const pairs = await views.exclusively(async () => {
    await standTogether(views, built);
    return built.map((one) => ({ one, live: views.snapshot(one.generation.projection.name), next: snapshotOf(one) }));
  });
  try {
    const compared: Compared[] = [];
    for (const { one, live, next } of pairs) {
      const before = await live.digest(signal);
      const { position, rows, sha256 } = await next.digest(signal);
      compared.push({ built: one, position, rows, live: before.sha256, rebuilt: sha256, equal: before.sha256 === sha256 });
    }
    return compared;
  } finally {
    for (const { live, next } of pairs) {
      live.close();
      next.close();
    }
  }
};

const snapshotOf = ({ generation }: Built): GenerationSnapshot =>
  new GenerationSnapshot(generation.file, generation.projection);

/** The switch itself: one durable step for all views that are equal. */
const serveEqual = ({ generations }: LedgerViews, compared: readonly Compared[]): readonly RebuiltView[] => {
  const before = new Map(compared.map(({ built }) => [built.record.view, generations.serving(built.record.view)?.record.file]));
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
