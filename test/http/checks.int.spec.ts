import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { generationsKept } from '#projections/manifest';
import { LEDGER, OTHER_LEDGER, TownServer } from './town-server.ts';

const { Logger } = await import('@nestjs/common');
const { RebuildSchedule } = await import('../../apps/ledger-api/operations/rebuild-schedule.ts');

const HOURLY = { periodHours: 1, paused: false };
const HALF_HOUR = 1_800_000;
let now: string;
/** What the disk of the views answers. */
let disk: () => Promise<number>;
let town: TownServer;
beforeEach(async () => {
  now = '2026-07-15T03:00:00.000Z';
  disk = () => Promise.resolve(2 ** 40);
  town = await TownServer.start({
    now: () => now,
    freeBytes: (folder) => (folder.endsWith('views') ? disk() : Promise.resolve(2 ** 40)),
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await town.stop();
});

const ask = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
  town.ask({ method, url: `/api/operations${path}`, as: 'installation', ...(body === undefined ? {} : { body }) });
const operations = async () => (await ask('GET', '')).json;
const checks = async () => (await ask('GET', '/checks')).json;
const runs = () => town.ledgers.operations.runs;
/** What the server does every second, half an hour later: one of the town's two ledgers is due. */
const nextCheck = async (): Promise<void> => {
  now = new Date(Date.parse(now) + HALF_HOUR).toISOString();
  await town.app.get(RebuildSchedule).check();
};
const spoil = (ledger: string): void => {
  const views = join(town.folder, 'ledgers', ledger, 'views');
  const kept = generationsKept(join(views, 'manifest.sqlite'));
  const serving = kept.find(({ view, state }) => view === 'activity' && state === 'serving');
  const database = new Database(join(views, serving?.file ?? ''));
  database.prepare('UPDATE activity SET actor = ? WHERE position = 3').run('somebody-else');
  database.close();
};
const ready = async () => (await town.ask({ url: '/health/ready' })).json['status'];

describe('background checks', () => {
  it('find drift without anybody asking: health is degraded, the report names it, the live view goes on', async () => {
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    await ask('PUT', '/checks', HOURLY);
    await nextCheck();
    await nextCheck();
    expect([await ready(), (await operations())['runs'], (await ask('GET', '/reports')).json['rows']]).toEqual([
      'ok',
      [],
      [],
    ]);
    spoil(LEDGER);
    await nextCheck();
    expect([await ready(), said.mock.calls]).toEqual(['ok', []]);
    await nextCheck();
    expect(said.mock.calls).toEqual([[`${LEDGER}: drift up to event 10, background check`]]);
    expect(await ready()).toBe('degraded');
    const found = { ledger: LEDGER, kind: 'check', startedBy: 'background-check', outcome: 'drift', driftTotal: 1 };
    expect(await operations()).toMatchObject({
      health: { degraded: true, troubled: [found] },
      lastDrift: found,
      runs: [],
      checks: { last: { ledger: LEDGER, outcome: 'drift', position: 10 } },
    });
    expect((await town.ask({ url: `/api/resolutions/${LEDGER}/status`, as: 'member' })).status).toBe(200);
    await ask('POST', '/rebuild', {});
    await runs().idle();
    expect(await ready()).toBe('ok');
    expect((await ask('GET', `/ledgers?search=${LEDGER}`)).json['rows']).toMatchObject([
      { ledger: LEDGER, check: { outcome: 'mended', position: 10 } },
    ]);
  });

  it('that cannot be made alarm, and the other ledgers are checked all the same', async () => {
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    disk = () => Promise.resolve(0);
    await ask('PUT', '/checks', HOURLY);
    await nextCheck();
    disk = () => Promise.resolve(2 ** 40);
    expect(said.mock.calls).toEqual([[expect.stringMatching(/^other-2025-2030: views-no-space/)]]);
    expect((await operations())['health']).toMatchObject({
      degraded: true,
      troubled: [{ ledger: OTHER_LEDGER, outcome: 'failed', reason: { code: 'views-no-space' } }],
    });
    await nextCheck();
    expect((await ask('GET', '/ledgers')).json['rows']).toMatchObject([
      { ledger: OTHER_LEDGER, check: { outcome: 'failed', position: null } },
      { ledger: LEDGER, check: { outcome: 'equal', position: 10 } },
    ]);
  });

  it('make way for a run, and for going back to the generation before, and are made again afterwards', async () => {
    await ask('POST', '/rebuild', {});
    await runs().idle();
    await ask('PUT', '/checks', HOURLY);
    for (const act of [
      async () => {
        await ask('POST', '/rebuild', {});
        expect(runs().running).toMatchObject({ events: 0 });
        await town.app.get(RebuildSchedule).check();
      },
      async () => ask('POST', `/ledgers/${LEDGER}/views/status/reversion`),
    ]) {
      now = new Date(Date.parse(now) + HALF_HOUR).toISOString();
      const [asked, room] = [Promise.withResolvers<undefined>(), Promise.withResolvers<number>()];
      disk = () => {
        asked.resolve(undefined);
        return room.promise;
      };
      const looked = town.app.get(RebuildSchedule).check();
      await asked.promise;
      expect((await checks())['running']).not.toBeNull();
      disk = () => Promise.resolve(2 ** 40);
      const acted = act();
      room.resolve(2 ** 40);
      await Promise.all([looked, acted]);
      await runs().idle();
    }
    expect((await operations())['runs']).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }]);
    expect((await ask('GET', '/reports?outstanding=true')).json['rows']).toEqual([]);
    expect((await ask('GET', `/ledgers?search=${LEDGER}`)).json['rows']).toMatchObject([{ check: null }]);
    await town.app.get(RebuildSchedule).check();
    expect((await ask('GET', `/ledgers?search=${LEDGER}`)).json['rows']).toMatchObject([
      { check: { outcome: 'equal' } },
    ]);
  });
});

