import type { Database } from 'better-sqlite3';
import type { Envelope } from '#event-log/envelope';
import { type Advancing, applyUntilFailure, eventsAfter } from './apply-events.ts';
import { type Connect, createForBuild, finishBuild } from './generation-database.ts';
import type { Projection } from './projection.ts';
import { isSqliteError } from './sqlite-error.ts';
import { ViewRows } from './view-rows.ts';
import { ViewStoppedError } from './view-stopped-error.ts';

/** Rows gather in memory up to here: of most ledgers the whole view, so that each row is written once and in key order. */
const ROWS_GATHERED = 150_000;
const BUILDING = { empty: true, rowsAtHand: 200_000 };

/** The next generation of a view, made in bulk from event 1. Nothing of it is safe before `finish`. */
export class GenerationBuild implements Advancing {
  readonly ledger: string;
  readonly projection: Projection;
  readonly file: string;
  readonly #database: Database;
  readonly #rows: ViewRows;
  #position = 0;
  #written = 0;

  constructor(ledger: string, projection: Projection, file: string, connect?: Connect) {
    this.ledger = ledger;
    this.projection = projection;
    this.file = file;
    this.#database = createForBuild(file, projection, connect);
    this.#rows = new ViewRows(this.#database, projection.tables, BUILDING);
  }

  /** The last event applied. */
  get position(): number {
    return this.#position;
  }

  /** Applies the events after `position` in order. Throws ViewStoppedError at the first that cannot be applied: the build is lost. */
  apply(events: readonly Envelope[]): void {
    const next = eventsAfter(this.#position, events);
    const { applied, cause } = applyUntilFailure(this.projection, this.#rows, this.#position, next);
    this.#position += applied;
    if (applied < next.length) throw new ViewStoppedError(this.ledger, this.projection.name, this.#position, cause);
    if (this.#rows.waiting >= ROWS_GATHERED) this.#write();
  }

  /** Ends the build: throws ViewStoppedError when a row cannot be written. Else the file is whole and on the disk. */
  async finish(): Promise<void> {
    this.#write();
    await finishBuild(this.#database, this.file, this.projection, this.#position);
  }

  /** Lets go of the file; who began the build removes it. */
  abandon(): void {
    this.#database.close();
  }

  /** A row that no table takes is the projection's fault, at some event since the last write; a full disk is nobody's. */
  #write(): void {
    try {
      this.#rows.write();
      this.#written = this.#position;
    } catch (cause) {
      if (isSqliteError(cause, 'SQLITE_CONSTRAINT') || !isSqliteError(cause))
        throw new ViewStoppedError(this.ledger, this.projection.name, this.#written, cause);
      throw cause;
    }
  }
}
