import type { Rows, TableShape } from '#projections/projection';
import type { LocalDate } from '#resolution/values/local-date';
import { plus } from '../exact-sum.ts';

/**
 * What the approved results of a target add up to in a span of time (a month, a day) of the whole ward (unit '') or of one
 * unit, at every position since: `totals` holds the latest version, `past_totals` those before it. The version that holds
 * at a position is the one with the greatest `position` up to it: one seek, however many results there are.
 */
const columns = {
  target: 'text',
  span: 'text',
  unit: 'text',
  position: 'integer',
  total: 'text',
  denominator: 'text',
  results: 'integer',
  corrected: 'integer',
} as const;
const key = ['target', 'span', 'unit'];

export const TOTALS: TableShape = { name: 'totals', columns, key };
export const PAST_TOTALS: TableShape = { name: 'past_totals', columns, key: [...key, 'position'], appendOnly: true };

/** A row of both tables: exact decimals as text; of fractions, `total` is the sum of numerators. */
export interface TotalsRow {
  readonly target: string;
  readonly span: string;
  readonly unit: string;
  readonly position: number;
  readonly total: string;
  readonly denominator: string;
  readonly results: number;
  readonly corrected: number;
}

/** The spans of one kind stand together in the key's order, by date. */
export const daySpan = (day: LocalDate): string => `day ${day}`;
export const monthSpan = (day: LocalDate): string => `month ${day.slice(0, 7)}`;
/** Whole-ward totals bear no unit; a unit's own are kept by the day only. */
export const WHOLE_WARD = '';

/** How an event changes what counts on one day. */
export interface Change {
  readonly target: string;
  readonly unit: string | null;
  readonly occurredOn: LocalDate;
  readonly total: string;
  readonly denominator: string;
  readonly results: number;
  readonly corrected: number;
}

/** Adds a change to its day and its month, from `position` on. */
export const changeTotals = (rows: Rows, position: number, change: Change): void => {
  addTo(rows, position, change, daySpan(change.occurredOn), WHOLE_WARD);
  addTo(rows, position, change, monthSpan(change.occurredOn), WHOLE_WARD);
  if (change.unit !== null) addTo(rows, position, change, daySpan(change.occurredOn), change.unit);
};

const addTo = (rows: Rows, position: number, change: Change, span: string, unit: string): void => {
  const latest = rows.get('totals', change.target, span, unit);
  if (latest) rows.put('past_totals', latest);
  const before = latest as TotalsRow | undefined;
  rows.put('totals', {
    target: change.target,
    span,
    unit,
    position,
    total: plus(before?.total ?? '0', change.total),
    denominator: plus(before?.denominator ?? '0', change.denominator),
    results: (before?.results ?? 0) + change.results,
    corrected: (before?.corrected ?? 0) + change.corrected,
  });
};
