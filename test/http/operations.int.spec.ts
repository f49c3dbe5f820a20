import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEDGER, OTHER_LEDGER, TownServer } from './town-server.ts';

const { RebuildRuns } = await import('../../apps/ledger-api/operations/rebuild-runs.ts');
const { RebuildSchedule, ScheduleSetting } = await import('../../apps/ledger-api/operations/rebuild-schedule.ts');

let town: TownServer;
beforeEach(async () => {
  // The first day of a year, never reached while a test runs.
  town = await TownServer.start({ schedule: new ScheduleSetting('0 2 1 1 *', 0) });
});
afterEach(() => town.stop());

const operations = async () => (await town.ask({ url: '/api/operations', as: 'installation' })).json;
const start = () => town.ask({ method: 'POST', url: '/api/operations/rebuild', as: 'installation' });
const cancel = () => town.ask({ method: 'DELETE', url: '/api/operations/rebuild', as: 'installation' });
const runs = () => town.app.get(RebuildRuns);

describe('operations', () => {
  it('tell health, schedule and runs; a rebuild of every ledger leaves a report for each', async () => {
    expect(await operations()).toMatchObject({
      ledgers: 2,
      health: { degraded: false },
      running: null,
      schedule: {
        cron: '0 2 1 1 *',
        timeZone: 'Asia/Ho_Chi_Minh',
        next: expect.stringMatching(/-12-31T19:00:00.000Z$/),
      },
      reports: [],
    });
    expect(await start()).toMatchObject({ status: 202, json: { started: true } });
    expect(await start()).toMatchObject({ status: 409, json: { code: 'rebuild-running' } });
    expect((await operations())['running']).toMatchObject({ startedBy: 'install-01' });
    await runs().idle();
    const { running, reports } = await operations();
    expect(running).toBeNull();
    const told = reports as readonly { ledger: string; startedBy: string; outcome: string }[];
    expect(told.map(({ ledger }) => ledger).sort()).toEqual([OTHER_LEDGER, LEDGER]);
    for (const report of told) expect(report).toMatchObject({ startedBy: 'install-01', outcome: 'switched' });
  });

  it('cancel what is under way, and nothing else', async () => {
    expect((await cancel()).status).toBe(404);
    await start();
    expect((await cancel()).status).toBe(204);
    await runs().idle();
    expect((await operations())['running']).toBeNull();
    const status = await town.ask({ url: `/api/resolutions/${LEDGER}/status`, as: 'member' });
    expect(status.status).toBe(200);
  });
});

describe('the clock', () => {
  it('begins one run, and never a second beside it', async () => {
    const schedule = town.app.get(RebuildSchedule);
    schedule.tick();
    schedule.tick();
    for (let tries = 0; tries < 1000 && !runs().running; tries += 1) await new Promise((go) => setImmediate(go));
    expect(runs().running).toMatchObject({ startedBy: 'schedule' });
    expect(runs().start('schedule')).toBe(false);
    await runs().idle();
    const last = await schedule.last();
    expect(last?.startedBy).toBe('schedule');
    expect((await operations())['reports']).toHaveLength(2);
  });
});
