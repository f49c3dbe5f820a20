import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEDGER, OTHER_LEDGER, PEOPLE, TownServer } from './town-server.ts';

let town: TownServer;
beforeEach(async () => {
  town = await TownServer.start();
});
afterEach(() => town.stop());

const signIn = (password: string, headers: Readonly<Record<string, string>> = {}) =>
  town.ask({ method: 'POST', url: '/api/sessions', body: { account: PEOPLE.clerk, password }, headers });

describe('a session over HTTP', () => {
  it('begins with a cookie that scripts and other sites cannot use, and ends', async () => {
    const { status, json, headers } = await signIn('tre xanh ben duong');
    expect([status, json]).toEqual([201, { account: PEOPLE.clerk }]);
    expect(headers['set-cookie']).toMatch(/^ledger_session=[\w-]{43}; Path=\/api; HttpOnly; Secure; SameSite=Strict$/);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    expect((await town.ask({ url: '/api/me', headers: { cookie } })).json).toEqual({
      account: PEOPLE.clerk,
      name: 'Person clerk',
      installationAdministrator: false,
      resolutions: [{ ledger: LEDGER, roles: ['clerk'] }],
    });
    await town.ask({ method: 'DELETE', url: '/api/sessions/current', headers: { cookie } });
    expect((await town.ask({ url: '/api/me', headers: { cookie } })).status).toBe(401);
    expect((await town.ask({ url: '/api/me', as: 'clerk' })).status).toBe(200);
  });

  it('and all others of the account end together', async () => {
    await town.ask({ method: 'DELETE', url: '/api/sessions', as: 'clerk' });
    expect((await town.ask({ url: '/api/me', as: 'clerk' })).status).toBe(401);
    expect((await town.ask({ url: '/api/me', as: 'approver' })).status).toBe(200);
  });

  it('does not begin with a wrong password, and says when to try again once locked', async () => {
    for (let n = 0; n < 10; n += 1) {
      expect(await signIn('wrong')).toMatchObject({ status: 401, json: { code: 'sign-in-failed' } });
    }
    const locked = await signIn('tre xanh ben duong');
    expect(locked).toMatchObject({ status: 429, json: { code: 'sign-in-locked' } });
    expect(locked.headers['retry-after']).toBe('900');
  });

  it('changes nothing for a page of another site', async () => {
    for (const headers of [{ 'x-ledger-request': '' }, { 'sec-fetch-site': 'cross-site' }]) {
      const asked = { method: 'DELETE', url: '/api/sessions', as: 'clerk', headers } as const;
      expect(await town.ask(asked)).toMatchObject({ status: 403, json: { code: 'request-foreign' } });
    }
    expect((await town.ask({ url: '/api/me', as: 'clerk' })).status).toBe(200);
  });

  it('gives a password by link, once', async () => {
    const reset = town.accounts.resetPassword(PEOPLE.clerk);
    const link = reset.outcome === 'done' ? reset.link : '';
    const asked = { method: 'POST', url: '/api/password/link', body: { link, password: 'nui cao song dai' } } as const;
    expect(await town.ask(asked)).toMatchObject({ status: 200, json: { account: PEOPLE.clerk } });
    expect(await town.ask(asked)).toMatchObject({ status: 404, json: { code: 'link-unknown' } });
    expect((await signIn('nui cao song dai')).status).toBe(201);
  });

  it('changes the password of its own person', async () => {
    const body = { password: 'tre xanh ben duong', newPassword: 'nui cao song dai' };
    expect((await town.ask({ method: 'POST', url: '/api/password', as: 'clerk', body })).status).toBe(204);
    expect((await town.ask({ url: '/api/me', as: 'clerk' })).status).toBe(200);
    expect((await signIn('nui cao song dai')).status).toBe(201);
  });
});

describe('what one may not see', () => {
  it('is answered as what does not exist, to the last byte', async () => {
    const bodies = await Promise.all(
      [OTHER_LEDGER, 'no-such-ledger', 'NO'].map((ledger) =>
        town.ask({ url: `/api/resolutions/${ledger}/status`, as: 'clerk' }),
      ),
    );
    expect(bodies.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(bodies.map(({ json }) => JSON.stringify(json))).size).toBe(1);
  });
});

it('every answer carries the headers that a browser obeys, also a refusal', async () => {
  for (const url of ['/api/me', '/health/live', '/nothing']) {
    const { headers } = await town.ask({ url });
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  }
});

it('speaks English to those who ask for it first', async () => {
  const { json } = await town.ask({ url: '/api/me', headers: { 'accept-language': 'en-GB,vi;q=0.5' } });
  expect(json['title']).toBe('Not signed in, or the session is over; sign in and do it again.');
  expect((await town.ask({ url: '/api/me' })).json['title']).toMatch(/^Chưa đăng nhập/);
});
