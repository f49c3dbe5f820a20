import { type Decimal, figure } from '../values/decimal.ts';
import { earlier, lastDayOfYear, type LocalDate, yearOf } from '../values/local-date.ts';
import { estimatedValue } from './estimated-value.ts';
import { expectedOn } from './expected.ts';
import { goalOn } from './goal-in-force.ts';
import { judgedDayOf } from './judged-day.ts';
import type { Measured, Reading } from './reading.ts';
import { countingDay, type Subject } from './subject.ts';

/** In what the running measures differ. Days asked for are never after dueOn. */
export interface RunningMeasure {
  /** Whether anything approved counts on a day. */
  readonly hasDataOn: (day: LocalDate) => boolean;
  /** A of a day; null while there is no roster to count on. */
  readonly actualOn: (day: LocalDate) => Decimal | null;
  /** B, rounded. */
  readonly baseline: Decimal | null;
}

const rounded = (value: Decimal | null): Decimal | null => value && figure(value);

/** A, % and Vượt/Đạt at `at`; the pace at the judged day, A and E both of that day. */
const readRunning = (subject: Subject, { hasDataOn, actualOn, baseline }: RunningMeasure): Reading => {
  const today = countingDay(subject);
  const judgedDay = judgedDayOf(subject);
  const hasData = hasDataOn(today);
  const isJudged = judgedDay !== null && hasDataOn(judgedDay);
  const actual = hasData ? rounded(actualOn(today)) : null;
  return {
    hasData,
    rhythm: 'running',
    notDue: !isJudged,
    sign: 1,
    actual,
    actualMissing: hasData && !actual ? 'roster' : null,
    goal: goalOn(subject.target, today),
    baseline,
    expected: judgedDay === null ? null : expectedOn(subject, judgedDay, baseline),
    judgedActual: isJudged ? rounded(actualOn(judgedDay)) : null,
    judgedDay,
    judgedYear: null,
    termAverage: null,
    due: subject.at >= subject.target.definition.dueOn,
  };
};

/** The same rules on 31/12 of at's year (or dueOn, if earlier) with A as estimated; null once that day has come. */
const readEstimated = (subject: Subject, measure: RunningMeasure, actual: Decimal): Reading | null => {
  const at = earlier(lastDayOfYear(yearOf(subject.at)), subject.target.definition.dueOn);
  if (subject.at >= at) return null;
  return readRunning({ ...subject, at }, { ...measure, hasDataOn: () => true, actualOn: () => actual });
};

/** Judges a running measure; `estimatedActual` says what A an estimate for at's year amounts to. */
export const measureRunning = (
  subject: Subject,
  measure: RunningMeasure,
  estimatedActual: (estimate: Decimal) => Decimal,
): Measured => {
  const estimate = estimatedValue(subject);
  return {
    reading: readRunning(subject, measure),
    yearToDate: null,
    estimate: estimate && { ...estimate, reading: readEstimated(subject, measure, estimatedActual(estimate.value)) },
  };
};
