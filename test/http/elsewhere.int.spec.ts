import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Accounts } from '#identity/accounts';
import { accountOfSubject } from '#identity/elsewhere/elsewhere-account';
import { REVOCATION_HOLDS } from '#identity/elsewhere/session-lasts';
import { SessionSeal } from '#identity/elsewhere/session-seal';
import { Ledgers } from '#ledger/ledgers';
import { openElsewhere } from '../../apps/ledger-api/elsewhere/open-elsewhere.ts';
import { CLIENT, TestProvider } from '../support/provider.ts';
import { ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import type { ScriptedServer } from '../support/scripted-cluster/scripted-server.ts';
import { smallAdoption } from '../support/small-resolution.ts';
import { messagesIn } from './server-sent.ts';

await import('@nestjs/core');
const { Logger } = await import('@nestjs/common');
const { createApp } = await import('../../apps/ledger-api/create-app.ts');

const KEY = randomBytes(32);
const now = (): string => new Date().toISOString();
const ending: (() => unknown)[] = [];
let scripted: ScriptedNodes;
let cluster: ScriptedServer;
let provider: TestProvider;
let here: Node;
let there: Node;
/** What the nodes warn of. */
let logged: string[];

interface Node {
  readonly address: string;
  readonly accounts: Accounts;
  readonly ledgers: Ledgers;
}

const node = async (keys: readonly Uint8Array[] = [KEY]): Promise<Node> => {
  const folder = scripted.folder();
  const ledgers = await Ledgers.open({ folder, now, randomBytes, cluster: cluster.address });
  ending.push(() => ledgers.close());
  const accounts = Accounts.open({ folder, now, randomBytes });
  ending.push(() => accounts.close());
  const list = ledgers.sharedList('sessions', REVOCATION_HOLDS);
  if (!list) throw new Error('no cluster');
  const elsewhere = await openElsewhere({ ...CLIENT, issuer: provider.issuer, keys }, { accounts, list, now });
  const app = await createApp({ ledgers, accounts, secure: false, elsewhere });
  ending.push(() => app.close());
  await app.listen(0, '127.0.0.1');
  return { address: await app.getUrl(), accounts, ledgers };
};

beforeEach(async () => {
  // The provider warns that it is one for tests.
  jest.spyOn(console, 'warn').mockReturnValue(undefined);
  logged = [];
  jest.spyOn(Logger.prototype, 'warn').mockImplementation((line: unknown) => void logged.push(String(line)));
  scripted = new ScriptedNodes();
  cluster = await scripted.server();
  provider = await TestProvider.start();
  ending.push(() => provider.stop());
  here = await node();
  there = await node();
  provider.open([here, there].map(({ address }) => `${address}/api/oidc/callback`));
});
afterEach(async () => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  for (const end of ending.splice(0).reverse()) await end();
  await scripted.end();
});

const cookieIn = (answer: Response, name: string): string =>
  answer.headers.getSetCookie().find((set) => set.startsWith(`${name}=`) && !set.startsWith(`${name}=;`)) ?? '';
const ask = ({ address }: Node, path: string, cookie: string, method = 'GET'): Promise<Response> =>
  fetch(`${address}/api/${path}`, { method, redirect: 'manual', headers: { cookie, 'x-ledger-request': '1' } });
const me = async (at: Node, cookie: string): Promise<number> => (await ask(at, 'me', cookie)).status;

/** Begins at a node, signs in at the provider: the way back, and the cookie that was kept meanwhile. */
const atProvider = async (at: Node, person: string): Promise<{ readonly back: string; readonly kept: string }> => {
  const begun = await ask(at, 'oidc/sign-in', '');
  expect(begun.status).toBe(302);
  const kept = cookieIn(begun, 'ledger_sign_in');
  expect(kept).toMatch(/Path=\/api\/oidc; HttpOnly; SameSite=Lax$/);
  return { back: await provider.signIn(begun.headers.get('location') ?? '', person), kept: kept.split(';')[0] ?? '' };
};
const comeBack = (back: string, kept: string): Promise<Response> =>
  fetch(back, { redirect: 'manual', headers: { cookie: kept } });
const signIn = async (at: Node, person = 'lo-thi-a'): Promise<string> => {
  const { back, kept } = await atProvider(at, person);
  const answer = await comeBack(back, kept);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
  const set = cookieIn(answer, 'ledger_session');
  expect(set).toMatch(/Path=\/api; HttpOnly; SameSite=Strict$/);
  return set.split(';')[0] ?? '';
};
const refused = async (back: string, kept: string): Promise<unknown> => {
  const answer = await comeBack(back, kept);
  expect(cookieIn(answer, 'ledger_session')).toBe('');
  return [answer.status, ((await answer.json()) as { readonly code: string }).code];
};
const REFUSED = [401, 'oidc-refused'];

