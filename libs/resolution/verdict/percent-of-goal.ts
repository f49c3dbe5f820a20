import { goalValue } from '../measures/goal-in-force.ts';
import type { Reading } from '../measures/reading.ts';
import { type Decimal, figure, HUNDRED } from '../values/decimal.ts';

/**
 * % so với NQ: 100·A/T, falling 100·(B−A)/(B−T). Null ("—") without A or T, for a range (growth), where T = 0 (up), and
 * where B is missing or B ≤ T (down).
 */
export const percentOfGoal = ({ actual, goal, baseline, sign }: Reading): Decimal | null => {
  const target = goalValue(goal);
  if (!actual || !target) return null;
  if (sign === 1) return target.isZero() ? null : figure(HUNDRED.times(actual).div(target));
  if (!baseline || !figure(baseline).gt(target)) return null;
  return figure(HUNDRED.times(baseline.minus(actual)).div(baseline.minus(target)));
};
