import type { ViewReader } from '#projections/view-reader';
import type { WaitingRow } from '../views/queue/waiting.ts';

/** What waited at a position, in the order of the events that name it. */
export const waitingAt = (queue: ViewReader, position: number): readonly WaitingRow[] =>
  queue.all<WaitingRow>(
    `SELECT since, until, kind, item, target, unit, occurred_on, stated, "current", begun_at, actor, change_type, changes
     FROM waiting INDEXED BY waiting_until WHERE until > ? AND since <= ? ORDER BY item`,
    position,
    position,
  );
