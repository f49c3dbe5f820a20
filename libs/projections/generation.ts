import type { Database } from 'better-sqlite3';
import type { Envelope } from '#event-log/envelope';
import { createForBuild, finishBuild, openToFollow, readCheckpoint, writeCheckpoint } from './generation-database.ts';
import type { Projection } from './projection.ts';
import { ViewRows } from './view-rows.ts';
import { ViewStoppedError } from './view-stopped-error.ts';

/** While building, rows that may change again gather in memory up to here, so that one which changes often is written once. */
const ROWS_GATHERED = 100_000;
const BUILDING = { empty: true, rowsAtHand: 200_000 };
const FOLLOWING = { empty: false, rowsAtHand: 2_000 };

/**
 * One generation of a view: a file that applies events and commits its position together with their rows. It is built in bulk
 * (nothing is safe before `finish`) or follows the log (every `apply` is a commit).
 */
export class Generation {
  readonly ledger: string;
  readonly projection: Projection;
  readonly file: string;
  #database: Database;
  #rows: ViewRows;
  #position: number;
  #building: boolean;

  private constructor(ledger: string, projection: Projection, file: string, building: boolean) {
    this.ledger = ledger;
    this.projection = projection;
    this.file = file;
    this.#building = building;
    this.#database = building ? createForBuild(file, projection) : openToFollow(file);
    this.#rows = new ViewRows(this.#database, projection.tables, building ? BUILDING : FOLLOWING);
    this.#position = readCheckpoint(this.#database);
  }

  static build(ledger: string, projection: Projection, file: string): Generation {
    return new Generation(ledger, projection, file, true);
  }

  /** Throws an SqliteError when the file is missing or is not a finished generation of this view. */
  static open(ledger: string, projection: Projection, file: string): Generation {
    return new Generation(ledger, projection, file, false);
  }

  /** The last event applied; when following, also the last one committed. */
  get position(): number {
    return this.#position;
  }

  /**
   * Applies the events after `position` in order. Throws ViewStoppedError at the first that cannot be applied: the events before
   * it are kept, of its own rows none. Throws it too when the rows cannot be written (full disk): then none are kept.
   */
  apply(events: readonly Envelope[]): void {
    const next = events.slice(Math.max(0, this.#position + 1 - (events[0]?.position ?? 0)));
    const { applied, cause } = this.#applyUntilFailure(next);
    if (applied === next.length) {
      this.#keep(next.length);
      return;
    }
    this.#rows.discard();
    // What was applied once applies again: a projection is a function of its events and rows. A broken build is thrown away.
    if (!this.#building) {
      this.#applyUntilFailure(next.slice(0, applied));
      this.#keep(applied);
    }
    throw this.#stopped(this.#building ? this.#position + applied : this.#position, cause);
  }

  /** Ends the build: the file is whole and on the disk, and follows the log from now on. */
  finish(): void {
    this.#rows.write();
    finishBuild(this.#database, this.file, this.projection, this.#position);
    this.#building = false;
    this.#database = openToFollow(this.file);
    this.#rows = new ViewRows(this.#database, this.projection.tables, FOLLOWING);
  }

  close(): void {
    this.#database.close();
  }

  #applyUntilFailure(events: readonly Envelope[]): { applied: number; cause?: unknown } {
    let applied = 0;
    try {
      for (const event of events) {
        if (event.position !== this.#position + applied + 1)
          throw new RangeError(`event ${event.position} does not follow`);
        this.projection.apply(event, this.#rows);
        applied += 1;
      }
      return { applied };
    } catch (cause) {
      return { applied, cause };
    }
  }

  /** Following: commits rows and position together. Building: writes what cannot change, and lets the rest gather. */
  #keep(events: number): void {
    if (!this.#building) this.#commit(this.#position + events);
    this.#position += events;
    if (!this.#building) return;
    if (this.#rows.changing < ROWS_GATHERED) this.#rows.writeAdded();
    else this.#rows.write();
  }

  #commit(position: number): void {
    try {
      this.#database.transaction(() => {
        this.#rows.write();
        writeCheckpoint(this.#database, position);
      })();
    } catch (cause) {
      this.#rows.discard();
      throw this.#stopped(this.#position, cause);
    }
  }

  #stopped(position: number, cause: unknown): ViewStoppedError {
    return new ViewStoppedError(this.ledger, this.projection.name, position, cause);
  }
}
