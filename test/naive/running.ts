import { firstOf, daysFrom, periodsOfTerm, yearEnd } from './calendar.ts';
import { coverageAtStart, coverageEvidence, coverageOn } from './coverage.ts';
import { type Exact, minus, over, plus, times, whole, ZERO } from './exact.ts';
import { type Goal, type Known, termOf } from './history.ts';
import { bandOf, type Judgement, paceOf, percentOfGoal, reached, textOrNull, withoutNumbers } from './judgement.ts';
import { approvedOf, totalOf } from './results.ts';
import { goalNumber, goalOn, milestonesOn, standingDay, type Target } from './target.ts';

/** A of a running measure on a day: the share of the roster, or the sum since the term began. */
const actualOn = (known: Known, target: Target, day: string): Exact | null =>
  target.definition.measure.kind === 'coverage'
    ? coverageOn(known, target, day)
    : (totalOf(approvedOf(known, target.code, day)) ?? ZERO);

/** The days on which something speaks for the target, up to a day. */
const evidence = (known: Known, target: Target, upTo: string): readonly string[] =>
  target.definition.measure.kind === 'coverage'
    ? coverageEvidence(known, target, upTo)
    : approvedOf(known, target.code, upTo).map((result) => result.occurredOn);

export const runningBaseline = (known: Known, target: Target): Exact | null =>
  target.definition.measure.kind === 'coverage' ? coverageAtStart(known, target) : ZERO;

/** The day the pace is judged on; null before the first period's end. */
const judgedDayAt = (known: Known, target: Target, at: string): string | null => {
  const { cadence, dueOn } = target.definition;
  if (at >= dueOn) return dueOn;
  if (cadence === 'none') return at;
  return (
    periodsOfTerm(cadence, termOf(known))
      .filter((period) => period.to <= at)
      .at(-1)?.to ?? null
  );
};

/** E: the roadmap's height on a day, in real days between its points. */
export const expectedOn = (known: Known, target: Target, at: string, day: string): Exact | null => {
  const standing = standingDay(target, at);
  const goal = goalNumber(goalOn(target, standing));
  const baseline = runningBaseline(known, target);
  if (goal === null || baseline === null) return null;
  const { from } = termOf(known);
  const { dueOn } = target.definition;
  const points = [
    { day: from, value: baseline },
    ...[...(milestonesOn(target, standing) ?? [])]
      .map(([year, value]) => ({ day: yearEnd(year), value }))
      .filter((point) => point.day > from && point.day < dueOn)
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    { day: dueOn, value: goal },
  ];
  const end = points.findIndex((point) => point.day >= day);
  if (end <= 0) return (points[end] ?? points.at(-1))!.value;
  const [p0, p1] = [points[end - 1]!, points[end]!];
  const rise = times(minus(p1.value, p0.value), whole(daysFrom(p0.day, day)));
  return plus(p0.value, over(rise, whole(daysFrom(p0.day, p1.day))));
};

/** The numbers that a running verdict rests on. */
export interface RunningNumbers {
  readonly goal: Goal | null;
  /** A at `at`; null where there is no roster to count. */
  readonly actual: Exact | null;
  readonly baseline: Exact | null;
  readonly judgedDay: string | null;
  readonly judgedActual: Exact | null;
  readonly expected: Exact | null;
  /** From dueOn on a goal that is not reached is missed. */
  readonly isDue: boolean;
  /** Whether everything known lies after the judged day. */
  readonly allLater: boolean;
}

/** The order of domain.md: A or T missing, reached, missed, not due, B missing, the bands. */
export const runningVerdict = (numbers: RunningNumbers): Judgement => {
  const { goal, actual: a, baseline: b, judgedDay, judgedActual, expected: e } = numbers;
  const t = goalNumber(goal);
  const written: Judgement = {
    ...withoutNumbers('noData', goal),
    actual: textOrNull(a),
    baseline: textOrNull(b),
    percentOfGoal: textOrNull(percentOfGoal(1, a, t, b)),
    expected: textOrNull(e),
    pace: textOrNull(paceOf(1, judgedActual, e, b)),
    judgedActual: textOrNull(judgedActual),
    judgedDay,
  };
  if (a === null) return { ...written, status: 'insufficientBasis', missing: 'roster' };
  if (t === null) return { ...written, status: 'insufficientBasis', missing: 'goal' };
  const met = reached(1, a, t);
  if (met) return { ...written, status: met };
  if (numbers.isDue) return { ...written, status: 'notAchieved' };
  if (judgedDay === null || numbers.allLater) return { ...written, status: 'notDue' };
  if (judgedActual === null) return { ...written, status: 'insufficientBasis', missing: 'roster' };
  if (b === null || e === null) return { ...written, status: 'insufficientBasis', missing: 'baseline' };
  return { ...written, status: bandOf(1, judgedActual, e, b) };
};

/** Cumulative, coverage, and a level read as the sum of the term. */
export const judgeRunning = (known: Known, target: Target, at: string): Judgement => {
  const standing = standingDay(target, at);
  const goal = goalOn(target, standing);
  const days = evidence(known, target, standing);
  if (days.length === 0) return withoutNumbers('noData', goal);
  const judgedDay = judgedDayAt(known, target, at);
  const allLater = judgedDay !== null && firstOf(...days) > judgedDay;
  return runningVerdict({
    goal,
    actual: actualOn(known, target, standing),
    baseline: runningBaseline(known, target),
    judgedDay,
    // Nothing known of the judged day is no 0.
    judgedActual: judgedDay === null || allLater ? null : actualOn(known, target, judgedDay),
    expected: judgedDay === null ? null : expectedOn(known, target, at, judgedDay),
    isDue: at >= target.definition.dueOn,
    allLater,
  });
};
