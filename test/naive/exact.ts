/**
 * Exact fractions, the oracle's whole arithmetic: nothing is ever rounded but on its way to a text. Deliberately its own:
 * an oracle that shared the ledger's decimals would share their mistakes.
 */
export interface Exact {
  readonly n: bigint;
  /** Always > 0. */
  readonly d: bigint;
}

/** Figures carry ten decimals (domain.md, first paragraph). */
const SCALE = 10n ** 10n;
/** Roots are cut after fifty decimals: forty more than any figure shows. */
const ROOT_SCALE = 10n ** 50n;

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

const reduced = (n: bigint, d: bigint): Exact => {
  const sign = d < 0n ? -1n : 1n;
  const common = divisor(absolute(n), absolute(d)) || 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
};

export const whole = (value: number): Exact => ({ n: BigInt(value), d: 1n });
export const ZERO = whole(0);
export const HUNDRED = whole(100);

/** Reads a decimal such as `-12.5`. */
export const exact = (text: string): Exact => {
  const [units = '0', decimals = ''] = text.split('.');
  return reduced(BigInt(units + decimals), 10n ** BigInt(decimals.length));
};

export const plus = (a: Exact, b: Exact): Exact => reduced(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Exact, b: Exact): Exact => reduced(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Exact, b: Exact): Exact => reduced(a.n * b.n, a.d * b.d);
/** @throws RangeError when `b` is zero. */
export const over = (a: Exact, b: Exact): Exact => {
  if (b.n === 0n) throw new RangeError('division by zero');
  return reduced(a.n * b.d, a.d * b.n);
};
export const sum = (values: readonly Exact[]): Exact => values.reduce(plus, ZERO);

/** The value in units of 10⁻¹⁰, half away from zero. */
const scaled = (value: Exact): bigint => {
  const magnitude = absolute(value.n) * SCALE;
  const up = 2n * (magnitude % value.d) >= value.d ? 1n : 0n;
  return (value.n < 0n ? -1n : 1n) * (magnitude / value.d + up);
};

/** −1, 0 or 1, of the two values as figures: rounded to ten decimals first. */
export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => {
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The figure as a canonical decimal: ten decimals at most, no trailing zeros, no `-0`. */
export const figureText = (value: Exact): string => {
  const figure = scaled(value);
  const units = absolute(figure) / SCALE;
  const decimals = (absolute(figure) % SCALE).toString().padStart(10, '0').replace(/0+$/, '');
  return `${figure < 0n ? '-' : ''}${units}${decimals === '' ? '' : `.${decimals}`}`;
};

/** The greatest whole number whose k-th power is not above `value` (≥ 0), by Newton's method from above. */
const wholeRoot = (value: bigint, k: bigint): bigint => {
  if (value < 2n) return value;
  let guess = 1n << (BigInt(value.toString(2).length) / k + 1n);
  for (;;) {
    const next = ((k - 1n) * guess + value / guess ** (k - 1n)) / k;
    if (next >= guess) return guess;
    guess = next;
  }
};

/** The k-th root of a value ≥ 0, to fifty decimals. */
export const root = (value: Exact, k: number): Exact =>
  reduced(wholeRoot((value.n * ROOT_SCALE ** BigInt(k)) / value.d, BigInt(k)), ROOT_SCALE);
