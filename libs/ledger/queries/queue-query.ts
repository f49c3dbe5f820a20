import type { ViewsSnapshot } from '#projections/ledger-views';
import type { Values } from '#resolution/events/events';
import type { Moment } from '../moment.ts';
import type { WaitingRow } from '../views/queue/waiting.ts';
import { answerHead } from './answer-head.ts';
import type { QueueAnswer, QueueRow } from './answers.ts';
import { waitingAt } from './waiting-at.ts';

const valuesIn = (json: string | null): Values | null => (json === null ? null : (JSON.parse(json) as Values));

const queueRow = (row: WaitingRow): QueueRow => ({
  kind: row.kind,
  position: row.item,
  submission: row.kind === 'result' ? row.since : null,
  since: row.begun_at,
  by: row.actor,
  target: row.target,
  unit: row.unit,
  occurredOn: row.occurred_on,
  values: valuesIn(row.stated),
  current: valuesIn(row.current),
  changes: row.change_type === null || row.changes === null ? null : { type: row.change_type, count: row.changes },
});

/** What waits for a decision as known at a moment, in the order of the events that name it. The day `at` does not matter. */
export const queueQuery = (views: ViewsSnapshot, ledger: string, moment: Moment): QueueAnswer => ({
  ...answerHead(ledger, moment),
  rows: waitingAt(views.view('queue'), moment.position).map(queueRow),
});
