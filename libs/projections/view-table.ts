import type { Database, Statement } from 'better-sqlite3';
import { inKeyOrder } from './key-order.ts';
import type { Cell, Row, TableShape } from './projection.ts';
import { columnsOf, selectRowSql, writeRowsSql } from './table-sql.ts';

type Key = string | number;

/** Rows of one statement: enough to share its cost, few enough for SQLite's limit of parameters. */
const ROWS_A_STATEMENT = 32;

/** An append-only table was asked for a row. */
const refuseToRead = (table: string): never => {
  throw new TypeError(`rows of ${table} are only added: keep what you need again in another table`);
};

/**
 * One table of a view with its identity map: changed rows wait in memory, written ones stay at hand. As long as no row of
 * a new table was let go, a row that is not at hand does not exist, and SQLite is never asked.
 */
export class ViewTable {
  readonly #shape: TableShape;
  readonly #columns: readonly string[];
  readonly #select: Statement;
  readonly #insertOne: Statement;
  readonly #insertMany: Statement;
  /** What the statements are bound to, filled anew for each run: millions of rows need not leave as many arrays behind. */
  readonly #oneCells: Cell[];
  readonly #manyCells: Cell[];
  #changed = new Map<Key, Row>();
  #atHand = new Map<Key, Row>();
  #added: Row[] = [];
  /** Whether every row of the table is at hand. */
  #whole: boolean;
  readonly #rowsAtHand: number;

  /** `rowsAtHand`: how many written rows may stay in memory; past it they are let go and read from SQLite again. */
  constructor(database: Database, shape: TableShape, { empty, rowsAtHand }: { empty: boolean; rowsAtHand: number }) {
    this.#shape = shape;
    this.#columns = columnsOf(shape);
    this.#select = database.prepare(selectRowSql(shape));
    this.#insertOne = database.prepare(writeRowsSql(shape, 1));
    this.#insertMany = database.prepare(writeRowsSql(shape, ROWS_A_STATEMENT));
    this.#oneCells = Array<Cell>(this.#columns.length).fill(null);
    this.#manyCells = Array<Cell>(this.#columns.length * ROWS_A_STATEMENT).fill(null);
    this.#whole = empty;
    this.#rowsAtHand = rowsAtHand;
  }

  /** How many rows wait to be written. */
  get waiting(): number {
    return this.#changed.size + this.#added.length;
  }

  get(key: readonly Key[]): Row | undefined {
    if (this.#shape.appendOnly) return refuseToRead(this.#shape.name);
    const identity = identityOf(key);
    const row = this.#changed.get(identity) ?? this.#atHand.get(identity);
    if (row || this.#whole) return row;
    const stored = this.#select.get(...key) as Row | undefined;
    if (stored) this.#atHand.set(identity, stored);
    return stored;
  }

  put(row: Row): void {
    if (this.#shape.appendOnly) this.#added.push(row);
    else this.#changed.set(identityOf(this.#keyOf(row)), row);
  }

  /** Writes all rows that wait. The caller holds the transaction. */
  write(): void {
    if (this.#added.length > 0) this.#insert(this.#added);
    this.#added = [];
    if (this.#changed.size === 0) return;
    this.#insert([...this.#changed.values()]);
    if (this.#atHand.size === 0) this.#atHand = this.#changed;
    else for (const [identity, row] of this.#changed) this.#atHand.set(identity, row);
    this.#changed = new Map();
    if (this.#atHand.size <= this.#rowsAtHand) return;
    this.#atHand = new Map();
    this.#whole = false;
  }

  /** Forgets everything in memory: what counts is what the table holds. */
  discard(): void {
    this.#changed = new Map();
    this.#atHand = new Map();
    this.#added = [];
    this.#whole = false;
  }

  #keyOf(row: Row): readonly (Cell | undefined)[] {
    return this.#shape.key.map((column) => row[column]);
  }

  #insert(unordered: readonly Row[]): void {
    const rows = inKeyOrder(unordered, this.#shape.key);
    const whole = rows.length - (rows.length % ROWS_A_STATEMENT);
    for (let start = 0; start < whole; start += ROWS_A_STATEMENT) {
      this.#insertMany.run(this.#cells(this.#manyCells, rows, start));
    }
    for (let start = whole; start < rows.length; start += 1) {
      this.#insertOne.run(this.#cells(this.#oneCells, rows, start));
    }
  }

  /** Fills the cells of a statement from the rows that begin at `start`. */
  #cells(cells: Cell[], rows: readonly Row[], start: number): readonly Cell[] {
    let cell = 0;
    for (let index = start; cell < cells.length; index += 1) {
      const row = rows[index];
      for (const column of this.#columns) cells[cell++] = row?.[column] ?? this.#nullIn(row, column);
    }
    return cells;
  }

  /** Null where the row says so; a cell that it does not name is a mistake of the projection, never a null. */
  #nullIn(row: Row | undefined, column: string): null {
    if (row?.[column] === null) return null;
    throw new TypeError(`a row of ${this.#shape.name} lacks ${column}`);
  }
}

/** One value that tells keys apart: of several columns, their texts with a separator that no text of an event contains. */
const identityOf = (key: readonly (Cell | undefined)[]): Key => {
  const [first] = key;
  return key.length === 1 && first !== undefined && first !== null ? first : key.join('\u0000');
};
