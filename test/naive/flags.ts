import { periodsOfTerm, periodsOfYear, plusDays, yearOf } from './calendar.ts';
import { levelOf } from './growth.ts';
import { type Known, termOf } from './history.ts';
import { approvedOf, resultsOf } from './results.ts';
import { rosterOn } from './roster.ts';
import { isDone, stepsOn } from './scheme.ts';
import { goalOn, isDueEveryYear, milestonesOn, standingDay, type Target } from './target.ts';

export type Flag =
  | { readonly flag: 'overdue' }
  | { readonly flag: 'waiting'; readonly count: number }
  | { readonly flag: 'corrected' }
  | { readonly flag: 'interpretationUnconfirmed' }
  | { readonly flag: 'linearAssumption' };

/** "Quá hạn báo cáo": the last period whose result is due has none, or not from every unit. */
const isOverdue = (known: Known, target: Target, at: string): boolean => {
  const { cadence, dueDays, dueOn, scope, unitKinds, measure } = target.definition;
  if (measure.kind === 'milestone') {
    const steps = stepsOn(known, target, at) ?? [];
    return steps.some((step) => step.deadline < at && !isDone(known, target, step.step, at));
  }
  const last = periodsOfYear(cadence, yearOf(dueOn)).find((period) => period.from <= dueOn && dueOn <= period.to);
  const due = periodsOfTerm(cadence, termOf(known))
    .filter((period) => plusDays(period.to, dueDays) < at && last !== undefined && period.to <= last.to)
    .at(-1);
  if (!due) return false;
  const given = resultsOf(known).filter(
    (result) =>
      result.target === target.code &&
      (result.status === 'pending' || result.status === 'approved') &&
      result.occurredOn >= due.from &&
      result.occurredOn <= due.to,
  );
  if (scope === 'ward') return given.length === 0;
  return rosterOn(known, due.to, unitKinds).some((unit) => !given.some((result) => result.unit === unit));
};

/** "Chờ duyệt": undecided results and corrections dated up to `at`. */
const waitingCount = (known: Known, target: Target, at: string): number =>
  resultsOf(known)
    .filter((result) => result.target === target.code && result.occurredOn <= at)
    .reduce((count, { status, correction }) => count + (status === 'pending' ? 1 : 0) + (correction ? 1 : 0), 0);

/** "Giả định tuyến tính": there is a goal to run towards and no roadmap says how. */
const isLinear = (target: Target, at: string): boolean => {
  const { kind } = target.definition.measure;
  const standing = standingDay(target, at);
  const hasRoadmap = kind === 'growth' || kind === 'milestone' || isDueEveryYear(target);
  return !hasRoadmap && goalOn(target, standing) !== null && milestonesOn(target, standing) === null;
};

/** The flags beside a verdict, in their order. A growth shows what is said of its level's results. */
export const flagsOf = (known: Known, target: Target, at: string): readonly Flag[] => {
  const reported = target.definition.measure.kind === 'growth' ? levelOf(known, target) : target;
  const waiting = waitingCount(known, reported, at);
  const flags: (Flag | false)[] = [
    isOverdue(known, reported, at) && { flag: 'overdue' },
    waiting > 0 && { flag: 'waiting', count: waiting },
    approvedOf(known, reported.code, at).some((result) => result.corrected) && { flag: 'corrected' },
    target.interpretation !== null && !target.interpretationConfirmed && { flag: 'interpretationUnconfirmed' },
    isLinear(target, at) && { flag: 'linearAssumption' },
  ];
  return flags.filter((flag) => flag !== false);
};
