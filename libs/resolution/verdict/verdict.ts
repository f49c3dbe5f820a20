import type { Goal, Interpretation, TargetDefinition } from '../events/target-definition.ts';
import type { DecimalString } from '../values/decimal.ts';
import type { LocalDate } from '../values/local-date.ts';

export const STATUSES = [
  'exceeded',
  'achieved',
  'onTrack',
  'atRisk',
  'behind',
  'regressed',
  'notAchieved',
  'insufficientBasis',
  'notDue',
  'noData',
] as const;
export type Status = (typeof STATUSES)[number];

/** What insufficientBasis names as missing, in the order in which it is looked for. */
export type MissingBasis = 'roster' | 'goal' | 'previousYear' | 'baseline';

export type Flag =
  | { readonly flag: 'overdue' }
  | { readonly flag: 'waiting'; readonly count: number }
  | { readonly flag: 'corrected' }
  | { readonly flag: 'interpretationUnconfirmed' }
  | { readonly flag: 'linearAssumption' };

/** The numbers and the status of one judgement. Absent numbers are null, never 0. */
export interface Judgement {
  readonly status: Status;
  readonly missing: MissingBasis | null;
  /** A: of running measures at `at`, of yearly ones that of the judged year. */
  readonly actual: DecimalString | null;
  /** T in force: at `at`, or for a goal due every year on 31/12 of the judged year. */
  readonly goal: Goal | null;
  /** B. */
  readonly baseline: DecimalString | null;
  /** 100·A/T, falling 100·(B−A)/(B−T). */
  readonly percentOfGoal: DecimalString | null;
  /** E on the judged day, or of the judged year. */
  readonly expected: DecimalString | null;
  /** P = 100·(A−B)/(E−B), A and E both of the judged day or year. */
  readonly pace: DecimalString | null;
  /** A of the judged day: what the pace is counted from. For yearly measures the same as `actual`. */
  readonly judgedActual: DecimalString | null;
  /** Running: the day the pace is judged on. */
  readonly judgedDay: LocalDate | null;
  /** Yearly: the latest complete year. */
  readonly judgedYear: number | null;
  /** Growth: the average since the baseline's year, beside the year's own growth. */
  readonly termAverage: DecimalString | null;
}

/** The verdict on one target at one `at`, as known at one `asOf`. */
export interface Verdict extends Judgement {
  readonly target: string;
  readonly definition: TargetDefinition;
  readonly interpretation: Interpretation | null;
  readonly flags: readonly Flag[];
  /** "Lũy kế năm": yearly measures, while at's year is not the judged one and something of it is approved. */
  readonly yearToDate: { readonly year: number; readonly value: DecimalString } | null;
  /** "Ước": the last estimate for at's year, with the verdict it would give; null verdict once the year is judged. */
  readonly estimate: {
    readonly year: number;
    readonly value: DecimalString;
    readonly position: number;
    readonly judgement: Judgement | null;
  } | null;
}
