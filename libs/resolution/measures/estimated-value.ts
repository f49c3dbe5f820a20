import { Decimal, HUNDRED } from '../values/decimal.ts';
import { yearOf } from '../values/local-date.ts';
import type { Subject } from './subject.ts';

/** The estimate for at's year that was made last, up to `at`. */
interface Estimated {
  readonly year: number;
  /** The value, or of a fraction its percentage. */
  readonly value: Decimal;
  readonly position: number;
}

/** What is shown as "ước"; it enters no figure, status or completeness. Null when there is none. */
export const estimatedValue = ({ figures, at }: Subject): Estimated | null => {
  const estimate = figures.estimate(yearOf(at), at);
  if (!estimate) return null;
  const { year, values, position } = estimate;
  if ('value' in values) return { year, value: new Decimal(values.value), position };
  if ('numerator' in values) {
    return { year, value: HUNDRED.times(values.numerator).div(values.denominator), position };
  }
  return null;
};
