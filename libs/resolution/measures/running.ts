import type { Decimal } from '../values/decimal.ts';
import { earlier, lastDayOfYear, type LocalDate, yearOf } from '../values/local-date.ts';
import { estimatedValue } from './estimated-value.ts';
import { expectedOn } from './expected.ts';
import { goalOn } from './goal-in-force.ts';
import { judgedDayOf } from './judged-day.ts';
import { type Measured, type Reading, withoutData } from './reading.ts';
import { countingDay, type Subject } from './subject.ts';

/** In what the running measures differ. Days asked for are never after dueOn; figures come unrounded. */
export interface RunningMeasure {
  /** Whether anything approved counts on a day. */
  readonly hasDataOn: (day: LocalDate) => boolean;
  /** A of a day; null while there is no roster to count on. */
  readonly actualOn: (day: LocalDate) => Decimal | null;
  /** B. */
  readonly baseline: Decimal | null;
}

/** The day the pace is judged on, and A of that day: null while nothing is known of it. */
interface Judged {
  readonly day: LocalDate | null;
  readonly hasData: boolean;
  readonly actual: Decimal | null;
}

/** A, % and Vượt/Đạt with the actual of today; the pace with A and E of the judged day; T and roadmap are those of today. */
const readRunning = (
  subject: Subject,
  { baseline }: RunningMeasure,
  actual: Decimal | null,
  judged: Judged,
  due: boolean,
): Reading => ({
  hasData: true,
  rhythm: 'running',
  notDue: !judged.hasData,
  sign: 1,
  actual,
  actualMissing: actual ? null : 'roster',
  goal: goalOn(subject.target, countingDay(subject)),
  baseline,
  expected: judged.day === null ? null : expectedOn(subject, judged.day, baseline),
  judgedActual: judged.actual,
  judgedDay: judged.day,
  judgedYear: null,
  termAverage: null,
  due,
});

const readActual = (subject: Subject, measure: RunningMeasure): Reading => {
  const { hasDataOn, actualOn } = measure;
  const today = countingDay(subject);
  if (!hasDataOn(today)) return withoutData('running', goalOn(subject.target, today));
  const day = judgedDayOf(subject);
  const hasData = day !== null && hasDataOn(day);
  const judged = { day, hasData, actual: hasData ? actualOn(day) : null };
  return readRunning(subject, measure, actualOn(today), judged, subject.at >= subject.target.definition.dueOn);
};

/** The same rules on 31/12 of at's year (or dueOn, if earlier) with A as estimated; null once that day has come. */
const readEstimated = (subject: Subject, measure: RunningMeasure, actual: Decimal): Reading | null => {
  const { dueOn } = subject.target.definition;
  const day = earlier(lastDayOfYear(yearOf(subject.at)), dueOn);
  if (subject.at >= day) return null;
  return readRunning(subject, measure, actual, { day, hasData: true, actual }, day === dueOn);
};

/** Judges a running measure; `estimatedActual` says what A an estimate for at's year amounts to. */
export const measureRunning = (
  subject: Subject,
  measure: RunningMeasure,
  estimatedActual: (estimate: Decimal) => Decimal,
): Measured => {
  const estimate = estimatedValue(subject);
  return {
    reading: readActual(subject, measure),
    yearToDate: null,
    estimate: estimate && { ...estimate, reading: readEstimated(subject, measure, estimatedActual(estimate.value)) },
  };
};
