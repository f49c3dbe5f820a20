import { basename } from 'node:path';
import type { Database, Statement } from 'better-sqlite3';
import { openToRead, readCheckpoint } from './generation-database.ts';
import type { Cell } from './projection.ts';

/** Reads one view inside one snapshot: position and rows agree. It refuses to work once the question it was given for is answered. */
export interface ViewReader {
  /** The last event whose rows this snapshot holds. */
  readonly position: number;
  /** The file that answers. */
  readonly generation: string;
  /* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- who writes a SELECT knows the shape of its rows */
  /** The rows of a SELECT, their columns as `Shape` says; the tables are those that the projection declares. */
  all<Shape>(sql: string, ...parameters: readonly Cell[]): readonly Shape[];
  first<Shape>(sql: string, ...parameters: readonly Cell[]): Shape | undefined;
  /* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */
}

/** The reading side of a generation: one connection that never writes, with its statements prepared once. */
export class GenerationReader {
  readonly #file: string;
  readonly #database: Database;
  readonly #statements = new Map<string, Statement<Cell[]>>();

  constructor(file: string) {
    this.#file = basename(file);
    this.#database = openToRead(file);
  }

  /** The last event whose rows the generation holds now. */
  position(): number {
    return readCheckpoint(this.#database);
  }

  /** Begins a read transaction; `end` must follow, in the same turn of the event loop. */
  begin(): { readonly reader: ViewReader; readonly end: () => void } {
    this.#database.exec('BEGIN');
    let open = true;
    const statement = (sql: string): Statement<Cell[]> => {
      if (!open) throw new TypeError('a view is read only while its question is being answered');
      return this.#prepared(sql);
    };
    const end = (): void => {
      open = false;
      this.#database.exec('COMMIT');
    };
    const reader: ViewReader = {
      position: readCheckpoint(this.#database),
      generation: this.#file,
      all: (sql, ...parameters) => statement(sql).all(...parameters) as never,
      first: (sql, ...parameters) => statement(sql).get(...parameters) as never,
    };
    return { reader, end };
  }

  close(): void {
    this.#database.close();
  }

  #prepared(sql: string): Statement<Cell[]> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const prepared = this.#database.prepare<Cell[]>(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}
