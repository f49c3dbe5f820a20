import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smallAdoption } from '../../../test/support/small-resolution.ts';
import { Ledgers } from '../ledgers.ts';

/** 02:00 on a Saturday in Vietnam. */
const DUE = '2026-11-27T19:00:00.000Z';
const LEDGER = 'test-2025-2030';
let folder: string;
let now: string;
let ledgers: Ledgers;
/** What the disk of the views answers: a run waits for it before it builds anything. */
let disk: () => Promise<number>;

const open = async (): Promise<void> => {
  ledgers = await Ledgers.open({ folder, now: () => now, randomBytes, freeBytes: () => disk() });
};
const runs = () => ledgers.operations.runs;
const told = () =>
  runs()
    .list()
    .map(({ startedBy, outcome, reason }) => [startedBy, outcome, reason?.code ?? null]);
/** Begins a run that is due, and answers once it waits for the disk; `go` lets it go on. */
const begunRun = async (): Promise<{ go: () => void }> => {
  const [asked, room] = [Promise.withResolvers<undefined>(), Promise.withResolvers<number>()];
  disk = () => {
    asked.resolve(undefined);
    return room.promise;
  };
  ledgers.operations.look();
  await asked.promise;
  disk = () => Promise.resolve(2 ** 40);
  return { go: () => room.resolve(2 ** 40) };
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operations-'));
  now = '2026-11-26T05:00:00.000Z';
  disk = () => Promise.resolve(2 ** 40);
  await open();
  await ledgers.execute(LEDGER, smallAdoption, { account: 'admin-01', key: 'adopt' });
  ledgers.operations.clock.set({ cron: '0 2 * * 6', jitterMinutes: 0, paused: false }, 'admin-01');
  now = DUE;
});
afterEach(async () => {
  await ledgers.close();
  rmSync(folder, { recursive: true });
});

describe('a run by the clock that the program’s end cuts off', () => {
  it('is caught up with after the next start, exactly once, and alarms meanwhile no more than it should', async () => {
    const { go } = await begunRun();
    const closed = ledgers.close();
    go();
    await closed;
    await open();
    expect(told()).toEqual([['schedule', 'cancelled', 'cut-off']]);
    expect((await ledgers.viewsHealth()).degraded).toBe(false);
    ledgers.operations.look();
    await runs().idle();
    ledgers.operations.look();
    await ledgers.close();
    await open();
    ledgers.operations.look();
    await runs().idle();
    expect(told()).toEqual([
      ['schedule-late', 'done', null],
      ['schedule', 'cancelled', 'cut-off'],
    ]);
  });

  it('that a person began is not', async () => {
    ledgers.operations.clock.set({ cron: null, jitterMinutes: 0, paused: false }, 'admin-01');
    const room = Promise.withResolvers<number>();
    disk = () => room.promise;
    runs().start({ startedBy: 'admin-01' });
    const closed = ledgers.close();
    room.resolve(2 ** 40);
    await closed;
    await open();
    ledgers.operations.clock.set({ cron: '0 2 * * 6', jitterMinutes: 0, paused: false }, 'admin-01');
    ledgers.operations.look();
    expect(told()).toEqual([['admin-01', 'cancelled', 'cut-off']]);
  });
});

describe('the end of the program', () => {
  it('ends the background check that is under way, which leaves nothing and is made after the next start', async () => {
    const [asked, room] = [Promise.withResolvers<undefined>(), Promise.withResolvers<number>()];
    disk = () => {
      asked.resolve(undefined);
      return room.promise;
    };
    const looked = ledgers.operations.checks.look();
    await asked.promise;
    const closed = ledgers.close();
    room.resolve(2 ** 40);
    await Promise.all([looked, closed]);
    disk = () => Promise.resolve(2 ** 40);
    await open();
    expect([ledgers.operations.checks.of(LEDGER), await ledgers.viewReports()]).toEqual([undefined, []]);
    await ledgers.operations.checks.look();
    expect(ledgers.operations.checks.of(LEDGER)).toMatchObject({ outcome: 'equal' });
  });
});

describe('a run', () => {
  it('counts as a check of the ledgers it compared', async () => {
    await ledgers.rebuild(LEDGER, { views: ['status'] });
    expect((await ledgers.operations.generations(LEDGER)).check).toBeNull();
    const { to } = await ledgers.rebuild(LEDGER);
    expect((await ledgers.operations.generations(LEDGER)).check).toEqual({
      ...{ ledger: LEDGER, begunAt: DUE, position: to, outcome: 'equal' },
    });
  });
});

it('a ledger whose file is damaged fails in its own name: the others are rebuilt, counted and shown', async () => {
  const damaged = 'damaged-2025';
  await ledgers.execute(damaged, smallAdoption, { account: 'admin-01', key: 'adopt' });
  await ledgers.close();
  writeFileSync(join(folder, 'ledgers', damaged, 'log.sqlite'), 'no log '.repeat(2_000));
  await open();
  const rebuilt = await ledgers.rebuildAll();
  expect(rebuilt.map((one) => [one.ledger, one.outcome === 'failed' ? one.reason.code : one.report.outcome])).toEqual([
    [damaged, 'file-foreign'],
    [LEDGER, 'switched'],
  ]);
  expect(runs().list()).toMatchObject([{ outcome: 'failed', ledgers: 2, ended: 2, failed: 1 }]);
  const heads = await ledgers.operations.heads.all();
  expect([...heads]).toEqual([
    [damaged, 0],
    [LEDGER, await ledgers.head(LEDGER)],
  ]);
  const { degraded, troubled } = await ledgers.viewsHealth();
  expect([degraded, troubled.map(({ ledger, reason }) => [ledger, reason?.code])]).toEqual([
    true,
    [[damaged, 'file-foreign']],
  ]);
});
