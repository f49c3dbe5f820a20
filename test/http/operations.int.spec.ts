import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEDGER, OTHER_LEDGER, TownServer } from './town-server.ts';

const { RebuildSchedule } = await import('../../apps/ledger-api/operations/rebuild-schedule.ts');

/** 10:30 on a Wednesday in Vietnam. */
const DUE = '2026-07-15T03:30:00.000Z';
const WEEKLY = { cron: '30 10 * * 3', jitterMinutes: 0, paused: false };

let now: string;
let free: number;
let town: TownServer;
beforeEach(async () => {
  now = '2026-07-15T03:00:00.000Z';
  free = 2 ** 40;
  town = await TownServer.start({ now: () => now, freeBytes: () => Promise.resolve(free) });
});
afterEach(() => town.stop());

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
  town.ask({ method, url: `/api/operations${path}`, as: 'installation', ...(body === undefined ? {} : { body }) });
const operations = async () => (await ask('GET', '')).json;
const runs = () => town.ledgers.operations.runs;
/** What the server's clock does every few seconds. */
const look = () => town.app.get(RebuildSchedule).look();
const rebuilt = async (body?: object) => {
  const answer = await ask('POST', '/rebuild', body ?? {});
  await runs().idle();
  return answer;
};

describe('operations', () => {
  it('tell health, schedule and runs; a rebuild of every ledger is one run, with a report for each', async () => {
    expect(await operations()).toMatchObject({
      ledgers: 2,
      events: 17,
      health: { degraded: false, stopped: [], troubled: [], troubledTotal: 0 },
      freeBytes: 2 ** 40,
      running: null,
      schedule: { cron: null, timeZone: 'Asia/Ho_Chi_Minh', next: null },
      runs: [],
      lastDrift: null,
    });
    expect(await ask('POST', '/rebuild', {})).toMatchObject({ status: 202, json: { started: true } });
    expect(await ask('POST', '/rebuild', {})).toMatchObject({ status: 409, json: { code: 'run-under-way' } });
    expect((await operations())['running']).toMatchObject({
      startedBy: 'install-01',
      ledgers: { ended: 0 },
      secondsLeft: null,
    });
    await runs().idle();
    expect(await operations()).toMatchObject({
      running: null,
      runs: [{ id: 1, startedBy: 'install-01', outcome: 'done', ledgers: 2, ended: 2, failed: 0, events: 17 }],
    });
    const { rows } = (await ask('GET', '/reports?run=1')).json as { rows: readonly { ledger: string }[] };
    expect(rows.map(({ ledger }) => ledger).sort()).toEqual([OTHER_LEDGER, LEDGER]);
    for (const report of rows) expect(report).toMatchObject({ startedBy: 'install-01', outcome: 'switched', run: 1 });
  });

  it('rebuild one ledger alone where it is named', async () => {
    expect((await rebuilt({ ledger: LEDGER })).status).toBe(202);
    expect((await rebuilt({ ledger: 'nowhere-2025' })).status).toBe(404);
    expect((await operations())['runs']).toEqual([expect.objectContaining({ ledger: LEDGER, ledgers: 1, ended: 1 })]);
  });

  it('cancel what is under way, and nothing else', async () => {
    expect((await ask('DELETE', '/rebuild')).status).toBe(404);
    await ask('POST', '/rebuild', {});
    expect((await ask('DELETE', '/rebuild')).status).toBe(204);
    await runs().idle();
    expect(await operations()).toMatchObject({ running: null, runs: [{ outcome: 'cancelled' }] });
    const status = await town.ask({ url: `/api/resolutions/${LEDGER}/status`, as: 'member' });
    expect(status.status).toBe(200);
  });

  it('page through runs and reports, the newest first', async () => {
    await rebuilt();
    await rebuilt();
    const first = (await ask('GET', '/runs?limit=1')).json as { rows: { id: number }[]; next: number };
    expect([first.rows.map(({ id }) => id), first.next]).toEqual([[2], 2]);
    const second = (await ask('GET', `/runs?limit=1&before=${first.next}`)).json;
    expect(second).toMatchObject({ rows: [{ id: 1 }], next: 1 });
    expect((await ask('GET', '/runs?before=1')).json).toEqual({ rows: [], next: null });
    const reports = (await ask('GET', `/reports?ledger=${LEDGER}&before=4`)).json as { rows: object[] };
    expect(reports.rows).toHaveLength(1);
    expect((await ask('GET', '/reports?outstanding=true')).json).toEqual({ rows: [], next: null });
  });

  it('tell the generations of a ledger, and let the one before serve again', async () => {
    await rebuilt();
    await rebuilt();
    const listed = async () => {
      const { json } = await ask('GET', `/ledgers?search=${LEDGER}`);
      const [row] = (json as { rows: { generations: { view: string; state: string; id: number }[] }[] }).rows;
      return row?.generations.filter(({ view }) => view === 'status') ?? [];
    };
    const [serving, previous] = await listed();
    expect([serving, previous]).toMatchObject([
      { state: 'serving', version: expect.any(Number), bytes: expect.any(Number), position: 10, lagEvents: 0 },
      { state: 'previous', lagEvents: null, lagSeconds: null },
    ]);
    expect(await ask('POST', `/ledgers/${LEDGER}/views/status/reversion`)).toMatchObject({
      status: 200,
      json: { kind: 'revert', startedBy: 'install-01', outcome: 'switched' },
    });
    expect((await listed()).map(({ id, state }) => [id, state])).toEqual([
      [serving?.id, 'previous'],
      [previous?.id, 'serving'],
    ]);
    expect((await ask('POST', '/ledgers/nowhere-2025/views/status/reversion')).status).toBe(404);
    expect((await ask('POST', `/ledgers/${LEDGER}/views/odd/reversion`)).status).toBe(404);
  });

  it('say what cannot be taken back, as a conflict', async () => {
    await town.ask({ url: `/api/resolutions/${LEDGER}/status`, as: 'member' });
    expect(await ask('POST', `/ledgers/${LEDGER}/views/status/reversion`)).toMatchObject({
      status: 409,
      json: { code: 'view-no-previous' },
    });
  });

  it('tell how far views stand behind, in events and seconds, until they are asked', async () => {
    const status = { url: `/api/resolutions/${LEDGER}/status`, as: 'member' } as const;
    await town.ask(status);
    await town.ask({ url: `/api/resolutions/${OTHER_LEDGER}/status`, as: 'elsewhere' });
    const granted = await town.ledgers.execute(
      LEDGER,
      { type: 'GrantRole', account: 'late-01', role: 'member' },
      { account: 'admin-01', key: 'late' },
    );
    expect(granted.outcome).toBe('accepted');
    now = '2026-07-15T03:00:07.000Z';
    expect((await operations())['lag']).toEqual({ events: 1, seconds: 7, ledgers: 1, ledger: LEDGER });
    const { json } = await ask('GET', '/ledgers');
    expect(json['rows']).toContainEqual(
      expect.objectContaining({
        ledger: LEDGER,
        generations: expect.arrayContaining([expect.objectContaining({ lagEvents: 1, lagSeconds: 7 })]),
      }),
    );
    await town.ask(status);
    expect((await operations())['lag']).toEqual({ events: 0, seconds: 0, ledgers: 0, ledger: null });
  });
});

