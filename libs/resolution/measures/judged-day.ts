import { termOf } from '../settings/term.ts';
import type { LocalDate } from '../values/local-date.ts';
import { lastPeriodEndedBy } from '../values/period.ts';
import type { Subject } from './subject.ts';

/**
 * The day the pace of a running measure is judged on: the last cadence period's end up to `at`; `at` itself without a
 * cadence; dueOn from dueOn on. Null before the end of the term's first period.
 */
export const judgedDayOf = ({ settings, target, at }: Subject): LocalDate | null => {
  const { cadence, dueOn } = target.definition;
  if (at >= dueOn) return dueOn;
  if (cadence === 'none') return at;
  const { to } = lastPeriodEndedBy(cadence, at);
  return to >= termOf(settings).from ? to : null;
};
