import { isDoneOn, stepsOn } from '../measures/scheme-steps.ts';
import type { Subject } from '../measures/subject.ts';
import { unitsOn } from '../settings/roster.ts';
import { termOf } from '../settings/term.ts';
import { addDays, earlier } from '../values/local-date.ts';
import { type Period, periodOf, periodsOfTerm } from '../values/period.ts';

/** The last period of the term, up to dueOn's, whose results should be in by now. */
const lastDuePeriod = ({ settings, target, at }: Subject): Period | undefined => {
  const { cadence, dueDays, dueOn } = target.definition;
  if (cadence === 'none') return undefined;
  const { from, to } = termOf(settings);
  return periodsOfTerm(cadence, from, earlier(to, periodOf(cadence, dueOn).to)).findLast(
    (period) => addDays(period.to, dueDays) < at,
  );
};

const isReportOverdue = (subject: Subject): boolean => {
  const period = lastDuePeriod(subject);
  if (!period) return false;
  const { scope, unitKinds } = subject.target.definition;
  const reporting = subject.figures.reporting(period.from, period.to);
  if (scope === 'ward') return reporting.size === 0;
  return unitsOn(subject.settings, period.to, unitKinds).some(({ unit }) => !reporting.has(unit));
};

const isStepOverdue = ({ settings, at }: Subject, code: string): boolean => {
  const scheme = settings.schemes.get(code);
  return (
    (scheme && stepsOn(scheme, at))?.some(({ step, deadline }) => deadline < at && !isDoneOn(scheme, step, at)) ?? false
  );
};

/**
 * Quá hạn báo cáo: the last period whose end + dueDays lies before `at` has no result, pending or approved (with scope unit:
 * any unit of that day's roster has none); of a scheme, a step past its deadline is not done. Without a cadence: never.
 */
export const isOverdue = (subject: Subject): boolean => {
  const { measure } = subject.target.definition;
  return measure.kind === 'milestone' ? isStepOverdue(subject, measure.scheme) : isReportOverdue(subject);
};
