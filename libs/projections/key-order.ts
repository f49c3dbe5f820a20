import type { Cell, Row } from './projection.ts';

/**
 * The rows in the order of their key, so that SQLite only ever adds to the end of a table. Column by column and by groups:
 * a key whose first columns say the same for many rows (a target, a day) is put in order without comparing rows.
 */
export const inKeyOrder = (rows: readonly Row[], key: readonly string[]): readonly Row[] => {
  const [column, ...more] = key;
  if (column === undefined || rows.length < 2) return rows;
  if (more.length === 0) return isInOrder(rows, column) ? rows : rows.toSorted((a, b) => compare(a[column], b[column]));
  const groups = Map.groupBy(rows, (row) => row[column]);
  if (groups.size === 1) return inKeyOrder(rows, more);
  const values = [...groups.keys()].sort(compare);
  return values.flatMap((value) => inKeyOrder(groups.get(value) ?? [], more));
};

const isInOrder = (rows: readonly Row[], column: string): boolean => {
  let before = rows[0]?.[column];
  for (const row of rows) {
    if (compare(before, row[column]) > 0) return false;
    before = row[column];
  }
  return true;
};

/** Close to SQLite's own order; where it is not (beyond the basic plane), rows are only written a little more slowly. */
const compare = (a: Cell | undefined, b: Cell | undefined): number => {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
};
