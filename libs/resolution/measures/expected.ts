import { termOf } from '../settings/term.ts';
import type { Decimal } from '../values/decimal.ts';
import { daysBetween, lastDayOfYear, type LocalDate, yearOf } from '../values/local-date.ts';
import type { Baseline } from './baseline.ts';
import { goalOn, goalValue } from './goal-in-force.ts';
import { type Point, valueOnLine } from './line.ts';
import { roadmapOn } from './roadmap-in-force.ts';
import { countingDay, type Subject } from './subject.ts';

/** The milestones in force, in order; which of them lie before the last point, T, each rhythm says for itself. */
const milestones = (subject: Subject): readonly (readonly [number, Decimal])[] =>
  [...(roadmapOn(subject.target, countingDay(subject)) ?? [])].sort(([a], [b]) => a - b);

const goalNow = (subject: Subject): Decimal | null => goalValue(goalOn(subject.target, countingDay(subject)));

/**
 * E of a running measure on a day, in real days: through (the term's first day, B), (31/12/y, milestone) … and (dueOn, T).
 * Null without B or without T.
 */
export const expectedOn = (subject: Subject, day: LocalDate, baseline: Decimal | null): Decimal | null => {
  const goal = goalNow(subject);
  if (!baseline || !goal) return null;
  const { from } = termOf(subject.settings);
  const { dueOn } = subject.target.definition;
  const between = milestones(subject)
    .filter(([year]) => from < lastDayOfYear(year) && lastDayOfYear(year) < dueOn)
    .map(([year, value]): Point => ({ x: daysBetween(from, lastDayOfYear(year)), value }));
  const end = { x: daysBetween(from, dueOn), value: goal };
  return valueOnLine({ x: 0, value: baseline }, [...between, end], daysBetween(from, day));
};

/**
 * E of a yearly measure, by whole years: through (the baseline's year, B), (y, milestone) … and (dueOn's year, T).
 * Null without B or without T.
 */
export const expectedOfYear = (subject: Subject, year: number, baseline: Baseline | null): Decimal | null => {
  const goal = goalNow(subject);
  if (!baseline || !goal) return null;
  const dueYear = yearOf(subject.target.definition.dueOn);
  const between = milestones(subject)
    .filter(([milestoneYear]) => baseline.year < milestoneYear && milestoneYear < dueYear)
    .map(([x, value]): Point => ({ x, value }));
  return valueOnLine({ x: baseline.year, value: baseline.value }, [...between, { x: dueYear, value: goal }], year);
};
