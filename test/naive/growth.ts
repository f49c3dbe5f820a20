import { yearEnd } from './calendar.ts';
import { compare, type Exact, exact, HUNDRED, minus, over, root, times, whole, ZERO } from './exact.ts';
import type { Known } from './history.ts';
import { type Judgement, textOrNull, withoutNumbers } from './judgement.ts';
import { baselineNumber, goalOn, isDueEveryYear, standingDay, type Target, targetOf } from './target.ts';
import { hasYearlyData, isComplete, latestCompleteYear, yearFigure } from './yearly.ts';

/** The level whose growth a target is. */
export const levelOf = (known: Known, target: Target): Target => {
  const { measure } = target.definition;
  const level = measure.kind === 'growth' ? targetOf(known, measure.of) : undefined;
  if (!level) throw new Error(`${target.code} grows with a level that was never set`);
  return level;
};

const increase = (now: Exact, before: Exact): Exact => times(HUNDRED, minus(over(now, before), whole(1)));

/** L(Y−1): the baseline in its own year, any other year only when it is complete. Null where nothing can be divided by it. */
const levelBefore = (known: Known, level: Target, year: number, at: string): Exact | null => {
  const baseline = baselineNumber(level);
  const before = year - 1;
  const value =
    baseline?.year === before
      ? baseline.value
      : isComplete(known, level, before, at)
        ? yearFigure(known, level, before)
        : null;
  return value !== null && compare(value, ZERO) > 0 ? value : null;
};

/** The average growth a year since the baseline's year. */
const averageSince = (level: Target, year: number, now: Exact): Exact | null => {
  const baseline = baselineNumber(level);
  if (baseline === null || compare(baseline.value, ZERO) <= 0 || compare(now, ZERO) < 0) return null;
  return times(HUNDRED, minus(root(over(now, baseline.value), year - baseline.year), whole(1)));
};

/** The verdict on the growth in one year, given the level's figure of that year. */
export const growthVerdict = (known: Known, target: Target, at: string, year: number, now: Exact): Judgement => {
  const level = levelOf(known, target);
  const goal = goalOn(target, isDueEveryYear(target) ? yearEnd(year) : standingDay(target, at));
  const average = averageSince(level, year, now);
  const before = levelBefore(known, level, year, at);
  const judgedOnAverage = target.interpretation === 'termAverage';
  const a = judgedOnAverage ? average : before && increase(now, before);
  const written: Judgement = {
    ...withoutNumbers('noData', goal),
    actual: textOrNull(a),
    judgedActual: textOrNull(a),
    judgedYear: year,
    termAverage: textOrNull(average),
  };
  if (goal === null || !('lo' in goal)) return { ...written, status: 'insufficientBasis', missing: 'goal' };
  if (a === null) {
    return { ...written, status: 'insufficientBasis', missing: judgedOnAverage ? 'baseline' : 'previousYear' };
  }
  if (compare(a, exact(goal.hi)) > 0) return { ...written, status: 'exceeded' };
  return { ...written, status: compare(a, exact(goal.lo)) >= 0 ? 'achieved' : 'notAchieved' };
};

/** A growth takes no results of its own: it is judged on its level's latest complete year. */
export const judgeGrowth = (known: Known, target: Target, at: string): Judgement => {
  const level = levelOf(known, target);
  const goal = goalOn(target, standingDay(target, at));
  if (!hasYearlyData(known, level, at, target.definition.dueOn)) return withoutNumbers('noData', goal);
  const year = latestCompleteYear(known, level, at, target.definition.dueOn);
  const now = year === null ? null : yearFigure(known, level, year);
  return year === null || now === null ? withoutNumbers('notDue', goal) : growthVerdict(known, target, at, year, now);
};
