import type { Reading } from '../measures/reading.ts';
import { type Decimal, figure, HUNDRED } from '../values/decimal.ts';

/**
 * Tiến độ so với lộ trình: P = 100·(A−B)/(E−B), A and E both of the judged day or year. Null where a figure is missing, and
 * where the roadmap asks for no progress yet: s·(E−B) ≤ 0.
 */
export const paceOf = ({ judgedActual, expected, baseline, sign }: Reading): Decimal | null => {
  if (!judgedActual || !expected || !baseline) return null;
  const asksProgress = figure(expected).minus(figure(baseline)).times(sign).gt(0);
  return asksProgress ? figure(HUNDRED.times(judgedActual.minus(baseline)).div(expected.minus(baseline))) : null;
};
