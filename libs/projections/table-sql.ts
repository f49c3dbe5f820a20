import type { TableShape } from './projection.ts';

/** The SQL of a view's table. Names come from the projections' own code, never from outside, so they are only quoted. */
const quoted = (name: string): string => `"${name}"`;
const listed = (names: readonly string[]): string => names.map(quoted).join(', ');
const places = (count: number): string => `(${Array<string>(count).fill('?').join(', ')})`;

export const columnsOf = (table: TableShape): readonly string[] => Object.keys(table.columns);

/** Rows are clustered by their key, and a cell of the wrong type is refused. */
export const createTableSql = (table: TableShape): string => {
  const columns = Object.entries(table.columns).map(([name, type]) => `${quoted(name)} ${type.toUpperCase()}`);
  return `CREATE TABLE ${quoted(table.name)} (${columns.join(', ')}, PRIMARY KEY (${listed(table.key)})) WITHOUT ROWID, STRICT`;
};

export const createIndexSql = (table: TableShape, columns: readonly string[]): string =>
  `CREATE INDEX ${quoted([table.name, ...columns].join('_'))} ON ${quoted(table.name)} (${listed(columns)})`;

/** Writes `rows` rows in one statement; a row of an append-only table that is there already is an error. */
export const writeRowsSql = (table: TableShape, rows: number): string => {
  const verb = table.appendOnly ? 'INSERT' : 'INSERT OR REPLACE';
  const values = Array<string>(rows)
    .fill(places(columnsOf(table).length))
    .join(', ');
  return `${verb} INTO ${quoted(table.name)} (${listed(columnsOf(table))}) VALUES ${values}`;
};

export const selectRowSql = (table: TableShape): string =>
  `SELECT ${listed(columnsOf(table))} FROM ${quoted(table.name)} WHERE ${table.key.map((name) => `${quoted(name)} = ?`).join(' AND ')}`;

/**
 * Rows in key order, each as one JSON array of its cells: the canonical text that digests are made of. The last parameter is how
 * many; those before it, of the `next` page, are the key of the last row so far.
 */
export const orderedRowsSql = (table: TableShape, page: 'first' | 'next'): string => {
  const key = listed(table.key);
  const after = page === 'first' ? '' : `WHERE (${key}) > ${places(table.key.length)} `;
  return `SELECT json_array(${listed(columnsOf(table))}) FROM ${quoted(table.name)} ${after}ORDER BY ${key} LIMIT ?`;
};
