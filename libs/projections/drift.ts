import type { GenerationSnapshot } from './generation-digest.ts';
import type { Cell, Row, TableShape } from './projection.ts';
import { columnsOf } from './table-sql.ts';

/** One cell that two generations of a view say differently at the same event; or, where `field` is null, a whole row that one lacks. */
export interface DriftRow {
  readonly view: string;
  readonly table: string;
  readonly key: Row;
  readonly field: string | null;
  /** The cell; of a whole row its cells as a JSON array, null where the row is not. */
  readonly live: Cell;
  readonly rebuilt: Cell;
  /** The row as it was rebuilt, or as it is live where the rebuilt view lacks it: what tells which events it comes from. */
  readonly row: Row;
}

export interface Drift {
  /** How many cells and rows differ, all told. */
  readonly total: number;
  /** The first of them, in the order of tables and keys: at most DRIFT_ROWS. */
  readonly rows: readonly DriftRow[];
}

/** So many differences are told one by one; of the others it is said how many there are. */
const DRIFT_ROWS = 100;

/** What differs between two generations that stand at the same event. Reads both once, page by page. */
export const driftBetween = (live: GenerationSnapshot, rebuilt: GenerationSnapshot): Drift => {
  const rows: DriftRow[] = [];
  let total = 0;
  const { name: view, tables } = rebuilt.projection;
  for (const table of tables) {
    for (const [before, after] of differentRows(table, live, rebuilt)) {
      for (const found of differences(view, table, before, after)) {
        total += 1;
        if (rows.length < DRIFT_ROWS) rows.push(found);
      }
    }
  }
  return { total, rows };
};

type Pair = readonly [live: string | undefined, rebuilt: string | undefined];

/** Walks two tables side by side in key order; gives the rows that are not the same text. */
function* differentRows(table: TableShape, live: GenerationSnapshot, rebuilt: GenerationSnapshot): Generator<Pair> {
  const [ones, others] = [each(live.pages(table)), each(rebuilt.pages(table))];
  let [one, other] = [ones.next().value, others.next().value];
  while (one !== undefined || other !== undefined) {
    const order = one === other ? 0 : compareKeys(table, one, other);
    if (one !== other) yield [order <= 0 ? one : undefined, order >= 0 ? other : undefined];
    if (order <= 0) one = ones.next().value;
    if (order >= 0) other = others.next().value;
  }
}

function* each(pages: Iterable<readonly string[]>): Generator<string, undefined> {
  for (const page of pages) yield* page;
  return undefined;
}

const differences = (view: string, table: TableShape, live?: string, rebuilt?: string): readonly DriftRow[] => {
  const row = rowOf(table, rebuilt ?? live ?? '[]');
  const key = Object.fromEntries(table.key.map((column) => [column, row[column] ?? null]));
  const about = { view, table: table.name, key, row };
  if (live === undefined || rebuilt === undefined) {
    return [{ ...about, field: null, live: live ?? null, rebuilt: rebuilt ?? null }];
  }
  const before = rowOf(table, live);
  return columnsOf(table)
    .filter((field) => before[field] !== row[field])
    .map((field) => ({ ...about, field, live: before[field] ?? null, rebuilt: row[field] ?? null }));
};

const rowOf = (table: TableShape, text: string): Row => {
  const cells = JSON.parse(text) as Cell[];
  return Object.fromEntries(columnsOf(table).map((column, index) => [column, cells[index] ?? null]));
};

/** As SQLite orders keys; a row that is not there comes after all others. */
const compareKeys = (table: TableShape, a: string | undefined, b: string | undefined): number => {
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  const [one, other] = [rowOf(table, a), rowOf(table, b)];
  for (const column of table.key) {
    const order = compareCells(one[column] ?? null, other[column] ?? null);
    if (order !== 0) return order;
  }
  return 0;
};

const compareCells = (a: Cell, b: Cell): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
