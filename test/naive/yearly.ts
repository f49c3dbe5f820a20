import { firstOf, periodsOfYear, yearEnd, yearOf } from './calendar.ts';
import { type Exact, minus, over, plus, times, whole } from './exact.ts';
import { type Goal, type Known, termOf } from './history.ts';
import {
  bandOf,
  type Judgement,
  paceOf,
  percentOfGoal,
  reached,
  type Sign,
  textOrNull,
  withoutNumbers,
} from './judgement.ts';
import { approvedOf, totalOf } from './results.ts';
import { rosterOn } from './roster.ts';
import {
  baselineNumber,
  goalNumber,
  goalOn,
  isDueEveryYear,
  milestonesOn,
  standingDay,
  type Target,
} from './target.ts';

/** Whether a year is the sum of its periods; otherwise it is the period ending 31/12 alone. */
const isSummed = (target: Target): boolean => {
  const { measure } = target.definition;
  return measure.kind === 'level' && measure.aggregation === 'sum';
};

/** Whether every result a year needs is there: of each period that counts, from each unit that had to report. */
export const isComplete = (known: Known, target: Target, year: number, at: string): boolean => {
  if (yearEnd(year) > at) return false;
  const { cadence, scope, unitKinds } = target.definition;
  const periods = periodsOfYear(cadence, year).filter((period) => isSummed(target) || period.to === yearEnd(year));
  const approved = approvedOf(known, target.code, at);
  return periods.every(({ to }) => {
    const given = approved.filter((result) => result.occurredOn === to);
    const reporting = scope === 'unit' ? rosterOn(known, to, unitKinds) : [];
    return given.length > 0 && reporting.every((unit) => given.some((result) => result.unit === unit));
  });
};

/** The years that could be judged at all: after the baseline's, up to `last`, the latest first. */
const candidates = (known: Known, baselineYear: number | undefined, last: number): readonly number[] => {
  const first = Math.max(yearOf(termOf(known).from), (baselineYear ?? 0) + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index);
};

/** The latest complete year of a level or ratio at a day, up to the year in which `dueOn` lies. */
export const latestCompleteYear = (known: Known, target: Target, at: string, dueOn: string): number | null =>
  candidates(known, baselineNumber(target)?.year, yearOf(dueOn)).find((year) => isComplete(known, target, year, at)) ??
  null;

/** The figure of a complete year. */
export const yearFigure = (known: Known, target: Target, year: number): Exact | null => {
  const ofYear = approvedOf(known, target.code, yearEnd(year)).filter((result) => yearOf(result.occurredOn) === year);
  return totalOf(isSummed(target) ? ofYear : ofYear.filter((result) => result.occurredOn === yearEnd(year)));
};

/** E of a year: by whole years through the baseline, the milestones and the goal. */
const expectedIn = (target: Target, year: number, at: string): Exact | null => {
  const standing = standingDay(target, at);
  const baseline = baselineNumber(target);
  const goal = goalNumber(goalOn(target, standing));
  if (baseline === null || goal === null) return null;
  const dueYear = yearOf(target.definition.dueOn);
  const points = [
    baseline,
    ...[...(milestonesOn(target, standing) ?? [])]
      .map(([milestoneYear, value]) => ({ year: milestoneYear, value }))
      .filter((point) => point.year > baseline.year && point.year < dueYear)
      .sort((a, b) => a.year - b.year),
    { year: dueYear, value: goal },
  ];
  const end = points.findIndex((point) => point.year >= year);
  const [p0, p1] = [points[end - 1], points[end]];
  if (!p0 || !p1) return null;
  const rise = times(minus(p1.value, p0.value), whole(year - p0.year));
  return plus(p0.value, over(rise, whole(p1.year - p0.year)));
};

/** T of a yearly measure: the one in force at `at`; of a goal due every year, that of the judged year's end. */
const yearlyGoal = (target: Target, at: string, judgedYear: number | null): Goal | null =>
  goalOn(target, judgedYear !== null && isDueEveryYear(target) ? yearEnd(judgedYear) : standingDay(target, at));

/** The verdict on one year's figure. */
export const yearVerdict = (target: Target, at: string, year: number, a: Exact): Judgement => {
  const sign: Sign = target.definition.direction === 'down' ? -1 : 1;
  const everyYear = isDueEveryYear(target);
  const goal = yearlyGoal(target, at, year);
  const t = goalNumber(goal);
  const b = baselineNumber(target)?.value ?? null;
  const e = everyYear ? null : expectedIn(target, year, at);
  const written: Judgement = {
    ...withoutNumbers('noData', goal),
    actual: textOrNull(a),
    baseline: textOrNull(b),
    percentOfGoal: textOrNull(percentOfGoal(sign, a, t, b)),
    expected: textOrNull(e),
    pace: textOrNull(paceOf(sign, a, e, b)),
    judgedActual: textOrNull(a),
    judgedYear: year,
  };
  if (t === null) return { ...written, status: 'insufficientBasis', missing: 'goal' };
  const met = reached(sign, a, t);
  if (met) return { ...written, status: met };
  if (everyYear || year === yearOf(target.definition.dueOn)) return { ...written, status: 'notAchieved' };
  if (b === null || e === null) return { ...written, status: 'insufficientBasis', missing: 'baseline' };
  return { ...written, status: bandOf(sign, a, e, b) };
};

/** Whether anything is known that a year up to dueOn's could be judged on: what comes later moves no verdict. */
export const hasYearlyData = (known: Known, target: Target, at: string, dueOn: string): boolean =>
  approvedOf(known, target.code, firstOf(at, yearEnd(yearOf(dueOn)))).length > 0;

/** Levels and ratios: the latest complete year. */
export const judgeYearly = (known: Known, target: Target, at: string): Judgement => {
  const { dueOn } = target.definition;
  if (!hasYearlyData(known, target, at, dueOn)) return withoutNumbers('noData', yearlyGoal(target, at, null));
  const year = latestCompleteYear(known, target, at, dueOn);
  const figure = year === null ? null : yearFigure(known, target, year);
  if (year !== null && figure !== null) return yearVerdict(target, at, year, figure);
  const baseline = baselineNumber(target)?.value ?? null;
  return { ...withoutNumbers('notDue', yearlyGoal(target, at, null)), baseline: textOrNull(baseline) };
};
