import Database from 'better-sqlite3';

/**
 * Connections for EmbeddedOptions.connect whose disk fails on demand: it is full (SQLite's own limit of pages, so the error
 * comes from SQLite, wherever in a transaction the file would have to grow), or an insert fails with an I/O error.
 */
export class FailingFiles {
  readonly #open = new Set<Database.Database>();
  /** How many pages each file may still grow by. */
  #room = Number.POSITIVE_INFINITY;
  #insertsUntilError = Number.POSITIVE_INFINITY;

  readonly connect = (path: string): Database.Database => {
    const file = new Database(path, { fileMustExist: true });
    const prepare = file.prepare.bind(file);
    file.prepare = ((sql: string) =>
      sql.startsWith('INSERT') ? this.#failing(prepare(sql)) : prepare(sql)) as typeof file.prepare;
    this.#open.add(file);
    this.#setRoom(file);
    return file;
  };

  /** From now on a file grows by this many pages of 4 KiB at most. */
  leaveRoom(pages: number): void {
    this.#room = pages;
    for (const file of this.#open) this.#setRoom(file);
  }

  /** There is room again, and writing works again. */
  mend(): void {
    this.#room = Number.POSITIVE_INFINITY;
    this.#insertsUntilError = Number.POSITIVE_INFINITY;
    for (const file of this.#open) this.#setRoom(file);
  }

  /** After this many more inserted rows, the next fails. */
  failAfterInserts(count: number): void {
    this.#insertsUntilError = count;
  }

  #setRoom(file: Database.Database): void {
    if (!file.open) return void this.#open.delete(file);
    const most = Math.min(Number(file.pragma('page_count', { simple: true })) + this.#room, 1_000_000);
    file.pragma(`max_page_count = ${most}`);
  }

  #failing(insert: Database.Statement): Database.Statement {
    const run = insert.run.bind(insert);
    insert.run = (...values) => {
      if (this.#insertsUntilError === 0) throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE');
      this.#insertsUntilError -= 1;
      return run(...values);
    };
    return insert;
  }
}
