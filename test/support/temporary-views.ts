import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envelopeToday } from '#ledger/recorded-event';
import { VIEWS } from '#ledger/views/views';
import { Views } from '#projections/views';
import { MemoryEventLog } from './memory-event-log.ts';

/** The views of a log in memory, their files in a folder that goes with `remove`. */
export const temporaryViews = (): { log: MemoryEventLog; views: Views; remove: () => Promise<void> } => {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  const log = new MemoryEventLog();
  const views = new Views({
    log,
    upcast: envelopeToday,
    projections: VIEWS,
    folderOf: (ledger) => join(folder, ledger),
    now: () => 0,
  });
  const remove = async (): Promise<void> => {
    await views.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { log, views, remove };
};
