import type { Goal } from '../events/target-definition.ts';
import type { Decimal } from '../values/decimal.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { MissingBasis } from '../verdict/verdict.ts';

/**
 * What a measure reads off a target for the status rules: figures as they were computed, null where one cannot be formed. Each
 * is rounded once, when it is compared or written, so that no quotient is taken of figures already rounded.
 * Without data only the goal stands; otherwise a figure stands whenever its own inputs do, and which of them decide is the
 * business of the status.
 */
export interface Reading {
  /** Whether anything approved counts at all: without it there is no A, and 0 would be a lie. */
  readonly hasData: boolean;
  readonly rhythm: 'running' | 'yearly';
  /** Yearly: no complete year. Running: no judged day, or nothing to judge on it. */
  readonly notDue: boolean;
  /** 1: more is better; −1: less is. */
  readonly sign: 1 | -1;
  /** A at `at`, or of the judged year. */
  readonly actual: Decimal | null;
  /** What is lacking where there is data but no A. */
  readonly actualMissing: MissingBasis | null;
  /** T in force. */
  readonly goal: Goal | null;
  /** B. */
  readonly baseline: Decimal | null;
  /** E of the judged day or year. */
  readonly expected: Decimal | null;
  /** A of the judged day or year: what the pace is counted from. */
  readonly judgedActual: Decimal | null;
  readonly judgedDay: LocalDate | null;
  readonly judgedYear: number | null;
  readonly termAverage: Decimal | null;
  /** Whether a goal not reached is "Chưa đạt" already: it is due, or it is due every year. */
  readonly due: boolean;
}

/** Nothing approved: nothing is judged, and no number stands beside the goal. */
export const withoutData = (rhythm: Reading['rhythm'], goal: Goal | null): Reading => ({
  hasData: false,
  rhythm,
  notDue: true,
  sign: 1,
  actual: null,
  actualMissing: null,
  goal,
  baseline: null,
  expected: null,
  judgedActual: null,
  judgedDay: null,
  judgedYear: null,
  termAverage: null,
  due: false,
});

/** What a measure answers for one target: what is judged, and beside it the running year and the estimate. */
export interface Measured {
  readonly reading: Reading;
  readonly yearToDate: { readonly year: number; readonly value: Decimal } | null;
  /** The estimate for at's year, and the reading it would give; null where it would change nothing any more. */
  readonly estimate: {
    readonly year: number;
    readonly value: Decimal;
    readonly position: number;
    readonly reading: Reading | null;
  } | null;
}
