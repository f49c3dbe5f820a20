import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { openToRead, readCheckpoint } from './generation-database.ts';
import type { Cell, Projection, TableShape } from './projection.ts';
import { columnsOf, orderedRowsSql } from './table-sql.ts';

/** What a generation holds, at one position: equal digests mean equal rows. */
export interface GenerationDigest {
  readonly position: number;
  readonly rows: number;
  /** SHA-256, hexadecimal, over the tables in declared order: `table <name>`, then a JSON array for each row in key order. */
  readonly sha256: string;
}

const ROWS_A_PAGE = 10_000;

/**
 * The state of a generation's file at one moment, held while others write on: open it when the position is right, digest
 * it, close it. Memory stays bounded, and other work gets its turn between pages.
 */
export class GenerationSnapshot {
  readonly position: number;
  readonly projection: Projection;
  readonly #database: Database;

  constructor(file: string, projection: Projection) {
    this.projection = projection;
    this.#database = openToRead(file);
    this.#database.exec('BEGIN');
    this.position = readCheckpoint(this.#database);
  }

  /** Throws the signal's reason when it is aborted meanwhile. */
  async digest(signal?: AbortSignal): Promise<GenerationDigest> {
    const hash = createHash('sha256');
    let rows = 0;
    for (const table of this.projection.tables) {
      hash.update(`table ${table.name}\n`);
      for (const page of this.pages(table)) {
        hash.update(`${page.join('\n')}\n`);
        rows += page.length;
        await nextTurn();
        signal?.throwIfAborted();
      }
    }
    return { position: this.position, rows, sha256: hash.digest('hex') };
  }

  /** The rows of a table in key order, each as a JSON array of its cells: a page at a time, none of them empty. */
  *pages(table: TableShape): Generator<readonly string[]> {
    const columns = columnsOf(table);
    const first = this.#database.prepare<Cell[], string>(orderedRowsSql(table, 'first')).pluck();
    const next = this.#database.prepare<Cell[], string>(orderedRowsSql(table, 'next')).pluck();
    let page = first.all(ROWS_A_PAGE);
    for (;;) {
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      if (page.length < ROWS_A_PAGE) return;
      const cells = JSON.parse(last) as Cell[];
      page = next.all(...table.key.map((column) => cells[columns.indexOf(column)] ?? null), ROWS_A_PAGE);
    }
  }

  close(): void {
    this.#database.close();
  }
}
