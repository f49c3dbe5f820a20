import type { Measure } from '../events/target-definition.ts';
import { Decimal, HUNDRED } from '../values/decimal.ts';
import { yearOf } from '../values/local-date.ts';
import { type Baseline, baselineFigure } from './baseline.ts';
import { isCompleteYear, latestCompleteYear } from './complete-year.ts';
import { estimatedValue } from './estimated-value.ts';
import { levelOfYear } from './level.ts';
import { type Measured, type Reading, withoutData } from './reading.ts';
import type { Subject } from './subject.ts';
import { hasYearlyData, isOpenToEstimate, yearlyGoal } from './yearly.ts';

type Level = Extract<Measure, { kind: 'level' }>;
interface LevelOfYear {
  readonly year: number;
  readonly value: Decimal;
}

/** L(Y−1): the baseline where Y−1 is its year, otherwise only a complete year. Null where it is missing or ≤ 0. */
const previousLevel = (level: Subject, measure: Level, year: number): Decimal | null => {
  const baseline = baselineFigure(level.target);
  if (baseline?.year === year) return baseline.value.gt(0) ? baseline.value : null;
  const value = isCompleteYear(level, year) ? levelOfYear(level, measure, year) : null;
  return value?.gt(0) ? value : null;
};

/** 100·((L(Y)/L(Y0))^(1/(Y−Y0)) − 1); null without L(Y0) > 0 and L(Y) ≥ 0. */
const averageSince = (baseline: Baseline | null, { year, value }: LevelOfYear): Decimal | null => {
  if (!baseline?.value.gt(0) || value.lt(0)) return null;
  const perYear = value.div(baseline.value).pow(new Decimal(1).div(year - baseline.year));
  return HUNDRED.times(perYear.minus(1));
};

const growthOver = (previous: Decimal, current: Decimal): Decimal => HUNDRED.times(current.div(previous).minus(1));

const readGrowth = (
  subject: Subject,
  judged: (LevelOfYear & { readonly previous: Decimal | null; readonly baseline: Baseline | null }) | null,
): Reading => {
  const termAverage = judged && averageSince(judged.baseline, judged);
  const byAverage = subject.target.interpretation === 'termAverage';
  const ofYear = judged?.previous ? growthOver(judged.previous, judged.value) : null;
  const actual = byAverage ? termAverage : ofYear;
  return {
    hasData: true,
    rhythm: 'yearly',
    notDue: !judged,
    sign: 1,
    actual,
    actualMissing: !judged || actual ? null : byAverage ? 'baseline' : 'previousYear',
    goal: yearlyGoal(subject, judged?.year ?? null),
    baseline: null,
    expected: null,
    judgedActual: actual,
    judgedDay: null,
    judgedYear: judged?.year ?? null,
    termAverage,
    due: true,
  };
};

/**
 * 100·(L(Y)/L(Y−1) − 1) of a level, or its average since the baseline's year where it is read so. It takes no results of
 * its own: data, complete years and the estimate are its level's. `level` is undefined while that target is not set.
 */
export const measureGrowth = (subject: Subject, level: Subject | undefined): Measured => {
  const measure = level?.target.definition.measure;
  if (!level || measure?.kind !== 'level') {
    return { reading: withoutData('yearly', yearlyGoal(subject, null)), yearToDate: null, estimate: null };
  }
  const lastYear = yearOf(subject.target.definition.dueOn);
  const baseline = baselineFigure(level.target);
  const read = (year: number, value: Decimal): Reading =>
    readGrowth(subject, { year, value, previous: previousLevel(level, measure, year - 1), baseline });
  const judgedYear = latestCompleteYear(level, lastYear);
  const readLatest = (): Reading => {
    if (!hasYearlyData(level, lastYear)) return withoutData('yearly', yearlyGoal(subject, null));
    return judgedYear === null ? readGrowth(subject, null) : read(judgedYear, levelOfYear(level, measure, judgedYear));
  };
  const estimate = estimatedValue(level);
  return {
    reading: readLatest(),
    yearToDate: null,
    estimate: estimate && {
      ...estimate,
      reading: isOpenToEstimate(level, judgedYear, estimate.year, lastYear)
        ? read(estimate.year, estimate.value)
        : null,
    },
  };
};
