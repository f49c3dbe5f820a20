import { join } from 'node:path';
import type { EventLog } from '#event-log/event-log';
import { Views } from '#projections/views';
import type { LedgersOptions } from './ledgers-options.ts';
import { viewsWork } from './rebuilding/views-work.ts';
import { viewsWorkshop } from './rebuilding/views-workshop.ts';

/** The views of a data folder's ledgers, beside each of their logs. */
export const openViews = (
  log: EventLog,
  { folder, now, freeBytes }: Required<Pick<LedgersOptions, 'folder' | 'now' | 'freeBytes'>>,
): Views =>
  new Views({
    ...viewsWork(log),
    log,
    folderOf: (ledger) => join(folder, 'ledgers', ledger, 'views'),
    now: () => Date.parse(now()),
    workshop: viewsWorkshop(folder),
    reportsFile: join(folder, 'view-reports.sqlite'),
    freeBytes,
  });