describe('the schedule', () => {
  it('is set for good by an account, and told with its next run', async () => {
    expect((await ask('PUT', '/schedule', { ...WEEKLY, jitterMinutes: 15 })).json).toEqual({
      ...{ cron: '30 10 * * 3', jitterMinutes: 15, paused: false, timeZone: 'Asia/Ho_Chi_Minh', setBy: 'install-01' },
      setAt: now,
      next: { from: DUE, to: '2026-07-15T03:45:00.000Z' },
    });
    expect((await ask('GET', '/schedule')).json).toEqual((await operations())['schedule']);
    await ask('PUT', '/schedule', { ...WEEKLY, paused: true });
    expect((await ask('GET', '/schedule')).json).toMatchObject({ cron: '30 10 * * 3', paused: true, next: null });
  });

  it.each([
    [{ ...WEEKLY, cron: '0 2 * *' }, 'schedule-fields', 'cron', /năm trường của cron: phút, giờ, ngày, tháng, thứ/],
    [{ ...WEEKLY, cron: '61 2 * * 6' }, 'schedule-field', 'cron', /Trường phút “61” .*từ 0 đến 59/],
    [{ ...WEEKLY, cron: '0 2 31 2 *' }, 'schedule-never', 'cron', /không ngày nào có/],
    [{ ...WEEKLY, cron: 7 }, 'field-wrong-type', 'cron', /mục lịch dựng lại/],
    [{ ...WEEKLY, cron: '0'.repeat(101) }, 'text-too-long', 'cron', /lịch dựng lại/],
    [{ jitterMinutes: 0, paused: false }, 'field-missing', 'cron', /Còn thiếu lịch dựng lại/],
    [{ ...WEEKLY, jitterMinutes: 241 }, 'schedule-jitter', 'jitterMinutes', /từ 0 đến 240/],
    [{ ...WEEKLY, jitterMinutes: 1.5 }, 'field-wrong-type', 'jitterMinutes', /số nguyên/],
    [{ ...WEEKLY, paused: 'yes' }, 'field-wrong-type', 'paused', /true hoặc false/],
    [{ ...WEEKLY, zone: 'UTC' }, 'field-unknown', 'zone', /zone/],
  ])('%j is refused, and the one before stands: %s', async (body, code, field, sentence) => {
    await ask('PUT', '/schedule', WEEKLY);
    const { status, json } = await ask('PUT', '/schedule', body);
    expect([status, json['errors']]).toEqual([
      400,
      [expect.objectContaining({ code, field, detail: expect.stringMatching(sentence) })],
    ]);
    expect((await ask('GET', '/schedule')).json).toMatchObject(WEEKLY);
  });

  it.each(['runs?limit=101', 'runs?before=0', 'reports?run=x', 'ledgers?odd=1', 'reports?outstanding=yes'])(
    'GET %s is refused',
    async (path) => {
      expect((await ask('GET', `/${path}`)).status).toBe(400);
    },
  );

  it('does not begin a run again that somebody cancelled', async () => {
    await ask('PUT', '/schedule', WEEKLY);
    now = DUE;
    look();
    expect((await ask('DELETE', '/rebuild')).status).toBe(204);
    await runs().idle();
    look();
    expect(runs().running).toBeUndefined();
    expect(await operations()).toMatchObject({ runs: [{ outcome: 'cancelled', reason: { code: 'cancelled' } }] });
  });

  it('begins one run when it is due, and never a second beside it', async () => {
    await ask('PUT', '/schedule', WEEKLY);
    look();
    expect(runs().running).toBeUndefined();
    now = DUE;
    look();
    look();
    expect(runs().running).toMatchObject({ startedBy: 'schedule' });
    expect(runs().start({ startedBy: 'schedule' })).toBe(false);
    await runs().idle();
    expect(await operations()).toMatchObject({
      runs: [{ id: 1, startedBy: 'schedule', outcome: 'done' }],
      schedule: { next: { from: '2026-07-22T03:30:00.000Z' } },
    });
  });
});

