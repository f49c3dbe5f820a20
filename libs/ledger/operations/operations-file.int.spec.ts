import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { CheckStore } from './check-store.ts';
import { openOperationsFile } from './operations-file.ts';
import { RunStore } from './run-store.ts';
import { ScheduleStore } from './schedule-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operations-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As the program wrote it that knew only schedules and runs. */
const FIRST = `
  CREATE TABLE schedule (
    id INTEGER PRIMARY KEY CHECK (id = 1), cron TEXT, jitter_minutes INTEGER NOT NULL, paused INTEGER NOT NULL,
    set_by TEXT, set_at TEXT NOT NULL, handled_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE runs (id INTEGER PRIMARY KEY AUTOINCREMENT, outcome TEXT NOT NULL, run TEXT NOT NULL) STRICT;
  CREATE INDEX runs_running ON runs (outcome) WHERE outcome = 'running';
  INSERT INTO schedule VALUES (1, '0 2 * * 6', 30, 0, 'admin-01', '2026-11-01T00:00:00.000Z', '2026-11-20T19:00:00.000Z');
  INSERT INTO runs VALUES (7, 'done', '{"kind":"rebuild"}');
  PRAGMA user_version = 1;
`;

it('a file of the first version keeps its schedule and its runs, and takes checks', () => {
  const before = new Database(join(folder, 'operations.sqlite'));
  before.exec(FIRST);
  before.close();
  for (const time of ['first', 'again']) {
    const database = openOperationsFile(folder);
    const schedule = new ScheduleStore(() => database);
    const checks = new CheckStore(() => database);
    expect([time, schedule.get(), schedule.kills()]).toEqual([
      time,
      {
        ...{ cron: '0 2 * * 6', jitterMinutes: 30, paused: false, setBy: 'admin-01' },
        ...{ setAt: '2026-11-01T00:00:00.000Z', handledAt: '2026-11-20T19:00:00.000Z' },
      },
      undefined,
    ]);
    expect(new RunStore(() => database).get(7)).toEqual({ id: 7, kind: 'rebuild' });
    expect(database.pragma('user_version', { simple: true })).toBe(2);
    expect(checks.last()?.ledger).toBe(time === 'first' ? undefined : 'a');
    checks.note([{ ledger: 'a', begunAt: '2026-11-27T00:00:00.000Z', position: 3, outcome: 'equal' }]);
    database.close();
  }
});

it('a file of a newer program is left alone', () => {
  openOperationsFile(folder).close();
  const newer = new Database(join(folder, 'operations.sqlite'));
  newer.pragma('user_version = 3');
  newer.close();
  expect(() => openOperationsFile(folder)).toThrow('is of a newer program (version 3, this one knows 2)');
});
