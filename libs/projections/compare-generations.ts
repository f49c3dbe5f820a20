import { GenerationSnapshot } from './generation-digest.ts';
import type { Built } from './ledger-generations.ts';
import type { LedgerViews } from './ledger-views.ts';
import { scan } from './scan.ts';
import type { ViewStoppedError } from './view-stopped-error.ts';

/** A built generation beside the live one, both at `position`. */
export interface Compared {
  readonly built: Built;
  readonly position: number;
  readonly live: string;
  readonly rebuilt: string;
  readonly equal: boolean;
  readonly rows: number;
}

export const throwFirst = (stops: Iterable<ViewStoppedError>): void => {
  for (const stop of stops) throw stop;
};

/** Brings the live generations to the log's head and the built ones to where those stand. Only for those who work exclusively. */
export const standTogether = async (views: LedgerViews, built: readonly Built[]): Promise<void> => {
  throwFirst(await views.follow());
  const to = Math.max(...views.serving().map(({ generation }) => generation.position));
  const generations = built.map(({ generation }) => generation);
  throwFirst((await scan(views.setting, views.ledger, generations, { to })).values());
};

/** Brings live and built generations to the same event, holds both there, and digests them while the live ones go on. */
export const compareGenerations = async (
  views: LedgerViews,
  built: readonly Built[],
  signal: AbortSignal | undefined,
): Promise<readonly Compared[]> => {
  const pairs = await views.exclusively(async () => {
    await standTogether(views, built);
    return built.map((one) => ({
      built: one,
      live: views.snapshot(one.record.view),
      next: new GenerationSnapshot(one.generation.file, one.generation.projection),
    }));
  });
  try {
    const compared: Compared[] = [];
    for (const { built: one, live, next } of pairs) {
      const { sha256: before } = await live.digest(signal);
      const { position, rows, sha256: after } = await next.digest(signal);
      compared.push({ built: one, position, rows, live: before, rebuilt: after, equal: before === after });
    }
    return compared;
  } finally {
    for (const { live, next } of pairs) {
      live.close();
      next.close();
    }
  }
};
