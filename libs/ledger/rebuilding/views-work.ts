import type { EventLog } from '#event-log/event-log';
import type { WorkSetting } from '#projections/workshop/workshop';
import { envelopeToday } from '../recorded-event.ts';
import { VIEWS } from '../views/views.ts';
import { replayAgrees } from './replay-agrees.ts';
import { touchesRow } from './row-events.ts';

/** What building and comparing the views of ledgers takes, in whichever thread it is done. */
export const viewsWork = (log: Pick<EventLog, 'read'>): WorkSetting => ({
  log,
  upcast: envelopeToday,
  projections: VIEWS,
  touches: touchesRow,
  replayAgrees: (ledger, position, view) => replayAgrees(log, ledger, position, { view }),
});
