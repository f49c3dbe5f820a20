import { type Decimal, decimalString, figure, HUNDRED, ZERO } from '#resolution/values/decimal';
import type { LocalDate } from '#resolution/values/local-date';
import { type PeriodCadence, periodOf } from '#resolution/values/period';
import type { ResultRow, SeriesRow, TargetAnswer } from './answers.ts';

const sumOf = (texts: readonly string[]): Decimal => texts.reduce((sum, text) => sum.plus(text), ZERO);

/** What results add up to: figures are summed, fractions give the percent of their sums, statements only count. */
const seriesRow = (key: string, results: readonly ResultRow[]): SeriesRow => {
  const all = results.map(({ values }) => values);
  const fractions = all.filter((values) => 'numerator' in values);
  if (fractions.length > 0) {
    const numerator = sumOf(fractions.map((values) => values.numerator));
    const denominator = sumOf(fractions.map((values) => values.denominator));
    const percent = figure(HUNDRED.times(numerator).div(denominator));
    const sums = { numerator: decimalString(numerator), denominator: decimalString(denominator) };
    return { key, value: decimalString(percent), ...sums, results: results.length };
  }
  const figures = all.filter((values) => 'value' in values);
  const value = figures.length === 0 ? null : decimalString(figure(sumOf(figures.map((values) => values.value))));
  return { key, value, numerator: null, denominator: null, results: results.length };
};

/** The approved results dated up to a day, by month, quarter, year and unit: a row for each that has any, by key. */
export const seriesOf = (results: readonly ResultRow[], at: LocalDate): TargetAnswer['series'] => {
  const approved = results.filter(({ status, occurredOn }) => status === 'approved' && occurredOn <= at);
  const by = (keyOf: (result: ResultRow) => string | null): readonly SeriesRow[] =>
    [...Map.groupBy(approved, keyOf)]
      .flatMap(([key, ofKey]) => (key === null ? [] : [seriesRow(key, ofKey)]))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  const byPeriod = (cadence: PeriodCadence) => by(({ occurredOn }) => periodOf(cadence, occurredOn).key);
  return {
    month: byPeriod('month'),
    quarter: byPeriod('quarter'),
    year: byPeriod('year'),
    unit: by(({ unit }) => unit),
  };
};
