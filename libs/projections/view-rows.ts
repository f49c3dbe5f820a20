import type { Database } from 'better-sqlite3';
import type { Row, Rows, TableShape } from './projection.ts';
import { ViewTable } from './view-table.ts';

/** The rows of a view while events are applied: see Rows. Nothing reaches SQLite before `write`. */
export class ViewRows implements Rows {
  readonly #tables: ReadonlyMap<string, ViewTable>;

  /** `empty`: the tables were just created, so that a row which was never put is known not to exist. */
  constructor(database: Database, tables: readonly TableShape[], memory: { empty: boolean; rowsAtHand: number }) {
    this.#tables = new Map(tables.map((table) => [table.name, new ViewTable(database, table, memory)]));
  }

  /** How many rows wait to be written. */
  get waiting(): number {
    let waiting = 0;
    for (const table of this.#tables.values()) waiting += table.waiting;
    return waiting;
  }

  get(table: string, ...key: readonly (string | number)[]): Row | undefined {
    return this.#table(table).get(key);
  }

  put(table: string, row: Row): void {
    this.#table(table).put(row);
  }

  write(): void {
    for (const table of this.#tables.values()) table.write();
  }

  discard(): void {
    for (const table of this.#tables.values()) table.discard();
  }

  #table(name: string): ViewTable {
    const table = this.#tables.get(name);
    if (!table) throw new TypeError(`the view has no table ${name}`);
    return table;
  }
}
