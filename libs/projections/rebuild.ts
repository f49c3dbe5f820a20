import { buildGenerations } from './build-generations.ts';
import type { Built } from './ledger-generations.ts';
import type { LedgerViews } from './ledger-views.ts';
import type { Findings, ReportedView } from './report.ts';
import { scan } from './scan.ts';
import { bytesOf, type DiskSpace } from './space.ts';
import { ViewRefusedError } from './view-refused-error.ts';
import type { ViewStoppedError } from './view-stopped-error.ts';
import type { Bench, ComparedView, Comparison, Workshop } from './workshop/workshop.ts';

/** How far a rebuild is. `total` is the log's head when it began; events that come in meanwhile are caught up with at the end. */
export interface RebuildProgress {
  readonly events: number;
  readonly total: number;
  readonly phase: RebuildPhase;
}

/** What is being done: events are read and folded, those that came meanwhile too, both are compared, the new ones take over. */
export type RebuildPhase = 'scan' | 'catch-up' | 'compare' | 'switch';

export interface RebuildOptions {
  /** The views to build anew; all without it. */
  readonly views?: readonly string[];
  /** Only compares: nothing is switched, whatever is found. */
  readonly checkOnly?: boolean;
  readonly onProgress?: (progress: RebuildProgress) => void;
  /** Aborting it leaves the live views as they were, and no litter. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Builds the next generation of views from event 1 beside the live ones, compares both at the same position, and lets the new
 * one serve where they are equal. Where they differ (drift), it serves only if a replay that uses no view agrees with it;
 * otherwise the live one stays. Readers notice nothing. Throws ViewStoppedError at an event that cannot be applied,
 * ViewRefusedError where the disk is too small, and the signal's reason when aborted: nothing changed then.
 */
export const rebuild = async (
  views: LedgerViews,
  { workshop, space }: { readonly workshop: Workshop; readonly space: DiskSpace },
  { views: names, checkOnly = false, onProgress, signal }: RebuildOptions,
): Promise<Findings> => {
  const { ledger, setting, generations } = views;
  const projections = setting.projections.filter(({ name }) => names?.includes(name) ?? true);
  const asked = new Set(projections.map(({ name }) => name));
  throwFirst(await views.catchUp(), asked);
  const opened = new Set<Built>();
  let giveBack: (() => void) | undefined;
  const bench = await workshop.lease();
  try {
    const live = views.serving().filter(({ record }) => asked.has(record.view));
    giveBack = await space.take(ledger, generations.folder, bytesOf(live.map(({ generation }) => generation.file)));
    const total = await setting.log.head(ledger);
    const tell = (phase: RebuildPhase, events = total): void => onProgress?.({ events, total, phase });
    tell('scan', 0);
    const onBatch = (events: number): void => tell('scan', events);
    const { built, stops } = await buildGenerations(views, bench, projections, { to: total, onBatch, signal });
    for (const one of built) opened.add(one);
    throwFirst(stops, asked);
    tell('catch-up');
    const comparison = await compare(views, bench, built, { onHeld: () => tell('compare'), signal });
    tell('switch');
    const successors = checkOnly ? [] : built.filter((one) => takesOver(comparison, one));
    const reported = await views.exclusively(async () => {
      await standTogether(views, successors);
      signal?.throwIfAborted();
      const told = comparison.views.map((one) => reportedView(views, built, successors, one));
      generations.serve(successors.map((one) => ({ built: one, digest: digestOf(comparison, one) })));
      for (const one of successors) opened.delete(one);
      return told;
    });
    const position = comparison.views[0]?.position ?? total;
    return {
      outcome: outcomeOf(checkOnly, comparison, successors.length),
      to: position,
      events: position,
      replayAgrees: comparison.replayAgrees,
      views: reported,
    };
  } finally {
    for (const { generation } of opened) generation.close();
    generations.discard([...opened]);
    giveBack?.();
    bench.release();
  }
};

/** Throws the first of the stops that concerns the views asked for. */
const throwFirst = (stops: readonly ViewStoppedError[], asked: ReadonlySet<string>): void => {
  for (const stop of stops) if (asked.has(stop.view)) throw stop;
};

/** Brings the live generations to the log's head and the built ones to where theirs stand. Only for those who work exclusively. */
const standTogether = async (views: LedgerViews, built: readonly Built[]): Promise<void> => {
  if (built.length === 0) return;
  const asked = new Set(built.map(({ record }) => record.view));
  throwFirst(await views.follow(), asked);
  const live = views.serving().filter(({ record }) => asked.has(record.view));
  const to = Math.max(...live.map(({ generation }) => generation.position));
  const stops = await scan(
    views.setting,
    views.ledger,
    built.map(({ generation }) => generation),
    { to },
  );
  throwFirst([...stops.values()], asked);
};

/** Brings live and built generations to the same event, holds both there, and compares them while the live ones go on. */
const compare = async (
  views: LedgerViews,
  bench: Bench,
  built: readonly Built[],
  { onHeld, signal }: { readonly onHeld: () => void; readonly signal: AbortSignal | undefined },
): Promise<Comparison> => {
  const { comparison } = await views.exclusively(async () => {
    await standTogether(views, built);
    const rebuilt = new Map(built.map(({ record, generation }) => [record.view, generation.file]));
    const files = views.serving().map(({ record, generation }) => ({ view: record.view, file: generation.file }));
    const pairs = files.flatMap(({ view, file: live }) => {
      const file = rebuilt.get(view);
      return file === undefined ? [] : [{ view, live, rebuilt: file }];
    });
    const beside = files.filter(({ view }) => !rebuilt.has(view));
    const held = Promise.withResolvers<undefined>();
    const order = { ledger: views.ledger, pairs, beside };
    const comparing = bench.compare(order, { onHeld: () => held.resolve(undefined), signal });
    void held.promise.then(onHeld);
    await Promise.race([held.promise, comparing]);
    return { comparison: comparing };
  });
  return comparison;
};

const comparedOf = ({ views }: Comparison, { record }: Built): ComparedView | undefined =>
  views.find(({ view }) => view === record.view);

const takesOver = (comparison: Comparison, built: Built): boolean =>
  comparedOf(comparison, built)?.drift === null || comparison.replayAgrees === true;

const digestOf = (comparison: Comparison, built: Built): string | null =>
  comparedOf(comparison, built)?.rebuilt ?? null;

const outcomeOf = (checkOnly: boolean, { views, replayAgrees }: Comparison, switched: number): Findings['outcome'] => {
  const drifted = views.some(({ drift }) => drift !== null);
  if (checkOnly) return drifted ? 'drift' : 'unchanged';
  return switched < views.length || (drifted && replayAgrees !== true) ? 'drift' : 'switched';
};

const reportedView = (
  { generations }: LedgerViews,
  built: readonly Built[],
  successors: readonly Built[],
  compared: ComparedView,
): ReportedView => {
  const { view, rows, live, rebuilt, drift } = compared;
  const mine = built.find(({ record }) => record.view === view);
  const served = generations.serving(view)?.record.file ?? '';
  const switched = successors.some(({ record }) => record.view === view);
  return {
    view,
    version: mine?.record.version ?? 0,
    rows,
    live,
    rebuilt,
    equal: drift === null,
    drift,
    generation: switched ? (mine?.record.file ?? served) : served,
    previousGeneration: switched ? served : null,
  };
};

/** Throws ViewRefusedError for a view that this program does not have. */
export const checkViewsAsked = (
  ledger: string,
  known: readonly { readonly name: string }[],
  asked: readonly string[] | undefined,
): void => {
  const unknown = asked?.find((view) => !known.some(({ name }) => name === view));
  if (unknown === undefined) return;
  throw new ViewRefusedError('view-unknown', {
    ledger,
    view: unknown,
    known: known.map(({ name }) => name).join(', '),
  });
};
