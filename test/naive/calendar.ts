/** Days are `YYYY-MM-DD` and compare as text; periods are calendar months, quarters, half-years and years. */
export type Cadence = 'month' | 'quarter' | 'halfYear' | 'year' | 'none';

export interface Span {
  readonly from: string;
  readonly to: string;
}

const DAY = 24 * 60 * 60 * 1000;
const utc = (day: string): number => Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const daysFrom = (a: string, b: string): number => Math.round((utc(b) - utc(a)) / DAY);
export const plusDays = (day: string, days: number): string =>
  new Date(utc(day) + days * DAY).toISOString().slice(0, 10);
export const yearEnd = (year: number): string => `${year}-12-31`;
export const firstOf = (...days: readonly string[]): string => [...days].sort()[0]!;

/** The day in Vietnam (UTC+7) at an instant. */
export const vietnamDay = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);

const MONTHS_EACH: Record<Cadence, number> = { month: 1, quarter: 3, halfYear: 6, year: 12, none: 0 };

/** The periods of a calendar year, in order; none for cadence `none`. */
export const periodsOfYear = (cadence: Cadence, year: number): readonly Span[] => {
  const spans: Span[] = [];
  const months = MONTHS_EACH[cadence];
  if (months === 0) return spans;
  for (let month = 1; month <= 12; month += months) {
    const from = `${year}-${String(month).padStart(2, '0')}-01`;
    const to = new Date(Date.UTC(year, month - 1 + months, 0)).toISOString().slice(0, 10);
    spans.push({ from, to });
  }
  return spans;
};

/** The periods of a term: those whose last day lies in it. */
export const periodsOfTerm = (cadence: Cadence, term: Span): readonly Span[] => {
  const spans: Span[] = [];
  for (let year = yearOf(term.from); year <= yearOf(term.to); year += 1) {
    for (const span of periodsOfYear(cadence, year)) {
      if (span.to >= term.from && span.to <= term.to) spans.push(span);
    }
  }
  return spans;
};

/** `2026-03`, `2026-Q1`, `2026-H1` or `2026`: the name of the period that a day lies in. */
export const periodKey = (cadence: Exclude<Cadence, 'none'>, day: string): string => {
  const month = Number(day.slice(5, 7));
  switch (cadence) {
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
    case 'halfYear':
      return `${day.slice(0, 4)}-H${Math.ceil(month / 6)}`;
    case 'year':
      return day.slice(0, 4);
  }
};
