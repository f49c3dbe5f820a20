import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEDGER, OTHER_LEDGER, PEOPLE, type Person, TownServer } from './town-server.ts';

let town: TownServer;
beforeEach(async () => {
  town = await TownServer.start();
});
afterEach(() => town.stop());

const post = (as: Person, url: string, body: object = {}) => town.ask({ method: 'POST', url, as, body });

describe('accounts', () => {
  const added = { account: 'moi-01', name: 'Người mới' };
  const add = (body: object = added) => post('installation', '/api/accounts', body);

  it('are added with a key by which the person chooses a password, once', async () => {
    const { status, json } = await add();
    expect([status, json['account']]).toEqual([201, 'moi-01']);
    const chosen = { link: json['link'], password: 'nui cao song dai' };
    const byLink = { method: 'POST', url: '/api/password/link', body: chosen } as const;
    expect(await town.ask(byLink)).toMatchObject({ status: 200, json: { account: 'moi-01' } });
    const { json: listed } = await town.ask({ url: '/api/accounts', as: 'installation' });
    expect(listed['rows']).toContainEqual(
      expect.objectContaining({ ...added, installationAdministrator: false, hasPassword: true, disabled: false }),
    );
  });

  it.each([
    [{ account: PEOPLE.clerk, name: 'x' }, 409, 'account-exists'],
    [{ account: 'NO', name: 'x' }, 400, 'account-malformed'],
    [{ account: 'moi-01', name: ' ' }, 400, 'name-malformed'],
    [{ account: 'moi-01' }, 400, 'field-missing'],
    [{ ...added, password: 'x' }, 400, 'field-unknown'],
    [{ ...added, installationAdministrator: 'yes' }, 400, 'field-wrong-type'],
  ])('%j is refused: %i %s', async (body, status, code) => {
    const before = town.accounts.list();
    expect(await add(body)).toMatchObject({ status, json: { code } });
    expect(town.accounts.list()).toEqual(before);
  });

  it('that forgot their password get a new key; what was open ends now', async () => {
    const reset = await post('installation', `/api/accounts/${PEOPLE.clerk}/password-reset`);
    expect(reset).toMatchObject({ status: 200, json: { account: PEOPLE.clerk } });
    expect((await town.ask({ url: '/api/me', as: 'clerk' })).status).toBe(401);
    expect(await post('installation', '/api/accounts/no-one/password-reset')).toMatchObject({
      status: 404,
      json: { code: 'account-unknown' },
    });
  });

  it('that administer the installation learn of no ledger by it', async () => {
    expect((await town.ask({ url: '/api/resolutions', as: 'installation' })).json).toEqual({ rows: [] });
    expect((await town.ask({ url: '/api/me', as: 'installation' })).json['resolutions']).toEqual([]);
  });
});

describe('tokens', () => {
  const wanted = { ledger: LEDGER, role: 'clerk', label: 'Máy nhập', expiresAt: '2026-12-31T00:00:00.000Z' };

  it('are made by a person in their own role, listed without the secret, and revoked', async () => {
    const { status, json } = await post('clerk', '/api/tokens', wanted);
    expect(status).toBe(201);
    const headers = { authorization: `Bearer ${String(json['secret'])}` };
    expect((await town.ask({ url: '/api/me', headers })).json['resolutions']).toEqual([
      { ledger: LEDGER, roles: ['clerk'] },
    ]);
    const { json: listed } = await town.ask({ url: '/api/tokens', as: 'clerk' });
    expect(listed).toEqual({
      rows: [{ id: json['id'], account: PEOPLE.clerk, createdAt: expect.any(String), ...wanted }],
    });
    const revoke = { method: 'DELETE', url: `/api/tokens/${String(json['id'])}` } as const;
    expect((await town.ask({ ...revoke, as: 'installation' })).status).toBe(404);
    expect((await town.ask({ ...revoke, as: 'clerk' })).status).toBe(204);
    expect((await town.ask({ url: '/api/me', headers })).status).toBe(401);
  });

  it.each([
    [{ role: 'approver' }, 403, 'role-missing'],
    [{ role: 'king' }, 400, 'choice-unknown'],
    [{ ledger: OTHER_LEDGER }, 404, 'not-found'],
    [{ label: 'x'.repeat(201) }, 400, 'text-too-long'],
    [{ expiresAt: 'tomorrow' }, 400, 'expiry-malformed'],
    [{ expiresAt: '2026-01-01T00:00:00.000Z' }, 422, 'expiry-past'],
    [{ account: PEOPLE.approver }, 400, 'field-unknown'],
  ])('%j is refused: %i %s', async (part, status, code) => {
    expect(await post('clerk', '/api/tokens', { ...wanted, ...part })).toMatchObject({ status, json: { code } });
    expect(town.accounts.tokens()).toEqual([]);
  });

  it('make no other tokens', async () => {
    const { json } = await post('clerk', '/api/tokens', wanted);
    const headers = { authorization: `Bearer ${String(json['secret'])}` };
    for (const method of ['GET', 'POST'] as const) {
      const asked = { method, url: '/api/tokens', headers, ...(method === 'POST' && { body: wanted }) };
      expect((await town.ask(asked)).status).toBe(404);
    }
    expect(town.accounts.tokens()).toHaveLength(1);
  });
});

