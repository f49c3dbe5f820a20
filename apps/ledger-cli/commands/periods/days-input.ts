import { readDate } from '../../input/read-date.ts';
import { readPeriodDays } from '../../input/read-period.ts';

/** The days of a range as people name it: a period (2026-Q1), or its first and last day. */
export const daysInput = (from: string, to: string | undefined): { readonly from: string; readonly to: string } => {
  const period = to === undefined ? readPeriodDays(from) : undefined;
  if (period) return { from: period.from, to: period.to };
  const first = readDate(from);
  return { from: first, to: to === undefined ? first : readDate(to) };
};
