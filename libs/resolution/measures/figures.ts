import type { Values } from '../events/events.ts';
import type { Decimal } from '../values/decimal.ts';
import type { LocalDate } from '../values/local-date.ts';

/** What live approved results add up to. Of a ratio, `total` is the numerator. */
export interface Total {
  readonly total: Decimal;
  readonly denominator: Decimal;
  /** How many live approved results are in it. */
  readonly results: number;
}

/** An approved statement of a coverage target: from `occurredOn` on, `unit` has `model` in place, or no longer has. */
export interface Statement {
  readonly unit: string;
  readonly model: string;
  readonly ended: boolean;
  readonly occurredOn: LocalDate;
  /** The event that recorded it; of one day, the later one wins. */
  readonly position: number;
}

export interface Estimate {
  readonly position: number;
  readonly year: number;
  readonly values: Values;
}

/**
 * The results of one target, as known at one `asOf`: all that judging asks of them. Two things answer it: the folded
 * state (replay) and the bitemporal rows of the status view; the measures cannot tell which.
 * "Approved" always means approved and not withdrawn, with the value of the last approved correction.
 */
export interface Figures {
  /** Approved results dated ≤ day. */
  upTo(day: LocalDate): Total;
  /** Approved results dated on this very day: the last of a period. At most one a unit for level and ratio. */
  on(day: LocalDate): Total;
  /** Coverage: approved statements dated ≤ day, in any order. */
  statements(day: LocalDate): readonly Statement[];
  /** The units (for scope ward: the empty string) with a result dated in [from, to] that is pending or approved. */
  reporting(from: LocalDate, to: LocalDate): ReadonlySet<string>;
  /** Undecided results and undecided corrections, dated ≤ day (a correction has the date of its result). */
  waiting(day: LocalDate): number;
  /** Whether an approved result dated ≤ day has an approved correction. */
  corrected(day: LocalDate): boolean;
  /** The last estimate of the year that was made (local date of recordedAt) on or before the day and not withdrawn. */
  estimate(year: number, madeBy: LocalDate): Estimate | undefined;
}
