import type { Rows, TableShape } from '#projections/projection';
import { CorruptStreamError } from '#resolution/events/corrupt-stream-error';
import type { RecordedEvent } from '#resolution/events/events';

/**
 * Whatever waits for a decision, from the event that made it wait (`since`) to the one that ended it (`until`): what waited
 * at a position p has since ≤ p < until. To find it without reading everything that ever waited, rows are indexed by how long
 * they waited: those of one magnitude that still waited at p began no longer before p than that.
 */
export const WAITING: TableShape = {
  name: 'waiting',
  columns: {
    since: 'integer',
    until: 'integer',
    magnitude: 'integer',
    kind: 'text',
    item: 'integer',
    target: 'text',
    unit: 'text',
    occurred_on: 'text',
    stated: 'text',
    current: 'text',
    begun_at: 'text',
    actor: 'text',
    change_type: 'text',
    changes: 'integer',
  },
  key: ['since'],
  indexes: [['magnitude', 'since']],
};

/** The `until` of what still waits: after every position. */
export const STILL_WAITING = Number.MAX_SAFE_INTEGER;

/** m, where something waited through at least 2^m events and fewer than 2^(m+1); what still waits has the greatest of all. */
export const magnitudeOf = (since: number, until: number): number =>
  until === STILL_WAITING ? OPEN_MAGNITUDE : Math.floor(Math.log2(until - since));
const OPEN_MAGNITUDE = 53;

type WaitingKind = 'result' | 'returned' | 'correction' | 'proposal';

/** A row of `waiting`. `item` is the event that names it: of a result its ResultRecorded, of a correction its CorrectionProposed … */
export interface WaitingRow {
  readonly since: number;
  readonly until: number;
  readonly magnitude: number;
  readonly kind: WaitingKind;
  readonly item: number;
  readonly target: string | null;
  readonly unit: string | null;
  readonly occurred_on: string | null;
  /** The values that would count, as JSON; and of a correction those that count until it is approved. */
  readonly stated: string | null;
  readonly current: string | null;
  readonly begun_at: string;
  /** Who submitted or proposed it. */
  readonly actor: string;
  readonly change_type: string | null;
  readonly changes: number | null;
}

const NOTHING_SAID = {
  target: null,
  unit: null,
  occurred_on: null,
  stated: null,
  current: null,
  change_type: null,
  changes: null,
};

export const beginWaiting = (
  rows: Rows,
  event: RecordedEvent,
  said: Pick<WaitingRow, 'kind' | 'item'> & Partial<WaitingRow>,
): void => {
  const { position: since, recordedAt: begun_at, actor } = event;
  const open = { since, until: STILL_WAITING, magnitude: magnitudeOf(since, STILL_WAITING) };
  rows.put('waiting', { ...NOTHING_SAID, begun_at, actor, ...said, ...open });
};

/** Ends the waiting that began at `since`; what has ended stays as it ended. */
export const endWaiting = (rows: Rows, event: RecordedEvent, since: number): void => {
  const row = waitingSince(rows, event, since);
  if (row.until !== STILL_WAITING) return;
  const until = event.position;
  rows.put('waiting', { ...row, until, magnitude: magnitudeOf(since, until) });
};

export const waitingSince = (rows: Rows, event: RecordedEvent, since: number): WaitingRow => {
  const row = rows.get('waiting', since);
  if (!row) throw new CorruptStreamError(event, `nothing waits since event ${since}`);
  return row as unknown as WaitingRow;
};
