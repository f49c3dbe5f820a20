import { Decimal, type DecimalString, decimalString } from '#resolution/values/decimal';

/** Whole numbers of up to this many digits add and subtract exactly as JavaScript numbers. */
const SAFE_DIGITS = 15;
const isSafeWhole = (text: DecimalString): boolean => text.length <= SAFE_DIGITS && !text.includes('.');

/** a + b, exactly. Counts, the most of all values, take the short way. */
export const plus = (a: DecimalString, b: DecimalString): DecimalString =>
  isSafeWhole(a) && isSafeWhole(b) ? String(Number(a) + Number(b)) : decimalString(new Decimal(a).plus(b));

/** a − b, exactly. */
export const minus = (a: DecimalString, b: DecimalString): DecimalString =>
  isSafeWhole(a) && isSafeWhole(b) ? String(Number(a) - Number(b)) : decimalString(new Decimal(a).minus(b));
