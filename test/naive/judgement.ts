import { compare, type Exact, figureText, HUNDRED, minus, over, times, ZERO } from './exact.ts';
import type { Goal } from './history.ts';

export type Status =
  | 'exceeded'
  | 'achieved'
  | 'onTrack'
  | 'atRisk'
  | 'behind'
  | 'regressed'
  | 'notAchieved'
  | 'insufficientBasis'
  | 'notDue'
  | 'noData';

type Missing = 'roster' | 'goal' | 'previousYear' | 'baseline';

/** One verdict's status and numbers, as the ledger answers them. */
export interface Judgement {
  readonly status: Status;
  readonly missing: Missing | null;
  readonly actual: string | null;
  readonly goal: Goal | null;
  readonly baseline: string | null;
  readonly percentOfGoal: string | null;
  readonly expected: string | null;
  readonly pace: string | null;
  readonly judgedActual: string | null;
  readonly judgedDay: string | null;
  readonly judgedYear: number | null;
  readonly termAverage: string | null;
}

/** What is known of no number at all: only the goal. */
export const withoutNumbers = (status: Status, goal: Goal | null): Judgement => ({
  status,
  missing: null,
  actual: null,
  goal,
  baseline: null,
  percentOfGoal: null,
  expected: null,
  pace: null,
  judgedActual: null,
  judgedDay: null,
  judgedYear: null,
  termAverage: null,
});

export const textOrNull = (value: Exact | null): string | null => (value === null ? null : figureText(value));

/** 1 where more is better, −1 where less is. */
export type Sign = 1 | -1;

const compareAlong = (sign: Sign, a: Exact, b: Exact): number => sign * compare(a, b);

/** "% so với NQ": 100·A/T, falling 100·(B−A)/(B−T); null where it says nothing. */
export const percentOfGoal = (sign: Sign, a: Exact | null, t: Exact | null, b: Exact | null): Exact | null => {
  if (a === null || t === null) return null;
  if (sign === 1) return compare(t, ZERO) === 0 ? null : over(times(HUNDRED, a), t);
  if (b === null || compare(b, t) <= 0) return null;
  return over(times(HUNDRED, minus(b, a)), minus(b, t));
};

/** "Tiến độ so với lộ trình" P = 100·(A−B)/(E−B); null where the roadmap has not yet left the baseline. */
export const paceOf = (sign: Sign, a: Exact | null, e: Exact | null, b: Exact | null): Exact | null => {
  if (a === null || e === null || b === null || compareAlong(sign, e, b) <= 0) return null;
  return over(times(HUNDRED, minus(a, b)), minus(e, b));
};

/** Vượt or Đạt; null while the goal is not reached. */
export const reached = (sign: Sign, a: Exact, t: Exact): Status | null => {
  const beyond = compareAlong(sign, a, t);
  return beyond > 0 ? 'exceeded' : beyond === 0 ? 'achieved' : null;
};

/** The bands: by P where there is one, and otherwise by which side of the roadmap A is on. */
export const bandOf = (sign: Sign, a: Exact, e: Exact, b: Exact): Status => {
  const pace = paceOf(sign, a, e, b);
  if (pace === null) return compareAlong(sign, a, e) >= 0 ? 'onTrack' : 'regressed';
  if (compare(pace, { n: 95n, d: 1n }) >= 0) return 'onTrack';
  if (compare(pace, { n: 60n, d: 1n }) >= 0) return 'atRisk';
  return compare(pace, ZERO) >= 0 ? 'behind' : 'regressed';
};
