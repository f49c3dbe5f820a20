import type { Envelope } from '#event-log/envelope';

/** A cell of a view: what SQLite stores. Exact numbers are decimal strings or safe integers, never fractions. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** A table of a view. `key` is its primary key, in order: the order of its rows in every digest. */
export interface TableShape {
  readonly name: string;
  readonly columns: Readonly<Record<string, 'text' | 'integer'>>;
  readonly key: readonly string[];
  readonly indexes?: readonly (readonly string[])[];
  /** Rows are only ever added: `apply` never reads one back (`get` refuses) and never replaces one (the insert fails). */
  readonly appendOnly?: true;
}

/**
 * The rows of a view while events are applied: an identity map in front of the tables. Rows read once stay at hand and are
 * written together with the checkpoint, so a rebuild folds in memory and writes each row once.
 */
export interface Rows {
  get(table: string, ...key: readonly (string | number)[]): Row | undefined;
  /** Inserts or replaces the row with this key. */
  put(table: string, row: Row): void;
}

/**
 * A view: a deterministic function from the events of one ledger to rows. It calls nothing outside itself (no clock, no
 * randomness, no I/O), so that a rebuild has no side effects and equal events give equal digests.
 */
export interface Projection {
  readonly name: string;
  /** Raised whenever tables or apply change: a view of another version is rebuilt, never reinterpreted. */
  readonly version: number;
  /**
   * The oldest version whose tables today's queries can read, where that is not today's: then a generation of it answers for
   * what it knows while the new one is being built. Without it, questions wait for the new one.
   */
  readonly readableSince?: number;
  readonly tables: readonly TableShape[];
  /**
   * Applies one event. Must throw UnknownEventError on a type or version it does not know: a view stops loudly at a poison
   * event and never skips.
   */
  apply(event: Envelope, rows: Rows): void;
}
