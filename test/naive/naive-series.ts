/** The naive reference for a target's series: what is approved by month, quarter, year and unit. */
import { periodKey } from './calendar.ts';
import { exact, figureText, sum } from './exact.ts';
import { type HistoryEvent, knownAt } from './history.ts';
import type { Moment } from './naive-ledger.ts';
import { approvedOf, type Result, totalOf } from './results.ts';

interface NaiveSeriesRow {
  readonly key: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly results: number;
}

export interface NaiveSeries {
  readonly month: readonly NaiveSeriesRow[];
  readonly quarter: readonly NaiveSeriesRow[];
  readonly year: readonly NaiveSeriesRow[];
  readonly unit: readonly NaiveSeriesRow[];
}

const rowOf = (key: string, results: readonly Result[]): NaiveSeriesRow => {
  const total = totalOf(results);
  const fractions = results.map((result) => result.values).filter((values) => 'numerator' in values);
  const part = (name: 'numerator' | 'denominator'): string | null =>
    fractions.length === 0 ? null : figureText(sum(fractions.map((values) => exact(values[name]))));
  return {
    key,
    value: total && figureText(total),
    numerator: part('numerator'),
    denominator: part('denominator'),
    results: results.length,
  };
};

/** A row for each key with an approved result dated up to `at`, by key. Results of the whole ward have no unit's row. */
export const naiveSeries = (events: readonly HistoryEvent[], target: string, { at, position }: Moment): NaiveSeries => {
  const approved = approvedOf(knownAt(events, position), target, at);
  const by = (keyOf: (result: Result) => string | undefined): readonly NaiveSeriesRow[] =>
    [...new Set(approved.map(keyOf))]
      .filter((key) => key !== undefined)
      .sort()
      .map((key) =>
        rowOf(
          key,
          approved.filter((result) => keyOf(result) === key),
        ),
      );
  return {
    month: by((result) => periodKey('month', result.occurredOn)),
    quarter: by((result) => periodKey('quarter', result.occurredOn)),
    year: by((result) => periodKey('year', result.occurredOn)),
    unit: by((result) => result.unit),
  };
};