describe('resolutions', () => {
  const url = `/api/resolutions/${LEDGER}`;

  it('are those in which the caller holds a role, with how far they have come', async () => {
    const one = {
      ledger: LEDGER,
      roles: ['auditor'],
      head: await town.ledgers.head(LEDGER),
      name: 'Nghị quyết thử nghiệm',
      organisation: 'Đảng bộ thử nghiệm',
      nature: 'simulated',
      termFrom: '2025-07-09',
      termTo: '2030-12-31',
    };
    expect((await town.ask({ url, as: 'auditor' })).json).toEqual(one);
    expect((await town.ask({ url: '/api/resolutions', as: 'auditor' })).json).toEqual({ rows: [one] });
  });

  it('give a target’s values as a series, as the ledger has them', async () => {
    const command = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '3' } };
    const recorded = await town.ledgers.execute(LEDGER, command, { account: PEOPLE.clerk, key: 'r' });
    if (recorded.outcome === 'refused') throw new Error(JSON.stringify(recorded.refusals));
    const approve = { type: 'ApproveResult', result: recorded.position };
    await town.ledgers.execute(LEDGER, approve, { account: PEOPLE.approver, key: 'a' });
    const target = await town.ledgers.target(LEDGER, 'TH-07', {});
    if (target.outcome === 'refused') throw new Error(JSON.stringify(target.refusals));
    for (const by of ['month', 'quarter', 'year', 'unit'] as const) {
      const { json } = await town.ask({ url: `${url}/targets/TH-07/series?by=${by}`, as: 'member' });
      expect([json['by'], json['rows']]).toEqual([by, target.answer.series[by]]);
    }
    expect(target.answer.series.month).toContainEqual(expect.objectContaining({ key: '2026-03', value: '3' }));
  });

  it.each([
    ['targets/TH-07/series', 400, 'field-missing'],
    ['targets/TH-07/series?by=week', 400, 'choice-unknown'],
    ['targets/TH-99/series?by=year', 404, 'target-unknown'],
    ['targets/TH-07/series?by=year&minPosition=999', 409, 'position-not-reached'],
    ['targets/TH-07/history?minPosition=999', 409, 'position-not-reached'],
  ])('GET %s answers %i %s', async (path, status, code) => {
    expect(await town.ask({ url: `${url}/${path}`, as: 'member' })).toMatchObject({ status, json: { code } });
  });
});

describe('the reading log', () => {
  const at = (path: string): string => `/api/resolutions/${LEDGER}/${path}`;
  const readings = async (query = '') => (await town.ask({ url: at(`readings${query}`), as: 'auditor' })).json;

  it('says who opened what of the ledger, each once while a page stays open; of refusals nothing', async () => {
    for (const path of [
      'status',
      'status?at=2026-01-01',
      'targets/TH-07',
      'targets/TH-07/history',
      'targets/TH-99',
      'events',
    ]) {
      await town.ask({ url: at(path), as: 'member' });
    }
    await town.ask({ url: at('status'), as: 'clerk' });
    await town.ask({ url: at('status'), as: 'nobody' });
    const said = ((await readings())['rows'] as readonly { account: string; what: string }[]).map(
      ({ account, what }) => `${account} ${what}`,
    );
    expect(said).toEqual([
      'member-01 overview',
      'member-01 target TH-07',
      'member-01 history TH-07',
      'member-01 events',
      'clerk-01 overview',
    ]);
    expect(await readings('?limit=2&after=1')).toMatchObject({ rows: [{ id: 2 }, { id: 3 }], next: 3 });
    expect((await readings('?limit=501'))['code']).toBe('field-wrong-type');
  });
});
