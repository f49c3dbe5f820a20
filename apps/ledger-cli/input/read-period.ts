import { type Period, parsePeriod } from '#resolution/values/period';

const QUARTERS: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

const MONTH = /^(?:tháng\s*|t)?(\d{1,2})\/(\d{4})$/;
const QUARTER = /^(?:quý\s*|q)?(iv|i{1,3}|(?<=q|quý\s*)[1-4])\/(\d{4})$/;
const HALF = /^6 tháng (đầu|cuối)(?: năm)? (\d{4})$/;
const YEAR = /^(?:năm\s*)?(\d{4})$/;

/**
 * A period as people type it, as its key: 2026-Q1 · quý I/2026 · Q1/2026 · I/2026 · 03/2026 · tháng 3/2026 · T3/2026 · 6 tháng đầu năm
 * 2026 · năm 2026. Anything else comes back as it was typed, for the door to refuse.
 */
export const readPeriod = (typed: string): string => {
  const text = typed.trim().normalize('NFC').toLocaleLowerCase('vi');
  const quarter = QUARTER.exec(text);
  if (quarter) return `${quarter[2] ?? ''}-Q${QUARTERS[quarter[1] ?? ''] ?? quarter[1] ?? ''}`;
  const month = MONTH.exec(text);
  if (month) return known(`${month[2] ?? ''}-${(month[1] ?? '').padStart(2, '0')}`) ?? typed;
  const half = HALF.exec(text);
  if (half) return `${half[2] ?? ''}-H${half[1] === 'đầu' ? 1 : 2}`;
  const year = YEAR.exec(text);
  return year?.[1] ?? known(text.toUpperCase()) ?? typed;
};

const known = (key: string): string | undefined => parsePeriod(key)?.key;

/** The days of a typed period; undefined when it is none. */
export const readPeriodDays = (typed: string): Period | undefined => parsePeriod(readPeriod(typed));
