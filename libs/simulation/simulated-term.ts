import { addDays, type LocalDate, monthOf, yearOf } from '#resolution/values/local-date';

/** The term of every simulated resolution. */
export const TERM = { from: '2025-07-09', to: '2030-12-31' } as const;
export const FIRST_YEAR = yearOf(TERM.from);
export const LAST_YEAR = yearOf(TERM.to);

/** The longest story: the term, and January after it, when the last figures come in. */
export const MOST_MONTHS = 67;

/** The day so many months after the term began: nothing later is recorded. */
export const dayAfterMonths = (months: number): LocalDate => {
  const month = FIRST_YEAR * 12 + monthOf(TERM.from) - 1 + months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}${TERM.from.slice(7)}`;
};

/** How far a day lies on the way from the term's first to its last: 0 to 1. */
export const shareOfTerm = (day: LocalDate): number => {
  const days = (date: LocalDate): number => Date.parse(`${date}T00:00:00.000Z`);
  return (days(day) - days(TERM.from)) / (days(TERM.to) - days(TERM.from));
};

/** The day a share of the term after its first. */
export const dayOfTerm = (share: number): LocalDate =>
  addDays(TERM.from, Math.floor(share * ((LAST_YEAR - FIRST_YEAR) * 365 + 175)));
