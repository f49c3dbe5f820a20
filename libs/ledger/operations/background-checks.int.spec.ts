import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from 'better-sqlite3';
import type { Findings, ViewReport } from '#projections/report';
import { ViewRefusedError } from '#projections/view-refused-error';
import { VIEWS } from '../views/views.ts';
import { BackgroundChecks, type EndedCheck } from './background-checks.ts';
import { CheckStore } from './check-store.ts';
import { openOperationsFile } from './operations-file.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-27T03:00:00.000Z');
const WELL: Findings = { outcome: 'unchanged', to: 7, events: 7, replayAgrees: null, views: [] };

let folder: string;
let database: Database;
let checks: BackgroundChecks;
let now: number;
let ledgers: readonly string[];
let isBusy: boolean;
/** What was begun, and when: hours after the start. */
let begun: [ledger: string, hours: number][];
let ended: EndedCheck[];
let check: (ledger: string, signal: AbortSignal) => Promise<Findings>;

const open = (): void => {
  database = openOperationsFile(folder);
  checks = new BackgroundChecks({
    store: new CheckStore(() => database),
    log: { ledgers: () => Promise.resolve(ledgers) },
    check: (ledger, { signal }) => {
      begun.push([ledger, (now - START) / HOUR]);
      return check(ledger, signal);
    },
    isBusy: () => isBusy,
    now: () => new Date(now).toISOString(),
  });
  checks.ended$.subscribe((one) => ended.push(one));
};
/** The program ends, and another one begins at the same folder. */
const restart = (): void => {
  database.close();
  open();
};
const lookAt = async (hours: number): Promise<void> => {
  now = START + hours * HOUR;
  await checks.look();
};
/** Looks every so many minutes from an hour to another. */
const lookFrom = async (from: number, to: number, minutes: number): Promise<void> => {
  for (let hours = from; hours <= to; hours += minutes / 60) await lookAt(hours);
};
const checkedLedgers = (): readonly string[] => begun.map(([ledger]) => ledger);
const report = (ledger: string, more: Partial<ViewReport> = {}): ViewReport => ({
  ...WELL,
  ...{ id: 1, ledger, kind: 'rebuild', run: 1, startedBy: 'admin-01', begunAt: new Date(now).toISOString() },
  ...{ durationMs: 0, outcome: 'switched', reason: null, asked: VIEWS.map(({ name }) => name), from: 1 },
  ...{ eventsPerSecond: 0, drift: false, acknowledged: null },
  ...more,
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checks-'));
  [now, ledgers, isBusy, begun, ended] = [START, ['a', 'b', 'c', 'd'], false, [], []];
  check = () => Promise.resolve(WELL);
  open();
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

describe('background checks', () => {
  it('come to every ledger once a period, at an even pace, without anybody asking', async () => {
    await lookFrom(0, 24, 1);
    expect(begun).toEqual([
      ['a', 0],
      ['b', 6],
      ['c', 12],
      ['d', 18],
      ['a', 24],
    ]);
    expect(checks.of('b')).toEqual({
      ledger: 'b',
      begunAt: '2026-11-27T09:00:00.000Z',
      position: 7,
      outcome: 'equal',
    });
  });

  it('keep their pace also where it is looked less often than they are due at', async () => {
    await lookFrom(0, 49, 50);
    expect(begun.length).toBe(9);
    expect(Math.max(...begun.map(([, hours], index) => hours - 6 * index))).toBeLessThan(50 / 60);
  });

  it('take the ledger whose check is oldest, and first of all one that never was: also after a restart', async () => {
    await lookFrom(0, 18, 30);
    ledgers = ['0-new', ...ledgers];
    restart();
    await lookFrom(18.5, 36, 30);
    expect(checkedLedgers()).toEqual(['a', 'b', 'c', 'd', '0-new', 'a', 'b']);
  });

  it('after a gap make up for one, and go on at their pace: no burst', async () => {
    await lookAt(0);
    restart();
    await lookFrom(24 * 9, 24 * 9 + 12, 10);
    expect(begun).toEqual([
      ['a', 0],
      ['b', 216],
      ['c', 222],
      ['d', 228],
    ]);
  });

  it('do not begin anew with every start: a single ledger is checked once a period', async () => {
    ledgers = ['a'];
    for (const hours of [0, 1, 2, 23]) {
      await lookAt(hours);
      restart();
    }
    await lookFrom(23, 25, 30);
    expect(begun).toEqual([
      ['a', 0],
      ['a', 24],
    ]);
  });

  it('go on where a clock that was years ahead is put right, in the order in which they were made', async () => {
    await lookAt(0);
    await lookAt(40_000);
    restart();
    await lookFrom(1, 25, 30);
    expect(checkedLedgers()).toEqual(['a', 'b', 'c', 'd', 'a', 'b']);
  });

  it('are one at a time, and none begins while a run is under way', async () => {
    const room = Promise.withResolvers<Findings>();
    check = () => room.promise;
    const first = checks.look();
    await lookAt(30);
    await new Promise(setImmediate);
    expect(checkedLedgers()).toEqual(['a']);
    expect(await checks.standing()).toMatchObject({ running: 'a' });
    room.resolve(WELL);
    await first;
    isBusy = true;
    await lookAt(60);
    expect(checkedLedgers()).toEqual(['a']);
    isBusy = false;
    await lookAt(60);
    expect(checkedLedgers()).toEqual(['a', 'b']);
  });

  it('make way for a run: the one under way is cancelled and waited for, is no failure, and is made again', async () => {
    const stopped = Promise.withResolvers<undefined>();
    check = async (_, signal) => {
      await stopped.promise;
      signal.throwIfAborted();
      return WELL;
    };
    const looked = checks.look();
    await new Promise(setImmediate);
    let isAway = false;
    const away = checks.makeWay().then(() => (isAway = true));
    await new Promise(setImmediate);
    expect(isAway).toBe(false);
    stopped.resolve(undefined);
    await Promise.all([looked, away]);
    expect([ended, checks.of('a')]).toEqual([[], undefined]);
    check = () => Promise.resolve(WELL);
    await checks.look();
    expect(begun).toEqual([
      ['a', 0],
      ['a', 0],
    ]);
  });

  it('leave a ledger that somebody works on just now for the next look', async () => {
    check = () => Promise.reject(new ViewRefusedError('rebuild-running', { ledger: 'a' }));
    await checks.look();
    expect([ended, checks.of('a')]).toEqual([[], undefined]);
    check = () => Promise.resolve(WELL);
    await checks.look();
    expect(checks.of('a')).toMatchObject({ outcome: 'equal' });
  });

  it('tell of a ledger that cannot be checked, or that drifted, and go on with the others', async () => {
    check = (ledger) =>
      ledger === 'a'
        ? Promise.reject(new Error('poison'))
        : Promise.resolve({ ...WELL, outcome: ledger === 'b' ? 'drift' : 'unchanged' });
    await lookFrom(0, 24, 30);
    const told = ended.map(({ ledger, outcome, position, reason }) => [ledger, outcome, position, reason]);
    expect(told).toEqual([
      ['a', 'failed', null, 'poison'],
      ['b', 'drift', 7, null],
      ['c', 'equal', 7, null],
      ['d', 'equal', 7, null],
      ['a', 'failed', null, 'poison'],
    ]);
  });

  it('try again a minute later where their own files fail, and say so', async () => {
    check = () => {
      database.close();
      return Promise.resolve(WELL);
    };
    await expect(checks.look()).rejects.toThrow();
    database = openOperationsFile(folder);
    check = () => Promise.resolve(WELL);
    now += 59_999;
    await checks.look();
    expect(begun).toHaveLength(1);
    now += 1;
    await checks.look();
    expect([begun.length, checks.of('a')?.outcome]).toEqual([2, 'equal']);
  });

  it('count what runs compared, whole ledgers only, in the order in which it was done', async () => {
    now = START + HOUR;
    checks.count([
      report('b', { begunAt: new Date(START + 2).toISOString() }),
      report('c', { begunAt: new Date(START + 1).toISOString() }),
      report('d', { asked: ['status'] }),
    ]);
    expect([checks.of('b')?.outcome, checks.of('d')]).toEqual(['equal', undefined]);
    await lookFrom(7, 25, 30);
    expect(checkedLedgers()).toEqual(['a', 'd', 'c', 'b']);
  });

  it('say what a run did about drift', () => {
    const view = { view: 'status', version: 1, rows: 1, live: 'a', rebuilt: 'b', drift: null } as const;
    const views = [{ ...view, equal: false, generation: 'x', previousGeneration: null }];
    checks.count([report('a', { views }), report('b', { views, outcome: 'drift' })]);
    expect([checks.of('a')?.outcome, checks.of('b')?.outcome]).toEqual(['mended', 'drift']);
  });

  it('come first to a ledger whose views are others than those that were checked', async () => {
    await lookFrom(0, 18, 30);
    checks.forget('c');
    await lookAt(24);
    expect(checkedLedgers().at(-1)).toBe('c');
  });

  it('begin nothing once they are closed', async () => {
    await checks.close();
    await checks.look();
    expect(begun).toEqual([]);
  });
});

describe('how often ledgers are checked', () => {
  it('is once a day where nobody set it; is kept with who set it; and tells what comes next', async () => {
    expect(await checks.standing()).toEqual({
      ...{ periodHours: 24, paused: false, setBy: null, setAt: null, ledgers: 4, running: null, last: null },
      next: { ledger: 'a', from: new Date(START).toISOString() },
    });
    await lookAt(0);
    checks.set({ periodHours: 48, paused: false }, 'admin-01');
    expect((await checks.standing()).next?.from).toBe(new Date(START + 12 * HOUR).toISOString());
    checks.set({ periodHours: 8, paused: false }, 'admin-01');
    restart();
    expect(await checks.standing()).toMatchObject({
      ...{ periodHours: 8, setBy: 'admin-01', setAt: new Date(START).toISOString() },
      last: { ledger: 'a', outcome: 'equal' },
      next: { ledger: 'b', from: new Date(START + 2 * HOUR).toISOString() },
    });
    await lookFrom(0, 8, 30);
    expect(checkedLedgers()).toEqual(['a', 'b', 'c', 'd', 'a']);
  });

  it('can be never, and then once more from when it is set', async () => {
    checks.set({ periodHours: 24, paused: true }, 'admin-01');
    await lookFrom(0, 48, 60);
    expect([begun, (await checks.standing()).next]).toEqual([[], null]);
    checks.set({ periodHours: 24, paused: false }, 'admin-01');
    await lookAt(48);
    expect(begun).toEqual([['a', 48]]);
  });

  it.each([0, 721, 1.5, Number.NaN])('%d hours are refused, and what was set before stands', (periodHours) => {
    checks.set({ periodHours: 12, paused: false }, 'admin-01');
    expect(() => checks.set({ periodHours, paused: false }, 'admin-02')).toThrow(
      expect.objectContaining({ code: 'check-period', params: { input: periodHours, minimum: 1, maximum: 720 } }),
    );
    expect(database.prepare('SELECT period_hours, set_by FROM check_setting').raw().all()).toEqual([[12, 'admin-01']]);
  });

  it('of a file without ledgers is nothing to do', async () => {
    ledgers = [];
    await lookAt(0);
    expect([begun, (await checks.standing()).next]).toEqual([[], null]);
    now += DAY;
    ledgers = ['a'];
    await checks.look();
    expect(checkedLedgers()).toEqual(['a']);
  });
});
