import type { Decimal } from '../values/decimal.ts';

/** A point of a roadmap: `x` in days or in years. */
export interface Point {
  readonly x: number;
  readonly value: Decimal;
}

/**
 * The value at x of the line through the points, which ascend in x: v0 + (v1−v0)·(x−x0)/(x1−x0) between two of them, and
 * the last value after the last. x is never before the first point.
 */
export const valueOnLine = (first: Point, rest: readonly Point[], x: number): Decimal => {
  let from = first;
  for (const to of rest) {
    if (x <= to.x) {
      if (x === to.x) return to.value;
      return from.value.plus(
        to.value
          .minus(from.value)
          .times(x - from.x)
          .div(to.x - from.x),
      );
    }
    from = to;
  }
  return from.value;
};