describe('signing in with an account of the province', () => {
  it('begins a session that every node accepts, under an account that tells nothing of the person', async () => {
    const cookie = await signIn(here);
    const account = accountOfSubject(provider.issuer, 'lo-thi-a');
    expect(account).toMatch(/^oidc-[0-9a-f]{40}$/);
    for (const at of [here, there]) {
      const answer = await ask(at, 'me', cookie);
      const person = { account, name: 'Người lo-thi-a', installationAdministrator: false, resolutions: [] };
      expect(await answer.json()).toEqual(person);
      expect(await (await ask(at, 'oidc', '')).json()).toEqual({ offered: true });
    }
    expect(cookie).not.toContain('lo-thi');
  });

  it('ends on both nodes, at once, by signing out on one; other sessions stay', async () => {
    const [one, other, stranger] = [await signIn(here), await signIn(there), await signIn(here, 'quang-b')];
    expect([await me(here, one), await me(there, one)]).toEqual([200, 200]);
    expect((await ask(here, 'sessions/current', one, 'DELETE')).status).toBe(204);
    expect([await me(there, one), await me(here, one)]).toEqual([401, 401]);
    expect([await me(here, other), await me(there, stranger)]).toEqual([200, 200]);
  });

  it('ends everywhere together, and begins anew after', async () => {
    const [one, other, stranger] = [await signIn(here), await signIn(there), await signIn(here, 'quang-b')];
    expect((await ask(there, 'sessions', one, 'DELETE')).status).toBe(204);
    for (const at of [here, there]) expect([await me(at, one), await me(at, other)]).toEqual([401, 401]);
    const again = await signIn(here);
    expect([await me(there, again), await me(there, stranger)]).toEqual([200, 200]);
  });

  it('is refused to an account that was taken out of use', async () => {
    const cookie = await signIn(here);
    here.accounts.disable(accountOfSubject(provider.issuer, 'lo-thi-a'));
    expect(await me(here, cookie)).toBe(401);
    const { back, kept } = await atProvider(here, 'lo-thi-a');
    expect(await refused(back, kept)).toEqual(REFUSED);
  });

  it('ends on every node when an administrator of one takes the account out of use', async () => {
    const [cookie, stranger] = [await signIn(there), await signIn(there, 'quang-b')];
    expect(await me(here, cookie)).toBe(200);
    const link = here.accounts.firstAdministratorLink('quan-tri', 'Quản trị') ?? '';
    const password = 'tre xanh ben duong';
    await here.accounts.passwordByLink(link, password);
    const signed = await here.accounts.signIn({ account: 'quan-tri', password, address: '', agent: '' });
    const administrator = `ledger_session=${signed.outcome === 'done' ? signed.session : ''}`;
    const account = accountOfSubject(provider.issuer, 'lo-thi-a');
    expect((await ask(here, `accounts/${account}/disabling`, administrator, 'POST')).status).toBe(204);
    expect([await me(there, cookie), await me(here, cookie), await me(there, stranger)]).toEqual([401, 401, 200]);
  });

  it('is refused to who brings another state, another nonce, no cookie, or the same answer twice', async () => {
    const [first, second] = [await atProvider(here, 'lo-thi-a'), await atProvider(here, 'lo-thi-a')];
    const otherState = new URL(first.back);
    otherState.searchParams.set('state', 'another');
    expect(await refused(otherState.href, first.kept)).toEqual(REFUSED);
    expect(await refused(second.back, first.kept)).toEqual(REFUSED);
    expect(await refused(first.back, '')).toEqual(REFUSED);

    const seal = await SessionSeal.from([KEY], 'sign-in');
    const { pending } = (await seal.open(first.kept.replace(/^[^=]*=/, ''), now())) as { pending: object };
    const forged = await seal.seal({ pending: { ...pending, nonce: 'another' } }, now(), later());
    expect(await refused(first.back, `ledger_sign_in=${forged}`)).toEqual(REFUSED);

    const same = await seal.seal(
      await seal.open(second.kept.replace(/^[^=]*=/, ''), now()).then((claims) => ({ pending: claims?.['pending'] })),
      now(),
      later(),
    );
    expect((await comeBack(second.back, `ledger_sign_in=${same}`)).status).toBe(302);
    expect(await refused(second.back, second.kept)).toEqual(REFUSED);
  });
});

