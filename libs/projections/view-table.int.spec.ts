import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { TableShape } from './projection.ts';
import { createTableSql } from './table-sql.ts';
import { ViewTable } from './view-table.ts';

const SHAPE: TableShape = {
  name: 'sums',
  columns: { target: 'text', span: 'text', total: 'integer' },
  key: ['target', 'span'],
};

let database: Database.Database;
const table = (shape: TableShape, memory: { empty: boolean; rowsAtHand: number }): ViewTable => {
  database.exec(createTableSql(shape));
  return new ViewTable(database, shape, memory);
};
const stored = (name = 'sums'): unknown[] => database.prepare(`SELECT * FROM ${name}`).all();

beforeEach(() => {
  database = new Database(':memory:');
});

afterEach(() => {
  database.close();
});

describe('a table of a view', () => {
  it('answers a row as it was put last, before and after it is written', () => {
    const sums = table(SHAPE, { empty: true, rowsAtHand: 10 });
    sums.put({ target: 'A', span: '2026', total: 1 });
    sums.put({ target: 'A', span: '2026', total: 2 });
    expect(sums.get(['A', '2026'])).toEqual({ target: 'A', span: '2026', total: 2 });
    expect(stored()).toEqual([]);
    sums.write();
    expect(sums.get(['A', '2026'])).toEqual({ target: 'A', span: '2026', total: 2 });
    expect(stored()).toEqual([{ target: 'A', span: '2026', total: 2 }]);
  });

  it('finds rows that it let go, and those of a table that was there before', () => {
    const sums = table(SHAPE, { empty: true, rowsAtHand: 1 });
    sums.put({ target: 'A', span: '2026', total: 1 });
    sums.put({ target: 'B', span: '2026', total: 2 });
    sums.write();
    expect(sums.get(['A', '2026'])).toEqual({ target: 'A', span: '2026', total: 1 });
    const reopened = new ViewTable(database, SHAPE, { empty: false, rowsAtHand: 1 });
    expect(reopened.get(['B', '2026'])).toEqual({ target: 'B', span: '2026', total: 2 });
    expect(reopened.get(['C', '2026'])).toBeUndefined();
  });

  it('tells keys apart whose texts run together the same way', () => {
    const sums = table(SHAPE, { empty: true, rowsAtHand: 10 });
    sums.put({ target: 'A', span: 'BC', total: 1 });
    sums.put({ target: 'AB', span: 'C', total: 2 });
    expect([sums.get(['A', 'BC'])?.['total'], sums.get(['AB', 'C'])?.['total']]).toEqual([1, 2]);
  });

  it('writes any number of rows, each once', () => {
    const sums = table(SHAPE, { empty: true, rowsAtHand: 1_000 });
    const rows = Array.from({ length: 117 }, (_, index) => ({
      target: `T${index % 3}`,
      span: `${index}`,
      total: index,
    }));
    for (const row of rows) sums.put(row);
    sums.write();
    expect(database.prepare('SELECT * FROM sums ORDER BY total').all()).toEqual(rows);
  });

  it('forgets what was not written', () => {
    const sums = table(SHAPE, { empty: true, rowsAtHand: 10 });
    sums.put({ target: 'A', span: '2026', total: 1 });
    sums.write();
    sums.put({ target: 'A', span: '2026', total: 9 });
    sums.discard();
    expect(sums.get(['A', '2026'])).toEqual({ target: 'A', span: '2026', total: 1 });
    sums.write();
    expect(stored()).toEqual([{ target: 'A', span: '2026', total: 1 }]);
  });

  it('refuses a row without one of its cells, and a fraction', () => {
    const sums = table(SHAPE, { empty: true, rowsAtHand: 10 });
    sums.put({ target: 'A', span: '2026' });
    expect(() => sums.write()).toThrow('a row of sums lacks total');
    sums.discard();
    sums.put({ target: 'A', span: '2026', total: 0.5 });
    expect(() => sums.write()).toThrow('cannot store REAL value in INTEGER column');
  });

  it('refuses to read or to replace a row that was only to be added', () => {
    const entries = table({ ...SHAPE, name: 'entries', appendOnly: true }, { empty: true, rowsAtHand: 10 });
    entries.put({ target: 'A', span: '2026', total: 1 });
    entries.write();
    expect(() => entries.get(['A', '2026'])).toThrow('rows of entries are only added');
    entries.put({ target: 'A', span: '2026', total: 2 });
    expect(() => entries.write()).toThrow('UNIQUE constraint failed');
    expect(stored('entries')).toEqual([{ target: 'A', span: '2026', total: 1 }]);
  });
});
