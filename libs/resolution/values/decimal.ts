import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The ledger's decimal arithmetic: 64 significant digits, half away from zero, so that sums of 30-digit values are
 * exact and quotients carry more than the 34 digits that the rules ask for. Never the library's global settings.
 */
export const Decimal = DecimalJs.clone({ precision: 64, rounding: DecimalJs.ROUND_HALF_UP, defaults: true });
export type Decimal = DecimalJs;

/** A decimal in the one spelling that events hold: no exponent, no leading or trailing zeros, no "-0". */
export type DecimalString = string;

export const ZERO = new Decimal(0);
export const HUNDRED = new Decimal(100);

/** Every figure is rounded half away from zero to 10 decimals before it is compared (domain.md, first paragraph). */
export const figure = (value: Decimal): Decimal => value.toDecimalPlaces(10, DecimalJs.ROUND_HALF_UP);

/** The canonical spelling of a decimal: plain notation, no trailing zeros. */
export const decimalString = (value: Decimal): DecimalString => (value.isZero() ? '0' : value.toFixed());
