import { compare, type Exact, exact, HUNDRED, over, sum, times, ZERO } from './exact.ts';
import { factsOf, inEffectOrder, type Known, type Step } from './history.ts';
import { bandOf, type Judgement, paceOf, percentOfGoal, reached, textOrNull, withoutNumbers } from './judgement.ts';
import { goalNumber, goalOn, standingDay, type Target } from './target.ts';

/** The steps of a target's scheme in force on a day; null where none is in force. */
export const stepsOn = (known: Known, target: Target, day: string): readonly Step[] | null => {
  const { measure } = target.definition;
  if (measure.kind !== 'milestone') return null;
  const versions = factsOf(known, 'SchemeAdopted', 'SchemeRevised')
    .filter((fact) => fact.data.scheme === measure.scheme)
    .map(({ position, data: { steps, effectiveFrom } }) => ({ steps, effectiveFrom, position }));
  return inEffectOrder(versions).findLast((version) => version.effectiveFrom <= day)?.steps ?? null;
};

/** Whether a step is done on a day: its latest mark up to that day says so. */
export const isDone = (known: Known, target: Target, step: number, day: string): boolean => {
  const { measure } = target.definition;
  if (measure.kind !== 'milestone') return false;
  const marks = factsOf(known, 'SchemeStepCompleted', 'SchemeStepReopened')
    .filter((fact) => fact.data.scheme === measure.scheme && fact.data.step === step && fact.data.occurredOn <= day)
    .map(({ type, position, data: { occurredOn } }) => ({ type, position, effectiveFrom: occurredOn }));
  return inEffectOrder(marks).at(-1)?.type === 'SchemeStepCompleted';
};

const weight = (steps: readonly Step[]): Exact => sum(steps.map((step) => exact(step.weight)));

/** A scheme's work done, against the staircase of its deadlines. */
export const judgeScheme = (known: Known, target: Target, at: string): Judgement => {
  const day = standingDay(target, at);
  const goal = goalOn(target, day);
  const steps = stepsOn(known, target, day);
  if (steps === null) return withoutNumbers('noData', goal);
  const percent = (some: readonly Step[]): Exact => over(times(HUNDRED, weight(some)), weight(steps));
  const a = percent(steps.filter((step) => isDone(known, target, step.step, day)));
  const e = percent(steps.filter((step) => step.deadline <= day));
  const t = goalNumber(goal);
  const written: Judgement = {
    ...withoutNumbers('noData', goal),
    actual: textOrNull(a),
    baseline: '0',
    percentOfGoal: textOrNull(percentOfGoal(1, a, t, ZERO)),
    expected: textOrNull(e),
    pace: textOrNull(paceOf(1, a, e, ZERO)),
    judgedActual: textOrNull(a),
    judgedDay: day,
  };
  if (t === null) return { ...written, status: 'insufficientBasis', missing: 'goal' };
  const met = reached(1, a, t);
  if (met) return { ...written, status: met };
  if (at >= target.definition.dueOn) return { ...written, status: 'notAchieved' };
  if (compare(e, ZERO) === 0) return { ...written, status: compare(a, ZERO) === 0 ? 'notDue' : 'onTrack' };
  return { ...written, status: bandOf(1, a, e, ZERO) };
};
