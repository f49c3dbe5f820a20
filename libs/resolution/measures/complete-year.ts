import { unitsOn } from '../settings/roster.ts';
import { termOf } from '../settings/term.ts';
import { lastDayOfYear, type LocalDate, yearOf } from '../values/local-date.ts';
import { periodsOfYear } from '../values/period.ts';
import { baselineFigure } from './baseline.ts';
import type { Subject } from './subject.ts';

/** The period ends whose results make a year: all of a yearly sum; of "last" and a ratio only the one ending 31/12. */
const endsThatMake = ({ target }: Subject, year: number): readonly LocalDate[] => {
  const { measure, cadence } = target.definition;
  // A level or ratio without a cadence takes no results of periods: no year of it is ever complete.
  if (cadence === 'none') return [];
  const isSum = measure.kind === 'level' && measure.aggregation === 'sum';
  return isSum ? periodsOfYear(cadence, year).map((period) => period.to) : [lastDayOfYear(year)];
};

/**
 * Whether a period end has its approved results: with scope unit one from each unit on the roster that day. Counting is
 * exact: there is at most one a unit and period, and none of a unit off the roster.
 */
const hasItsResults = ({ settings, target, figures }: Subject, end: LocalDate): boolean => {
  const { scope, unitKinds } = target.definition;
  const { results } = figures.on(end);
  return results > 0 && (scope === 'ward' || results === unitsOn(settings, end, unitKinds).length);
};

/** Whether the year's value is whole, wherever `at` lies. Closing plays no part. */
export const isCompleteYear = (subject: Subject, year: number): boolean => {
  const ends = endsThatMake(subject, year);
  return ends.length > 0 && ends.every((end) => hasItsResults(subject, end));
};

/** Whether a year can be judged at all: those of the term, and only after the baseline's year. */
export const isJudgeableYear = ({ settings, target }: Subject, year: number): boolean =>
  year >= yearOf(termOf(settings).from) && year > (baselineFigure(target)?.year ?? -Infinity);

/** The judged year: the latest complete one that has ended at `at`, not after `lastYear`; null when there is none. */
export const latestCompleteYear = (subject: Subject, lastYear: number): number | null => {
  const ended = lastDayOfYear(yearOf(subject.at)) <= subject.at ? yearOf(subject.at) : yearOf(subject.at) - 1;
  for (let year = Math.min(ended, lastYear); isJudgeableYear(subject, year); year -= 1) {
    if (isCompleteYear(subject, year)) return year;
  }
  return null;
};