describe('how often ledgers are checked', () => {
  it('is set for good by an account, and told with the last check and the next', async () => {
    expect((await ask('PUT', '/checks', { periodHours: 12, paused: false })).json).toEqual({
      ...{ periodHours: 12, paused: false, setBy: 'install-01', setAt: now, ledgers: 2, running: null, last: null },
      next: { ledger: OTHER_LEDGER, from: now },
    });
    await town.app.get(RebuildSchedule).check();
    expect(await checks()).toMatchObject({
      last: { ledger: OTHER_LEDGER, begunAt: now, position: 7, outcome: 'equal' },
      next: { ledger: LEDGER, from: '2026-07-15T09:00:00.000Z' },
    });
    expect((await operations())['checks']).toEqual(await checks());
    await ask('PUT', '/checks', { periodHours: 12, paused: true });
    expect(await checks()).toMatchObject({ paused: true, next: null });
  });

  it.each([
    [{ ...HOURLY, periodHours: 0 }, 'check-period', 'periodHours', /“0” giờ .*từ 1 đến 720/],
    [{ ...HOURLY, periodHours: 721 }, 'check-period', 'periodHours', /“721” giờ/],
    [{ ...HOURLY, periodHours: 1.5 }, 'field-wrong-type', 'periodHours', /chu kỳ đối chiếu nền.* số nguyên/],
    [{ paused: false }, 'field-missing', 'periodHours', /Còn thiếu chu kỳ đối chiếu nền/],
    [{ ...HOURLY, paused: 'no' }, 'field-wrong-type', 'paused', /true hoặc false/],
    [{ ...HOURLY, cron: '* * * * *' }, 'field-unknown', 'cron', /cron|lịch/],
  ])('%j is refused, and what was set before stands: %s', async (body, code, field, sentence) => {
    await ask('PUT', '/checks', { periodHours: 12, paused: false });
    const { status, json } = await ask('PUT', '/checks', body);
    expect([status, json['errors']]).toEqual([
      400,
      [expect.objectContaining({ code, field, detail: expect.stringMatching(sentence) })],
    ]);
    expect(await checks()).toMatchObject({ periodHours: 12 });
  });
});
