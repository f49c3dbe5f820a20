import { firstOf, vietnamDay, yearEnd, yearOf } from './calendar.ts';
import { type Exact, figureText, plus, ZERO } from './exact.ts';
import { factsOf, type Known } from './history.ts';
import { growthVerdict, levelOf } from './growth.ts';
import type { Judgement } from './judgement.ts';
import { approvedOf, totalOf } from './results.ts';
import { expectedOn, runningBaseline, runningVerdict } from './running.ts';
import { baselineNumber, goalOn, isTermSum, standingDay, type Target } from './target.ts';
import { yearVerdict } from './yearly.ts';

/** "Ước", and the verdict it would give; that is null once the year is judged on figures. */
export interface Estimate {
  readonly year: number;
  readonly value: string;
  readonly position: number;
  readonly judgement: Judgement | null;
}

/** The last estimate for at's year that was made by `at` and is not known to be withdrawn. */
const lastEstimate = (known: Known, code: string, at: string): { position: number; value: Exact } | null => {
  const withdrawn = factsOf(known, 'EstimateWithdrawn').map((fact) => fact.data.estimate);
  const last = factsOf(known, 'EstimateRecorded').findLast(
    ({ position, recordedAt, data }) =>
      data.target === code && data.year === yearOf(at) && vietnamDay(recordedAt) <= at && !withdrawn.includes(position),
  );
  const value = last && totalOf([last.data]);
  return last && value ? { position: last.position, value } : null;
};

/** Cumulative and coverage: what the figures of the earlier years and the estimate make on the year's last day. */
const judgeRunningEstimate = (known: Known, target: Target, at: string, value: Exact): Judgement | null => {
  const { dueOn, measure } = target.definition;
  const year = yearOf(at);
  if (at >= yearEnd(year) || at >= dueOn) return null;
  const before = totalOf(approvedOf(known, target.code, yearEnd(year - 1))) ?? ZERO;
  const actual = measure.kind === 'coverage' ? value : plus(before, value);
  const judgedDay = firstOf(yearEnd(year), dueOn);
  return runningVerdict({
    goal: goalOn(target, standingDay(target, at)),
    actual,
    baseline: runningBaseline(known, target),
    judgedDay,
    judgedActual: actual,
    expected: expectedOn(known, target, at, judgedDay),
    isDue: judgedDay === dueOn,
    allLater: false,
  });
};

/** Yearly measures: the estimate stands for the whole of at's year. */
const judgeYearlyEstimate = (known: Known, target: Target, at: string, value: Exact): Judgement | null => {
  const isGrowth = target.definition.measure.kind === 'growth';
  const baselineYear = baselineNumber(isGrowth ? levelOf(known, target) : target)?.year;
  const year = yearOf(at);
  if (year > yearOf(target.definition.dueOn) || (baselineYear !== undefined && year <= baselineYear)) return null;
  return isGrowth ? growthVerdict(known, target, at, year, value) : yearVerdict(target, at, year, value);
};

/** The estimate beside a verdict already judged in `judgedYear`. A growth's is its level's. */
export const estimateOf = (known: Known, target: Target, at: string, judgedYear: number | null): Estimate | null => {
  const { kind } = target.definition.measure;
  const last = lastEstimate(known, kind === 'growth' ? levelOf(known, target).code : target.code, at);
  if (!last) return null;
  const { position, value } = last;
  const year = yearOf(at);
  const isRunning = kind === 'cumulative' || kind === 'coverage' || isTermSum(target);
  const judgement = isRunning
    ? judgeRunningEstimate(known, target, at, value)
    : judgedYear === year
      ? null
      : judgeYearlyEstimate(known, target, at, value);
  return { year, value: figureText(value), position, judgement };
};
