import type { Measure } from '../events/target-definition.ts';
import type { SchemeStep } from '../events/facts.ts';
import { type Decimal, HUNDRED, ZERO } from '../values/decimal.ts';
import { goalOn } from './goal-in-force.ts';
import { type Measured, withoutData } from './reading.ts';
import { isDoneOn, stepsOn } from './scheme-steps.ts';
import { countingDay, type Subject } from './subject.ts';

type Milestone = Extract<Measure, { kind: 'milestone' }>;

const percentOfWeight = (steps: readonly SchemeStep[], counts: (step: SchemeStep) => boolean): Decimal => {
  const weigh = (some: readonly SchemeStep[]): Decimal => some.reduce((sum, { weight }) => sum.plus(weight), ZERO);
  return HUNDRED.times(weigh(steps.filter(counts))).div(weigh(steps));
};

/** A = weight done, E = weight with a deadline up to the day, both in % of all weight; B = 0. A scheme has no estimates. */
export const measureMilestone = (subject: Subject, { scheme: code }: Milestone): Measured => {
  const day = countingDay(subject);
  const goal = goalOn(subject.target, day);
  const scheme = subject.settings.schemes.get(code);
  const steps = scheme && stepsOn(scheme, day);
  if (!steps) return { reading: withoutData('running', goal), yearToDate: null, estimate: null };
  const actual = percentOfWeight(steps, ({ step }) => isDoneOn(scheme, step, day));
  const expected = percentOfWeight(steps, ({ deadline }) => deadline <= day);
  return {
    reading: {
      hasData: true,
      rhythm: 'running',
      notDue: actual.isZero() && expected.isZero(),
      sign: 1,
      actual,
      actualMissing: null,
      goal,
      baseline: ZERO,
      expected,
      judgedActual: actual,
      judgedDay: day,
      judgedYear: null,
      termAverage: null,
      due: subject.at >= subject.target.definition.dueOn,
    },
    yearToDate: null,
    estimate: null,
  };
};
