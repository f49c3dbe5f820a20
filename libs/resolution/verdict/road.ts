import { baselineFigure } from '../measures/baseline.ts';
import { expectedOfYear, expectedOn } from '../measures/expected.ts';
import type { Subject } from '../measures/subject.ts';
import { termOf } from '../settings/term.ts';
import { Decimal, decimalString, type DecimalString, figure } from '../values/decimal.ts';
import { lastDayOfYear, type LocalDate, yearOf } from '../values/local-date.ts';
import type { Judgement } from './verdict.ts';

/** A corner of the road: between two of them E lies on the straight line. */
export interface RoadPoint {
  readonly day: LocalDate;
  readonly value: DecimalString;
}

const yearsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/**
 * The whole road that the E of a judgement lies on, from B to T (domain.md: "Expected"): its start, the end of each year, and
 * the day the goal is due; of yearly measures the end of each year from the baseline's on. Empty where there is no E.
 */
export const roadOf = (
  subject: Subject,
  { expected, judgedDay, judgedYear, baseline }: Pick<Judgement, 'expected' | 'judgedDay' | 'judgedYear' | 'baseline'>,
): readonly RoadPoint[] => {
  if (expected === null || baseline === null) return [];
  const { dueOn } = subject.target.definition;
  const point = (day: LocalDate, value: Decimal | null): readonly RoadPoint[] =>
    value ? [{ day, value: decimalString(figure(value)) }] : [];
  if (judgedDay !== null) {
    const { from } = termOf(subject.settings);
    const ends = yearsBetween(yearOf(from), yearOf(dueOn)).map(lastDayOfYear);
    const days = [from, ...ends.filter((day) => from < day && day < dueOn), dueOn];
    return days.flatMap((day) => point(day, expectedOn(subject, day, new Decimal(baseline))));
  }
  const start = judgedYear === null ? null : baselineFigure(subject.target);
  if (!start) return [];
  return yearsBetween(start.year, yearOf(dueOn)).flatMap((year) =>
    point(lastDayOfYear(year), expectedOfYear(subject, year, start)),
  );
};
