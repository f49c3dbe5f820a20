import type { ViewsSnapshot } from '#projections/ledger-views';
import type { LocalDate } from '#resolution/values/local-date';
import { type PeriodCadence, periodsOfTerm } from '#resolution/values/period';
import type { Judgement } from '#resolution/verdict/verdict';
import type { Moment } from '../moment.ts';
import { answerHead } from './answer-head.ts';
import type { AnswerHead } from './answers.ts';
import { isDropped, targetStatus, type VerdictInputs } from './status-answer.ts';
import { viewInputs } from './view-inputs.ts';

/** A period of the term, and where a target stood at its end (or on the day `at`, while it is running). */
interface CourseRow extends Pick<
  Judgement,
  'status' | 'missing' | 'actual' | 'expected' | 'pace' | 'percentOfGoal' | 'judgedActual' | 'judgedDay' | 'judgedYear'
> {
  /** Period key: 2026-03, 2026-Q1, 2026. */
  readonly key: string;
  readonly day: LocalDate;
}

/** How a target came to where it stands: judged at the end of each period that has begun, by what is known at the moment. */
export interface CourseAnswer extends AnswerHead {
  readonly target: string;
  readonly by: PeriodCadence;
  readonly rows: readonly CourseRow[];
}

/** What every named target had reached at the end of each quarter, and what the road asked for: the small lines of an overview. */
export interface TrendsAnswer extends AnswerHead {
  readonly by: 'quarter';
  readonly rows: readonly {
    readonly target: string;
    readonly points: readonly {
      readonly key: string;
      readonly value: string | null;
      readonly expected: string | null;
    }[];
  }[];
}

/** The periods that have begun by a day, each with the day it is judged on. */
const periodsBy = ({ settings }: VerdictInputs, by: PeriodCadence, at: LocalDate) => {
  const { adopted } = settings;
  if (!adopted) return [];
  return periodsOfTerm(by, adopted.termFrom, adopted.termTo)
    .filter(({ from }) => from <= at)
    .map(({ key, to }) => ({ key, day: to < at ? to : at }));
};

/** Undefined when no such target was known. */
export const courseQuery = (
  views: ViewsSnapshot,
  ledger: string,
  target: string,
  by: PeriodCadence,
  moment: Moment,
): CourseAnswer | undefined => {
  const inputs = viewInputs(views, moment.position);
  if (!inputs.settings.targets.has(target)) return undefined;
  const rows = periodsBy(inputs, by, moment.at).map(({ key, day }): CourseRow => {
    const { status, missing, actual, expected, pace, percentOfGoal, judgedActual, judgedDay, judgedYear } =
      targetStatus(inputs, target, day);
    return { key, day, status, missing, actual, expected, pace, percentOfGoal, judgedActual, judgedDay, judgedYear };
  });
  return { ...answerHead(ledger, moment), target, by, rows };
};

export const trendsQuery = (views: ViewsSnapshot, ledger: string, moment: Moment): TrendsAnswer => {
  const inputs = viewInputs(views, moment.position);
  const periods = periodsBy(inputs, 'quarter', moment.at);
  const standing = [...inputs.settings.targets.values()].filter((target) => !isDropped(target, moment.at));
  const rows = standing
    .map(({ definition: { target } }) => ({
      target,
      points: periods.map(({ key, day }) => {
        const { actual, expected } = targetStatus(inputs, target, day);
        return { key, value: actual, expected };
      }),
    }))
    .sort((a, b) => (a.target < b.target ? -1 : 1));
  return { ...answerHead(ledger, moment), by: 'quarter', rows };
};
