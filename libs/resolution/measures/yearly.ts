import type { Decimal } from '../values/decimal.ts';
import { earlier, lastDayOfYear, yearOf } from '../values/local-date.ts';
import { baselineFigure } from './baseline.ts';
import { isJudgeableYear, latestCompleteYear } from './complete-year.ts';
import { signOf } from './direction.ts';
import { isDueEveryYear } from './due-every-year.ts';
import { estimatedValue } from './estimated-value.ts';
import { expectedOfYear } from './expected.ts';
import { goalOn } from './goal-in-force.ts';
import { type Measured, type Reading, withoutData } from './reading.ts';
import { countingDay, type Subject } from './subject.ts';

/** In what the yearly measures of results (level and ratio) differ. */
export interface YearlyMeasure {
  /** A of a complete year. */
  readonly actualOf: (year: number) => Decimal;
  /** What at's year amounts to so far; null when nothing of it is approved. */
  readonly yearToDate: Decimal | null;
}

/** T of a yearly measure: due every year, the one on 31/12 of the judged year; otherwise the one in force at `at`. */
export const yearlyGoal = (subject: Subject, judgedYear: number | null): Reading['goal'] =>
  goalOn(
    subject.target,
    judgedYear !== null && isDueEveryYear(subject.target) ? lastDayOfYear(judgedYear) : countingDay(subject),
  );

/** Whether anything approved is dated ≤ `at`; what follows the last year that can be judged counts no more. */
export const hasYearlyData = ({ figures, at }: Subject, lastYear: number): boolean =>
  figures.upTo(earlier(at, lastDayOfYear(lastYear))).results > 0;

const readYear = (subject: Subject, judged: { year: number; actual: Decimal } | null): Reading => {
  const { target } = subject;
  const everyYear = isDueEveryYear(target);
  const baseline = baselineFigure(target);
  const actual = judged?.actual ?? null;
  return {
    hasData: true,
    rhythm: 'yearly',
    notDue: !judged,
    sign: signOf(target),
    actual,
    actualMissing: null,
    goal: yearlyGoal(subject, judged?.year ?? null),
    baseline: baseline?.value ?? null,
    expected: judged && !everyYear ? expectedOfYear(subject, judged.year, baseline) : null,
    judgedActual: actual,
    judgedDay: null,
    judgedYear: judged?.year ?? null,
    termAverage: null,
    due: everyYear || judged?.year === yearOf(target.definition.dueOn),
  };
};

/** Whether an estimate for a year can still be judged: the year is neither judged already, nor before or after all judged ones. */
export const isOpenToEstimate = (
  subject: Subject,
  judgedYear: number | null,
  year: number,
  lastYear: number,
): boolean => year !== judgedYear && year <= lastYear && isJudgeableYear(subject, year);

/** Judges a level or ratio by its latest complete year, and beside it by the estimate for at's year. */
export const measureYearly = (subject: Subject, { actualOf, yearToDate }: YearlyMeasure): Measured => {
  const lastYear = yearOf(subject.target.definition.dueOn);
  const year = latestCompleteYear(subject, lastYear);
  const reading = hasYearlyData(subject, lastYear)
    ? readYear(subject, year === null ? null : { year, actual: actualOf(year) })
    : withoutData('yearly', yearlyGoal(subject, null));
  const thisYear = yearOf(subject.at);
  const estimate = estimatedValue(subject);
  return {
    reading,
    yearToDate: yearToDate && thisYear !== year ? { year: thisYear, value: yearToDate } : null,
    estimate: estimate && {
      ...estimate,
      reading: isOpenToEstimate(subject, year, thisYear, lastYear)
        ? readYear(subject, { year: thisYear, actual: estimate.value })
        : null,
    },
  };
};
