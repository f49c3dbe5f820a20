import { lastDayOfMonth, type LocalDate, monthOf, yearOf } from './local-date.ts';

/** How often a target is reported; `none` means on no schedule. */
export const CADENCES = ['month', 'quarter', 'halfYear', 'year', 'none'] as const;
export type Cadence = (typeof CADENCES)[number];
export type PeriodCadence = Exclude<Cadence, 'none'>;

/** A calendar month, quarter, half-year or year. `key` is `2026-03`, `2026-Q1`, `2026-H1` or `2026`. */
export interface Period {
  readonly key: string;
  readonly cadence: PeriodCadence;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const MONTHS: Record<PeriodCadence, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

const keyOf = (cadence: PeriodCadence, year: number, index: number): string => {
  const yyyy = String(year).padStart(4, '0');
  switch (cadence) {
    case 'month':
      return `${yyyy}-${String(index + 1).padStart(2, '0')}`;
    case 'quarter':
      return `${yyyy}-Q${index + 1}`;
    case 'halfYear':
      return `${yyyy}-H${index + 1}`;
    case 'year':
      return yyyy;
  }
};

const periodAt = (cadence: PeriodCadence, year: number, index: number): Period => {
  const months = MONTHS[cadence];
  const firstMonth = index * months + 1;
  return {
    key: keyOf(cadence, year, index),
    cadence,
    from: `${String(year).padStart(4, '0')}-${String(firstMonth).padStart(2, '0')}-01`,
    to: lastDayOfMonth(year, firstMonth + months - 1),
  };
};

/** The periods of a calendar year, in order. */
export const periodsOfYear = (cadence: PeriodCadence, year: number): readonly Period[] =>
  Array.from({ length: 12 / MONTHS[cadence] }, (_, index) => periodAt(cadence, year, index));

/** The period that a day lies in. */
export const periodOf = (cadence: PeriodCadence, day: LocalDate): Period =>
  periodAt(cadence, yearOf(day), Math.floor((monthOf(day) - 1) / MONTHS[cadence]));

/** The period before this one. */
export const previousPeriod = (period: Period): Period => {
  const months = MONTHS[period.cadence];
  const index = (monthOf(period.from) - 1) / months;
  return index > 0
    ? periodAt(period.cadence, yearOf(period.from), index - 1)
    : periodAt(period.cadence, yearOf(period.from) - 1, 12 / months - 1);
};

/** The last period that ends on or before a day. */
export const lastPeriodEndedBy = (cadence: PeriodCadence, day: LocalDate): Period => {
  const current = periodOf(cadence, day);
  return current.to === day ? current : previousPeriod(current);
};

/** The periods that belong to a term: those whose last day lies in it, in order. */
export const periodsOfTerm = (cadence: PeriodCadence, from: LocalDate, to: LocalDate): readonly Period[] => {
  const periods: Period[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    periods.push(...periodsOfYear(cadence, year).filter((period) => period.to >= from && period.to <= to));
  }
  return periods;
};

const PERIOD_KEY = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/;

/** Reads `2026`, `2026-H1`, `2026-Q1` or `2026-03`; undefined for anything else. */
export const parsePeriod = (key: string): Period | undefined => {
  const match = PERIOD_KEY.exec(key);
  if (!match) return undefined;
  const [, year, month, quarter, half] = match;
  if (month) return periodAt('month', Number(year), Number(month) - 1);
  if (quarter) return periodAt('quarter', Number(year), Number(quarter) - 1);
  if (half) return periodAt('halfYear', Number(year), Number(half) - 1);
  return periodAt('year', Number(year), 0);
};
