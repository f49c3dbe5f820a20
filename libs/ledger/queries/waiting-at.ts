import type { ViewReader } from '#projections/view-reader';
import { magnitudeOf, STILL_WAITING, type WaitingRow } from '../views/queue/waiting.ts';

const OF_MAGNITUDE = `SELECT since, until, magnitude, kind, item, target, unit, occurred_on, stated, "current", begun_at, actor,
    change_type, changes
  FROM waiting INDEXED BY waiting_magnitude_since WHERE magnitude = ? AND since > ? AND since <= ? AND until > ?`;

/** Every magnitude that something can have waited through in a view that stands at a position, and that of what still waits. */
const magnitudesUpTo = (position: number): readonly number[] => [
  ...Array.from({ length: magnitudeOf(0, Math.max(1, position)) + 1 }, (_, magnitude) => magnitude),
  magnitudeOf(0, STILL_WAITING),
];

/**
 * What waited at a position, in the order of the events that name it. What waited through 2^m events or more, but fewer than
 * 2^(m+1), and still did at the position, began less than 2^(m+1) events before it: a narrow range for each m.
 */
export const waitingAt = (queue: ViewReader, position: number): readonly WaitingRow[] =>
  magnitudesUpTo(queue.position)
    .flatMap((magnitude) =>
      queue.all<WaitingRow>(OF_MAGNITUDE, magnitude, position - 2 ** (magnitude + 1), position, position),
    )
    .sort((a, b) => a.item - b.item);