describe('a run that failed', () => {
  const broken = async () => {
    free = 0;
    await rebuilt({ ledger: LEDGER });
    free = 2 ** 40;
  };
  const health = async () => ({
    ready: (await town.ask({ url: '/health/ready' })).json['status'],
    told: (await operations())['health'] as { degraded: boolean; troubled: readonly { id: number }[] },
  });

  it('alarms while the live view goes on, until a later one of the same ledger goes well', async () => {
    await broken();
    expect(await health()).toMatchObject({
      ready: 'degraded',
      told: {
        degraded: true,
        troubledTotal: 1,
        troubled: [{ ledger: LEDGER, outcome: 'failed', reason: { code: 'views-no-space' } }],
      },
    });
    expect((await operations())['runs']).toMatchObject([{ outcome: 'failed', failed: 1 }]);
    expect((await town.ask({ url: `/api/resolutions/${LEDGER}/status`, as: 'member' })).status).toBe(200);
    await rebuilt({ ledger: OTHER_LEDGER });
    expect((await health()).ready).toBe('degraded');
    await rebuilt({ ledger: LEDGER });
    expect(await health()).toMatchObject({ ready: 'ok', told: { degraded: false, troubled: [] } });
  });

  it('alarms no more once an account has acknowledged it: who and when stay in the report', async () => {
    await broken();
    const [report] = (await health()).told.troubled;
    now = '2026-07-15T04:00:00.000Z';
    const acknowledged = { by: 'install-01', at: now };
    expect(await ask('POST', `/reports/${report?.id}/acknowledgement`)).toMatchObject({
      status: 200,
      json: { acknowledged },
    });
    expect((await health()).ready).toBe('ok');
    expect((await ask('GET', `/reports/${report?.id}`)).json).toMatchObject({ outcome: 'failed', acknowledged });
    expect((await ask('POST', `/reports/${report?.id}/acknowledgement`)).status).toBe(404);
  });
});