describe('a browser on the way to the provider and back', () => {
  const browse = (url: string, cookie = ''): Promise<Response> =>
    fetch(url, { redirect: 'manual', headers: { cookie, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
  const ledTo = ({ status, headers }: Response): unknown => [status, headers.get('location')];
  it('is shown our own sign-in page when it is refused, never the problem that programs get', async () => {
    const { back, kept } = await atProvider(here, 'lo-thi-a');
    const aborted = new URL(back);
    aborted.searchParams.delete('code');
    aborted.searchParams.set('error', 'access_denied');
    const answer = await browse(aborted.href, kept);
    expect(ledTo(answer)).toEqual([302, '/?dang-nhap=oidc-refused']);
    expect(answer.headers.getSetCookie().join()).toMatch(/^ledger_sign_in=;/);
    // Why, the log alone says: in the provider's own words.
    expect(logged).toEqual([expect.stringContaining('"access_denied"')]);
    expect(ledTo(await browse(back))).toEqual([302, '/?dang-nhap=oidc-refused']);
    expect(await refused(back, '')).toEqual(REFUSED);
  });

  it('is shown it when the provider is away, before or meanwhile', async () => {
    const { back, kept } = await atProvider(there, 'lo-thi-a');
    provider.stop();
    expect(ledTo(await browse(`${here.address}/api/oidc/sign-in`))).toEqual([302, '/?dang-nhap=oidc-unreachable']);
    expect((await ask(here, 'oidc/sign-in', '')).status).toBe(503);
    expect(ledTo(await browse(back, kept))).toEqual([302, '/?dang-nhap=oidc-unreachable']);
    expect(logged).toEqual(Array(3).fill(expect.stringContaining(provider.issuer)));
  });
});

describe('live updates with such a session', () => {
  const LEDGER = 'test-2025-2030';
  /** A look at the session of an open page. */
  const AGAIN = 30_000;
  const granted = async (at: Node, account: string): Promise<void> => {
    const command = { type: 'GrantRole', account, role: 'member' };
    const answer = await at.ledgers.execute(LEDGER, command, { account: 'admin-01', key: account });
    expect(answer.outcome).toBe('accepted');
  };
  const open = async (at: Node, cookie: string): Promise<AsyncIterator<unknown>> => {
    const { body, status } = await ask(at, `resolutions/${LEDGER}/live`, cookie);
    if (!body) throw new Error(`answered ${status}`);
    return messagesIn(body);
  };

  it('stay open, tell what another node recorded, and end although nothing happens once it was ended there', async () => {
    await here.ledgers.execute(LEDGER, smallAdoption, { account: 'admin-01', key: 'adopt' });
    for (const person of ['lo-thi-a', 'quang-b']) await granted(here, accountOfSubject(provider.issuer, person));
    const [cookie, stranger] = [await signIn(here), await signIn(here, 'quang-b')];
    // Of all that counts time only the clock by which open pages are looked at again.
    jest.useFakeTimers({ doNotFake: [...NOT_FAKED] });
    const [page, other] = [await open(here, cookie), await open(here, stranger)];
    jest.advanceTimersByTime(4 * AGAIN);
    await granted(there, 'clerk-01');
    const told = { value: expect.objectContaining({ data: expect.stringContaining('"position"') }), done: false };
    expect([await page.next(), await other.next()]).toEqual([told, told]);

    expect((await ask(there, 'sessions/current', cookie, 'DELETE')).status).toBe(204);
    jest.advanceTimersByTime(AGAIN);
    expect(await page.next()).toEqual({ done: true, value: undefined });
    await granted(there, 'clerk-02');
    expect(await other.next()).toEqual(told);
  });
});

describe('a sealed cookie', () => {
  it('is accepted from nobody who altered it, and from no other key or purpose', async () => {
    const cookie = await signIn(here);
    const middle = Math.floor(cookie.length * 0.7);
    const altered = cookie.slice(0, middle) + (cookie[middle] === 'A' ? 'B' : 'A') + cookie.slice(middle + 1);
    const { kept } = await atProvider(here, 'lo-thi-a');
    const stranger = await node([randomBytes(32)]);
    expect([await me(here, altered), await me(stranger, cookie)]).toEqual([401, 401]);
    expect(await me(here, kept.replace('ledger_sign_in', 'ledger_session'))).toBe(401);
    const rotated = await node([randomBytes(32), KEY]);
    expect(await me(rotated, cookie)).toBe(200);
  });

  it('holds while the cluster cannot be asked; nothing ends then, and that is said', async () => {
    const cookie = await signIn(here);
    cluster.stop();
    expect(await me(here, cookie)).toBe(200);
    expect((await ask(here, 'sessions/current', cookie, 'DELETE')).status).toBe(503);
  });
});

/** Everything but setInterval. */
const NOT_FAKED = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;
const later = (): string => new Date(Date.now() + 60_000).toISOString();
