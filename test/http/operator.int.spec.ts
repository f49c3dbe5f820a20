import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CARRIED } from '#operator/door';
import { remoteDoor } from '#operator/remote-door';
import { ServerGoneError } from '#operator/server-gone-error';
import { LEDGER, PEOPLE, TownServer } from './town-server.ts';

const SECRET = 'an-operators-secret';
let town: TownServer;
beforeEach(async () => {
  town = await TownServer.start({ operatorSecret: SECRET });
});
afterEach(() => town.stop());

const door = async () => remoteDoor({ address: await town.listen(), secret: SECRET });
const body = { method: 'ledgers', args: [] };
const post = (headers: Readonly<Record<string, string>>) =>
  town.ask({ method: 'POST', url: '/api/operator', body, headers });

describe('the operator’s door of a running server', () => {
  it('answers as the folder itself would', async () => {
    const remote = await door();
    const { ledgers } = town;
    const record = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '12' } };
    const by = { account: PEOPLE.clerk, key: 'k', expected: undefined };
    expect(await remote.execute(LEDGER, record, by)).toMatchObject({ outcome: 'accepted', position: 11 });
    expect(await remote.execute(LEDGER, { type: 'Odd' }, by)).toMatchObject({ outcome: 'refused' });
    expect(await remote.ledgers()).toEqual(await ledgers.ledgers());
    expect(await remote.head(LEDGER)).toBe(11);
    expect(await remote.status(LEDGER, { asOf: 9 })).toEqual(await ledgers.status(LEDGER, { asOf: 9 }));
    expect(await remote.target(LEDGER, 'TH-07', {})).toEqual(await ledgers.target(LEDGER, 'TH-07', {}));
    expect(await remote.queue(LEDGER, {})).toEqual(await ledgers.queue(LEDGER, {}));
    expect(await remote.activity(LEDGER, { limit: 3 }, {})).toEqual(await ledgers.activity(LEDGER, { limit: 3 }, {}));
    expect(await remote.roster(LEDGER, {})).toEqual(await ledgers.roster(LEDGER, {}));
    expect(await remote.events(LEDGER, 2, 3)).toEqual(await ledgers.events(LEDGER, 2, 3));
    expect(await remote.text(LEDGER, 'a'.repeat(64))).toBeUndefined();
    const progress: unknown[] = [];
    const rebuilt = await remote.rebuild(LEDGER, { onProgress: (told) => progress.push(told) });
    expect(rebuilt).toMatchObject({ ledger: LEDGER, drift: false });
    expect(progress.at(-1)).toMatchObject({ events: 11, total: 11 });
    const added = await remote.addAccount('moi-01', 'Mới', { installationAdministrator: true });
    expect(added).toMatchObject({ outcome: 'done' });
    expect(await remote.resetAccount('moi-01')).toMatchObject({ outcome: 'done' });
    expect(town.accounts.list()).toContainEqual(
      expect.objectContaining({ account: 'moi-01', installationAdministrator: true }),
    );
    expect(Object.keys(remote)).toEqual([...CARRIED]);
  });

  it('throws what the folder itself would throw', async () => {
    const remote = await door();
    await expect(remote.rebuild('no-such-ledger', {})).rejects.toMatchObject({ name: 'NoEventsError' });
    const schedule = { cron: '0 2', jitterMinutes: 0, paused: false };
    await expect(remote.setRebuildSchedule(schedule, 'a')).rejects.toMatchObject({ code: 'schedule-fields' });
    const checks = { periodHours: 0, paused: false };
    await expect(remote.setViewChecks(checks, 'a')).rejects.toMatchObject({ code: 'check-period' });
  });

  it('says that the server is gone, once it is; and that whoever asked gave up, when they did', async () => {
    const remote = await door();
    await expect(remote.rebuild(LEDGER, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    await town.app.close();
    await expect(remote.head(LEDGER)).rejects.toThrow(ServerGoneError);
  });

  it('is not there for anybody else', async () => {
    const nothing = await town.ask({ method: 'POST', url: '/api/nothing', body });
    for (const authorization of ['', 'Operator', 'Operator wrong', `Bearer ${SECRET}`]) {
      const answer = await post({ authorization });
      expect([answer.status, answer.json]).toEqual([404, nothing.json]);
    }
    expect((await post({ authorization: `Operator ${SECRET}` })).status).toBe(200);
  });

  it('is not there on a server without a secret', async () => {
    const closed = await TownServer.start();
    try {
      const headers = { authorization: 'Operator undefined' };
      expect((await closed.ask({ method: 'POST', url: '/api/operator', body, headers })).status).toBe(404);
    } finally {
      await closed.stop();
    }
  });
});
