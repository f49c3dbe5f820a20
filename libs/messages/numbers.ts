import type { DecimalString } from '#resolution/values/decimal';
import type { Language } from './language.ts';

export interface NumberStyle {
  /** Digits after the decimal mark at most; by default all there are. */
  readonly decimals?: number;
  /** Whether trailing zeros are kept, as in a column of percentages. */
  readonly fixed?: boolean;
  /**
   * Limits that decide a verdict (a goal, 100 %): a figure that is not equal to one of them is never shown as equal to it,
   * but gets more decimals.
   */
  readonly apartFrom?: readonly DecimalString[];
}

/** Figures carry 10 decimals (domain.md, first paragraph): more than that never tells two of them apart. */
const MOST_DECIMALS = 10;
const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const TRUE_MINUS = '−';

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (language: Language, decimals: number, fixed: boolean): Intl.NumberFormat => {
  const key = `${language}|${decimals}|${fixed}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: fixed ? decimals : 0,
    maximumFractionDigits: decimals,
    roundingMode: 'halfExpand',
    // −0,04 shown without decimals is 0, not −0.
    signDisplay: 'negative',
  });
  formats.set(key, format);
  return format;
};

/** `Intl` reads a decimal string exactly; its declared type asks for the literal form of one. */
const written = (format: Intl.NumberFormat, value: DecimalString): string =>
  format.format(value as Intl.StringNumericLiteral).replace('-', TRUE_MINUS);

/**
 * A decimal string as people of the language write it: 1.500 · 7,5 · −8,9 in Vietnamese, 1,500 · 7.5 in English. Rounding is
 * half away from zero and for the eye only: it decides nothing.
 */
export const formatNumber = (language: Language, value: DecimalString, style: NumberStyle = {}): string => {
  const { decimals = MOST_DECIMALS, fixed = false, apartFrom = [] } = style;
  const format = formatOf(language, decimals, fixed);
  const text = written(format, value);
  const misleads = apartFrom.some((limit) => limit !== value && written(format, limit) === text);
  return misleads && decimals < MOST_DECIMALS
    ? formatNumber(language, value, { ...style, decimals: decimals + 1 })
    : text;
};

/** A percentage: `7,5 %` with a no-break space in Vietnamese, `7.5%` in English. */
export const formatPercent = (language: Language, value: DecimalString, style: NumberStyle = {}): string =>
  formatNumber(language, value, style) + (language === 'vi' ? '\u00a0%' : '%');
