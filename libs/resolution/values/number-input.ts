import { Decimal, type DecimalString, decimalString } from './decimal.ts';

/** How many digits a value may have, and how many of them after the point. */
const MAX_DIGITS = 30;
const MAX_DECIMALS = 10;

export type NumberInput =
  | { readonly value: DecimalString }
  | {
      readonly code: 'number-malformed' | 'number-too-long' | 'number-too-precise';
      readonly params: { readonly input: string };
    }
  | {
      readonly code: 'number-ambiguous';
      /** Both readings, each written so that it can be read in one way only. */
      readonly params: { readonly input: string; readonly readings: readonly [string, string] };
    };

/** `1.500.000`, `1.500,25`: points between groups of three, a comma before the decimals (vi-VN). */
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
/** `1500`, `12.5`, `12,5`. */
const PLAIN = /^\d+(?:[.,]\d+)?$/;
/** `1.500` and `1,500`: one thousand five hundred, or one and a half. */
const TWO_READINGS = /^[1-9]\d{0,2}[.,]\d{3}$/;

const shorten = (input: string): string => (input.length > 60 ? `${input.slice(0, 57)}...` : input);

/**
 * Reads a number as people write it, `1500`, `12.5`, `12,5`, `1.500.000` or `1.500,25`, into its canonical spelling. What can be
 * read two ways is refused with both readings; `1.500` is taken as 1500 where only whole numbers are possible.
 */
export const readNumber = (input: string, { wholeNumbers }: { readonly wholeNumbers: boolean }): NumberInput => {
  const written = input.trim().replace(/^\u2212/u, '-');
  const sign = written.startsWith('-') ? '-' : '';
  const digits = written.slice(sign.length);
  const params = { input: shorten(input) };
  if (TWO_READINGS.test(digits) && !(wholeNumbers && digits.includes('.'))) {
    const whole = sign + digits.replace(/[.,]/, '');
    return {
      code: 'number-ambiguous',
      params: { ...params, readings: [whole, `${sign}${digits.replace('.', ',')}0`] },
    };
  }
  const grouped = GROUPED.test(digits);
  if (!grouped && !PLAIN.test(digits)) return { code: 'number-malformed', params };
  const plain = (grouped ? digits.replaceAll('.', '') : digits).replace(',', '.').replace(/^0+(?=\d)/, '');
  const [whole = '', decimals = ''] = plain.split('.');
  const significant = decimals.replace(/0+$/, '');
  if (whole.length + significant.length > MAX_DIGITS) return { code: 'number-too-long', params };
  if (significant.length > MAX_DECIMALS) return { code: 'number-too-precise', params };
  return { value: decimalString(new Decimal(sign + plain)) };
};
