import { isLocalDate, monthOf, yearOf } from '#resolution/values/local-date';
import { parsePeriod, type PeriodCadence } from '#resolution/values/period';
import { formatDate } from './dates.ts';
import type { Language } from './language.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

type Worded = (month: number, year: number) => string;

const quarterOf = (month: number): number => Math.floor((month - 1) / 3);

const WORDS: Record<Language, Record<PeriodCadence, Worded>> = {
  vi: {
    month: (month, year) => `tháng ${String(month).padStart(2, '0')}/${year}`,
    quarter: (month, year) => `quý ${ROMAN[quarterOf(month)] ?? ''}/${year}`,
    halfYear: (month, year) => `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    year: (_, year) => `năm ${year}`,
  },
  en: {
    month: (month, year) => `${MONTHS[month - 1] ?? ''} ${year}`,
    quarter: (month, year) => `Q${quarterOf(month) + 1} ${year}`,
    halfYear: (month, year) => `${month === 1 ? 'first' : 'second'} half of ${year}`,
    year: (_, year) => `${year}`,
  },
};

/**
 * A period key or a day in words: quý I/2027 · tháng 03/2027 · 6 tháng đầu năm 2026 · năm 2026 · 31/03/2027. Anything else is
 * given back as it came.
 */
export const formatPeriod = (language: Language, key: string): string => {
  if (isLocalDate(key)) return formatDate(language, key);
  const period = parsePeriod(key);
  return period ? WORDS[language][period.cadence](monthOf(period.from), yearOf(period.from)) : key;
};
