import type { LedgerViews } from './ledger-views.ts';
import type { Projection } from './projection.ts';
import type { Findings } from './report.ts';

/** Lets the generation before serve again and brings it to the log's head. Throws ViewRefusedError where there is none that could. */
export const revert = (views: LedgerViews, projection: Projection): Promise<Findings> =>
  views.exclusively(async () => {
    const { ledger, setting, generations } = views;
    const before = generations.serving(projection.name)?.record.file ?? null;
    const { record, generation } = generations.revert(projection, await setting.log.head(ledger));
    for (const stop of await views.follow()) if (stop.view === projection.name) throw stop;
    const serving = {
      view: projection.name,
      version: record.version,
      generation: record.file,
      previousGeneration: before,
    };
    const { position } = generation;
    return {
      outcome: 'switched',
      to: position,
      events: 0,
      replayAgrees: null,
      views: [{ ...serving, ...NOT_COMPARED }],
    };
  });

const NOT_COMPARED = { rows: null, live: null, rebuilt: null, equal: true, drift: null } as const;
