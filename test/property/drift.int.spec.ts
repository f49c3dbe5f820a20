import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { viewsWork } from '#ledger/rebuilding/views-work';
import { VIEWS } from '#ledger/views/views';
import type { Projection } from '#projections/projection';
import { Views } from '#projections/views';
import { MemoryEventLog } from '../support/memory-event-log.ts';
import { enveloped, recordedHistory } from './recorded-history.ts';

/** A history whose views have rows in every table. */
const SEED = 1_055;
const COMMANDS = 200;
const LEDGER = 'ward';

let folder: string;
let log: MemoryEventLog;
let views: Views;
let head: number;

const open = (projections: readonly Projection[] = VIEWS): Views =>
  new Views({ ...viewsWork(log), log, projections, folderOf: (ledger) => join(folder, ledger), now: () => 0 });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drift-'));
  log = new MemoryEventLog();
  const { events } = recordedHistory(SEED, COMMANDS);
  head = events.length;
  await log.append(LEDGER, 0, enveloped(LEDGER, events));
  views = open();
  await views.catchUp(LEDGER);
});
afterAll(async () => {
  await views.close();
  rmSync(folder, { recursive: true });
});

const served = (view: string): Promise<string> =>
  views.query(LEDGER, head, (snapshot) => join(folder, LEDGER, snapshot.view(view).generation));

/** Runs SQL on the file that serves a view, behind the program's back. */
const inFile = async <Result>(view: string, work: (file: Database.Database) => Result): Promise<Result> => {
  const file = new Database(await served(view));
  try {
    return work(file);
  } finally {
    file.close();
  }
};

const everyColumn = VIEWS.flatMap(({ name: view, tables }) =>
  tables.flatMap(({ name: table, columns, key }) =>
    Object.entries(columns).map(([column, type]) => ({ view, table, column, type, key })),
  ),
);

describe('a single cell that was changed', () => {
  it.each(everyColumn)('is named: $view $table $column', async ({ view, table, column, type, key }) => {
    const where = key.map((name) => `"${name}" = ?`).join(' AND ');
    const changed = type === 'integer' ? `ifnull("${column}", 0) + 1000000` : `ifnull("${column}", '') || 'x'`;
    const { row, count } = await inFile(view, (file) => {
      const found = file.prepare(`SELECT * FROM "${table}" LIMIT 1 OFFSET (SELECT count(*) / 2 FROM "${table}")`).get();
      const at = found as Record<string, string | number>;
      const { changes } = file
        .prepare(`UPDATE "${table}" SET "${column}" = ${changed} WHERE ${where}`)
        .run(...key.map((name) => at[name]));
      return { row: at, count: changes };
    });
    expect(count).toBe(1);
    const report = await views.rebuild(LEDGER, { views: [view], checkOnly: true });
    const found = report.views[0]?.drift?.rows ?? [];
    if (key.includes(column)) {
      // Another key is another row: the one that is gone, and the one that nobody wrote.
      expect(found.map(({ field }) => field)).toEqual([null, null]);
      expect(found.map(({ key: named }) => named[column])).toContain(row[column]);
      expect(found.filter(({ live }) => live === null).map(({ key: named }) => named[column])).toEqual([row[column]]);
    } else {
      expect(found).toMatchObject([{ view, table, field: column, rebuilt: row[column] }]);
      expect(found[0]?.key).toEqual(Object.fromEntries(key.map((name) => [name, row[name]])));
      expect(found[0]?.eventsTotal).toBeGreaterThan(0);
    }
    // The rebuilt views are right, so a rebuild mends it: a replay confirms them.
    const mended = await views.rebuild(LEDGER, { views: [view] });
    expect(mended).toMatchObject({ outcome: 'switched', drift: true, replayAgrees: true });
    expect(await views.rebuild(LEDGER, { views: [view], checkOnly: true })).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('views that are built wrongly', () => {
  const wrong: Readonly<Record<string, (projection: Projection) => Projection>> = {
    status: (projection) => skipping(projection, 'CorrectionApproved'),
    target: (projection) => skipping(projection, 'ResultApproved'),
    queue: (projection) => skipping(projection, 'ResultRecorded'),
    activity: (projection) => skipping(projection, 'RoleGranted'),
    roster: (projection) => skipping(projection, 'UnitRenamed'),
    'queue with another hand': (projection) => mistelling(projection, 'waiting', { actor: 'somebody-else' }),
    'queue with another day': (projection) =>
      mistelling(projection, 'waiting', { begun_at: '2025-07-09T00:00:00.000Z' }),
    'target with another day': (projection) => mistelling(projection, 'touches', { occurred_on: '2025-07-10' }),
    'target with another period': (projection) => mistelling(projection, 'touches', { period: '2025' }),
  };

  it.each(Object.keys(wrong))('are not confirmed by a replay, and the live ones stay: %s', async (how) => {
    const [view = ''] = how.split(' ');
    const before = await served(view);
    await views.close();
    const faulty = open(VIEWS.map((one) => (one.name === view ? (wrong[how]?.(one) ?? one) : one)));
    const report = await faulty.rebuild(LEDGER, { views: [view] });
    await faulty.close();
    views = open();
    expect(report).toMatchObject({ outcome: 'drift', drift: true, replayAgrees: false });
    expect(await served(view)).toBe(before);
  });
});

/** The projection without events of one type: what a handler that was broken by a change would build. */
const skipping = (projection: Projection, type: string): Projection => ({
  ...projection,
  apply: (event, rows) => {
    if (event.type === type) return;
    try {
      projection.apply(event, rows);
    } catch {
      // What rests on the missing event cannot be applied either.
    }
  },
});

/** The projection with other cells in every row of a table. */
const mistelling = (projection: Projection, table: string, cells: Readonly<Record<string, string>>): Projection => ({
  ...projection,
  apply: (event, rows) => {
    projection.apply(event, {
      get: (from, ...key) => rows.get(from, ...key),
      put: (into, row) => rows.put(into, into === table ? { ...row, ...cells } : row),
    });
  },
});
