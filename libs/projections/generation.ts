import type { Database } from 'better-sqlite3';
import type { Envelope } from '#event-log/envelope';
import { type Advancing, applyUntilFailure, eventsAfter } from './apply-events.ts';
import { openToFollow, readCheckpoint, writeCheckpoint } from './generation-database.ts';
import type { Projection } from './projection.ts';
import { ViewRows } from './view-rows.ts';
import { ViewStoppedError } from './view-stopped-error.ts';

const FOLLOWING = { empty: false, rowsAtHand: 2_000 };

/** One whole generation of a view: a file that follows the log and commits its position together with its rows. */
export class Generation implements Advancing {
  readonly ledger: string;
  readonly projection: Projection;
  readonly file: string;
  readonly #database: Database;
  readonly #rows: ViewRows;
  #position: number;

  /** Throws an SqliteError when the file is missing or is not a finished generation of this view. */
  constructor(ledger: string, projection: Projection, file: string) {
    this.ledger = ledger;
    this.projection = projection;
    this.file = file;
    this.#database = openToFollow(file);
    try {
      this.#rows = new ViewRows(this.#database, projection.tables, FOLLOWING);
      this.#position = readCheckpoint(this.#database);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /** The last event applied and committed. */
  get position(): number {
    return this.#position;
  }

  /**
   * Applies the events after `position` in order. Throws ViewStoppedError at the first that cannot be applied: the events before
   * it are kept, of its own rows none. Throws it too when the rows cannot be written (full disk): then none are kept.
   */
  apply(events: readonly Envelope[]): void {
    const next = eventsAfter(this.#position, events);
    const { applied, cause } = applyUntilFailure(this.projection, this.#rows, this.#position, next);
    if (applied < next.length) {
      this.#rows.discard();
      // What was applied once applies again: a projection is a function of its events and rows.
      applyUntilFailure(this.projection, this.#rows, this.#position, next.slice(0, applied));
    }
    this.#commit(this.#position + applied);
    if (applied < next.length) throw this.#stopped(cause);
  }

  close(): void {
    this.#database.close();
  }

  #commit(position: number): void {
    try {
      this.#database.transaction(() => {
        this.#rows.write();
        writeCheckpoint(this.#database, position);
      })();
    } catch (cause) {
      this.#rows.discard();
      throw this.#stopped(cause);
    }
    this.#position = position;
  }

  #stopped(cause: unknown): ViewStoppedError {
    return new ViewStoppedError(this.ledger, this.projection.name, this.#position, cause);
  }
}
