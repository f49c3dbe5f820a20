/**
 * The naive reference: what the ledger must answer, worked out afresh from the specification, with no code of the ledger's.
 * It replays the whole history for every number it needs; it is meant to be read, not to be fast.
 */
import { yearOf } from './calendar.ts';
import { estimateOf, type Estimate } from './estimate.ts';
import { figureText } from './exact.ts';
import { type Flag, flagsOf } from './flags.ts';
import { judgeGrowth } from './growth.ts';
import { factsOf, type HistoryEvent, type Known, knownAt } from './history.ts';
import type { Judgement, Status } from './judgement.ts';
import { approvedOf, totalOf } from './results.ts';
import { judgeRunning } from './running.ts';
import { judgeScheme } from './scheme.ts';
import { isTermSum, type Target, targetsOf } from './target.ts';
import { judgeYearly } from './yearly.ts';

/** Which moment is asked for: up to which day in the world, and up to which event was known. */
export interface Moment {
  readonly at: string;
  readonly position: number;
}

export interface NaiveTargetStatus extends Judgement {
  readonly code: string;
  readonly flags: readonly Flag[];
  readonly yearToDate: { readonly year: number; readonly value: string } | null;
  readonly estimate: Estimate | null;
}

export interface NaiveStatus {
  readonly summary: Readonly<Record<Status | 'unnamed' | 'dropped', number>>;
  readonly targets: readonly NaiveTargetStatus[];
}

const judgementOf = (known: Known, target: Target, at: string): Judgement => {
  switch (target.definition.measure.kind) {
    case 'cumulative':
    case 'coverage':
      return judgeRunning(known, target, at);
    case 'level':
      return isTermSum(target) ? judgeRunning(known, target, at) : judgeYearly(known, target, at);
    case 'ratio':
      return judgeYearly(known, target, at);
    case 'growth':
      return judgeGrowth(known, target, at);
    case 'milestone':
      return judgeScheme(known, target, at);
  }
};

/** "Lũy kế năm": what is approved of at's year, while that year is not the judged one. */
const yearToDateOf = (
  known: Known,
  target: Target,
  at: string,
  judgedYear: number | null,
): NaiveTargetStatus['yearToDate'] => {
  const { measure } = target.definition;
  const year = yearOf(at);
  if ((measure.kind !== 'level' && measure.kind !== 'ratio') || isTermSum(target) || year === judgedYear) return null;
  const ofYear = approvedOf(known, target.code, at).filter((result) => yearOf(result.occurredOn) === year);
  const latest = ofYear
    .map((result) => result.occurredOn)
    .sort()
    .at(-1);
  const isSummed = measure.kind === 'level' && measure.aggregation === 'sum';
  const total = totalOf(isSummed ? ofYear : ofYear.filter((result) => result.occurredOn === latest));
  return total && { year, value: figureText(total) };
};

const statusOf = (known: Known, target: Target, at: string): NaiveTargetStatus => {
  const judgement = judgementOf(known, target, at);
  return {
    code: target.code,
    ...judgement,
    flags: flagsOf(known, target, at),
    yearToDate: yearToDateOf(known, target, at, judgement.judgedYear),
    estimate: estimateOf(known, target, at, judgement.judgedYear),
  };
};

const NO_TARGETS: Record<Status, number> = {
  exceeded: 0,
  achieved: 0,
  onTrack: 0,
  atRisk: 0,
  behind: 0,
  regressed: 0,
  notAchieved: 0,
  insufficientBasis: 0,
  notDue: 0,
  noData: 0,
};

/** The status of every named target that is not dropped at `at`, by code, and how many have each status. */
export const naiveStatus = (events: readonly HistoryEvent[], { at, position }: Moment): NaiveStatus => {
  const known = knownAt(events, position);
  const named = targetsOf(known);
  const standing = named.filter((target) => target.droppedFrom === null || target.droppedFrom > at);
  const targets = standing.map((target) => statusOf(known, target, at));
  const summary = { ...NO_TARGETS };
  for (const { status } of targets) summary[status] += 1;
  const announced = factsOf(known, 'ResolutionAdopted')[0]?.data.announcedTargets ?? 0;
  return {
    summary: {
      ...summary,
      unnamed: Math.max(0, announced - named.length),
      dropped: named.length - standing.length,
    },
    targets,
  };
};
