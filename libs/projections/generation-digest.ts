import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { openToRead, readCheckpoint } from './generation-database.ts';
import type { Projection } from './projection.ts';
import { orderedRowsSql } from './table-sql.ts';

/** What a generation holds, at one position: equal digests mean equal rows. */
export interface GenerationDigest {
  readonly position: number;
  readonly rows: number;
  /** SHA-256, hexadecimal, over the tables in declared order: `table <name>`, then a JSON array for each row in key order. */
  readonly sha256: string;
}

const TEXT_A_HASH_UPDATE = 65_536;
const ROWS_A_TURN = 20_000;

/**
 * The state of a generation's file at one moment, held while others write on: open it when the position is right, digest
 * it, close it. Memory stays bounded, and other work gets its turn between rows.
 */
export class GenerationSnapshot {
  readonly position: number;
  readonly #database: Database;
  readonly #projection: Projection;

  constructor(file: string, projection: Projection) {
    this.#projection = projection;
    this.#database = openToRead(file);
    this.#database.exec('BEGIN');
    this.position = readCheckpoint(this.#database);
  }

  /** Throws the signal's reason when it is aborted meanwhile. */
  async digest(signal?: AbortSignal): Promise<GenerationDigest> {
    const hash = createHash('sha256');
    let rows = 0;
    let text = '';
    for (const table of this.#projection.tables) {
      text += `table ${table.name}\n`;
      const ordered = this.#database.prepare<[], string>(orderedRowsSql(table)).pluck().iterate();
      for (const row of ordered) {
        text += `${row}\n`;
        rows += 1;
        if (text.length < TEXT_A_HASH_UPDATE) continue;
        hash.update(text);
        text = '';
        if (rows % ROWS_A_TURN === 0) await nextTurn(undefined, { signal });
      }
    }
    return { position: this.position, rows, sha256: hash.update(text).digest('hex') };
  }

  close(): void {
    this.#database.close();
  }
}
