import type { ViewsSnapshot } from '#projections/ledger-views';
import type { Cell } from '#projections/projection';
import type { Moment } from '../moment.ts';
import { answerHead } from './answer-head.ts';
import type { ActivityAnswer, ActivityFilter, ActivityRow } from './answers.ts';

/** The events recorded up to a moment that pass the filter, in ledger order, or with `before` against it. The day `at` does not matter. */
export const activityQuery = (
  views: ViewsSnapshot,
  ledger: string,
  moment: Moment,
  { target, type, actor, after = 0, before, limit = -1 }: ActivityFilter = {},
): ActivityAnswer => {
  const asked = Object.entries({ target, type, actor }).filter(
    (field): field is [string, string] => field[1] !== undefined,
  );
  const conditions = asked.map(([column]) => ` AND ${column} = ?`).join('');
  const last = Math.min(moment.position, (before ?? Number.MAX_SAFE_INTEGER) - 1);
  const parameters: Cell[] = [after, last, ...asked.map(([, value]) => value), limit];
  const rows = views.view('activity').all<ActivityRow>(
    `SELECT position, recorded_at AS recordedAt, type, actor, target, unit, subject FROM activity
     WHERE position > ? AND position <= ?${conditions} ORDER BY position ${before === undefined ? 'ASC' : 'DESC'} LIMIT ?`,
    ...parameters,
  );
  return { ...answerHead(ledger, moment), rows };
};
