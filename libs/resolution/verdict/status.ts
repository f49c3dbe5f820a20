import type { Goal } from '../events/target-definition.ts';
import type { Reading } from '../measures/reading.ts';
import { type Decimal, figure } from '../values/decimal.ts';
import { paceOf } from './pace.ts';
import type { MissingBasis, Status } from './verdict.ts';

interface StatusFound {
  readonly status: Status;
  readonly missing: MissingBasis | null;
}

const is = (status: Status): StatusFound => ({ status, missing: null });
const lacks = (missing: MissingBasis): StatusFound => ({ status: 'insufficientBasis', missing });

/** Whether the goal is passed or met; a range is met from lo to hi and passed above. */
const reached = (goal: Goal, actual: Decimal, sign: 1 | -1): 'exceeded' | 'achieved' | null => {
  if ('lo' in goal) return actual.gt(goal.hi) ? 'exceeded' : actual.gte(goal.lo) ? 'achieved' : null;
  const beyond = actual.minus(goal.value).times(sign);
  return beyond.gt(0) ? 'exceeded' : beyond.isZero() ? 'achieved' : null;
};

const band = (pace: Decimal): Status =>
  pace.gte(95) ? 'onTrack' : pace.gte(60) ? 'atRisk' : pace.gte(0) ? 'behind' : 'regressed';

/** How far along the roadmap a goal is that is neither reached nor due. */
const statusByPace = (reading: Reading): StatusFound => {
  const { judgedActual, expected, sign } = reading;
  if (!judgedActual) return lacks('roster');
  if (!expected) return lacks('baseline');
  const pace = paceOf(reading);
  if (pace) return is(band(pace));
  return is(figure(judgedActual).minus(figure(expected)).times(sign).gte(0) ? 'onTrack' : 'regressed');
};

/**
 * The status: the first row of domain.md ("Status") that applies, in its order: noData · (yearly) notDue · A or T missing ·
 * Vượt/Đạt · Chưa đạt · (running) notDue · B missing · the bands.
 */
export const statusOf = (reading: Reading): StatusFound => {
  const { hasData, rhythm, notDue, actual, actualMissing, goal, sign, due } = reading;
  if (!hasData) return is('noData');
  if (rhythm === 'yearly' && notDue) return is('notDue');
  if (actualMissing === 'roster') return lacks('roster');
  if (!goal) return lacks('goal');
  if (!actual) return lacks(actualMissing ?? 'baseline');
  const met = reached(goal, figure(actual), sign);
  if (met) return is(met);
  if (due) return is('notAchieved');
  return notDue ? is('notDue') : statusByPace(reading);
};
