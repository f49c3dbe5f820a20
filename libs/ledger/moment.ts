import type { Instant, LocalDate } from '#resolution/values/local-date';

/** Which moment is asked for, as a caller gives it. Both are optional: now, and the local date of `asOf`. */
export interface MomentAsked {
  /** Up to which day in the world. */
  readonly at?: LocalDate;
  /** What the ledger knew: an instant, a position, or a date (= to the end of that day in Vietnam). */
  readonly asOf?: Instant | LocalDate | number;
}

/** A moment made exact: every query and every replay is a function of the events up to `position`, and of `at`. */
export interface Moment {
  readonly at: LocalDate;
  /** The instant that stands in the sentence "theo số liệu đã ghi đến …". */
  readonly asOf: Instant;
  /** The last event that counts; 0 when nothing was recorded by then. */
  readonly position: number;
}
