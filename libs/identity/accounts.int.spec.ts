import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { Accounts } from './accounts.ts';
import { DAY, HOUR, later, MINUTE } from './clock.ts';
import type { Outcome } from './outcome.ts';

const START = '2026-11-27T01:00:00.000Z';
const PASSWORD = 'tre xanh ben duong';
const OTHER_PASSWORD = 'nui cao song dai';
let folder: string;
let now: string;
let accounts: Accounts;
/** What happens as soon as the salt of a new password is taken: while it is being hashed. */
let meanwhile: () => void;

const bytes = (size: number): Buffer => {
  if (size === 16) meanwhile();
  return randomBytes(size);
};
const open = (): Accounts => Accounts.open({ folder, now: () => now, randomBytes: bytes });
beforeEach(() => {
  meanwhile = () => undefined;
  folder = mkdtempSync(join(tmpdir(), 'identity-'));
  now = START;
  accounts = open();
});
afterEach(() => {
  accounts.close();
  rmSync(folder, { recursive: true });
});

const pass = (milliseconds: number): void => {
  now = later(now, milliseconds);
};
const did = <Done>(outcome: Outcome<Done>): { readonly outcome: 'done' } & Done => {
  if (outcome.outcome === 'refused') throw new Error(outcome.code);
  return outcome;
};
const withPassword = async (account = 'can-bo-01'): Promise<void> => {
  const { link } = did(accounts.add(account, 'Tên Người'));
  did(await accounts.passwordByLink(link, PASSWORD));
};
const attempt = (password = PASSWORD, account = 'can-bo-01', address = '127.0.0.1') =>
  accounts.signIn({ account, password, address, agent: 'browser' });
const signedIn = async (): Promise<string> => did(await attempt()).session;
const refusedWith = (code: string, params: object = {}): object => ({ outcome: 'refused', code, params });
const WRONG = 'not the password';
const failTimes = async (times: number, account?: (n: number) => string): Promise<void> => {
  for (let n = 0; n < times; n += 1) {
    expect(await attempt(WRONG, account?.(n))).toEqual(refusedWith('sign-in-failed'));
  }
};

describe('adding an account', () => {
  it('refuses a malformed or taken account and a name that is none', () => {
    for (const account of ['Cán Bộ', '', '.a', 'a-', 'a'.repeat(65)]) {
      expect(accounts.add(account, 'A')).toEqual(refusedWith('account-malformed'));
    }
    did(accounts.add('a'.repeat(64), 'A'));
    expect(accounts.add('can-bo-01', ' \n')).toEqual(refusedWith('name-malformed'));
    did(accounts.add('can-bo-01', 'A'));
    expect(accounts.add('can-bo-01', 'B')).toEqual(refusedWith('account-exists'));
  });

  it('lists it, without a password', () => {
    did(accounts.add('can-bo-01', ' Lò Thị A '));
    expect(accounts.list()).toEqual([
      {
        account: 'can-bo-01',
        name: 'Lò Thị A',
        installationAdministrator: false,
        hasPassword: false,
        disabled: false,
        createdAt: START,
      },
    ]);
  });

  it('gives the first administrator a fresh link as long as nobody has a password', async () => {
    const first = accounts.firstAdministratorLink('quan-tri', 'Quản trị') ?? '';
    const second = accounts.firstAdministratorLink('quan-tri', 'Quản trị') ?? '';
    expect(await accounts.passwordByLink(first, PASSWORD)).toEqual(refusedWith('link-unknown'));
    expect(await accounts.passwordByLink(second, PASSWORD)).toEqual({ outcome: 'done', account: 'quan-tri' });
    expect(accounts.firstAdministratorLink('quan-tri', 'Quản trị')).toBeUndefined();
    expect(accounts.list()[0]).toMatchObject({ installationAdministrator: true, hasPassword: true });
  });
});

describe('a password link', () => {
  it('ends the lock of its account', async () => {
    await withPassword();
    await failTimes(10);
    const { link } = did(accounts.resetPassword('can-bo-01'));
    did(await accounts.passwordByLink(link, OTHER_PASSWORD));
    did(await attempt(OTHER_PASSWORD));
  });

  it('of a disabled account is void', async () => {
    const { link } = did(accounts.add('can-bo-01', 'A'));
    did(accounts.disable('can-bo-01'));
    expect(await accounts.passwordByLink(link, PASSWORD)).toEqual(refusedWith('link-unknown'));
  });

  it('is void once a reset has given another, also while its password is being hashed', async () => {
    const { link } = did(accounts.add('can-bo-01', 'A'));
    meanwhile = () => void accounts.resetPassword('can-bo-01');
    expect(await accounts.passwordByLink(link, PASSWORD)).toEqual(refusedWith('link-unknown'));
  });

  it('works once, of two at the same time for one', async () => {
    const { link } = did(accounts.add('can-bo-01', 'A'));
    const both = await Promise.all([accounts.passwordByLink(link, PASSWORD), accounts.passwordByLink(link, WRONG)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
    expect(await accounts.passwordByLink(link, PASSWORD)).toEqual(refusedWith('link-unknown'));
  });

  it('ends after three days', async () => {
    const { link } = did(accounts.add('can-bo-01', 'A'));
    pass(3 * DAY);
    expect(await accounts.passwordByLink(link, PASSWORD)).toEqual(refusedWith('link-unknown'));
  });

  it.each([
    ['a'.repeat(11), refusedWith('password-too-short', { min: 12 })],
    ['a'.repeat(201), refusedWith('password-too-long', { max: 200 })],
    ['ệ'.repeat(11).normalize('NFD'), refusedWith('password-too-short', { min: 12 })],
    ['Can-Bo-Tong-Hop', refusedWith('password-is-account')],
    ['ｃan-bo-tong-hop', refusedWith('password-is-account')],
  ])('refuses %j and stays usable', async (password, refusal) => {
    const { link } = did(accounts.add('can-bo-tong-hop', 'A'));
    expect(await accounts.passwordByLink(link, password)).toEqual(refusal);
    did(await accounts.passwordByLink(link, PASSWORD));
  });
});

it.each([12, 200])('takes a password of %d characters', async (length) => {
  const { link } = did(accounts.add('can-bo-01', 'A'));
  did(await accounts.passwordByLink(link, 'ệ'.repeat(length)));
});

describe('signing in', () => {
  it('begins a session that tells whose it is', async () => {
    await withPassword();
    expect(accounts.session(await signedIn())).toEqual({
      account: 'can-bo-01',
      name: 'Tên Người',
      installationAdministrator: false,
    });
  });

  it('answers the same for a wrong password, an unknown account, one without password and a disabled one', async () => {
    await withPassword();
    await withPassword('nghi-viec');
    did(accounts.add('moi', 'A'));
    did(accounts.disable('nghi-viec'));
    expect(await attempt(WRONG)).toEqual(refusedWith('sign-in-failed'));
    for (const account of ['ai-do', 'moi', 'nghi-viec']) {
      expect(await attempt(PASSWORD, account)).toEqual(refusedWith('sign-in-failed'));
    }
  });

  it('takes the same password however its letters are composed', async () => {
    const { link } = did(accounts.add('can-bo-01', 'A'));
    did(await accounts.passwordByLink(link, 'mật khẩu rất dài'.normalize('NFC')));
    did(await attempt('mật khẩu rất dài'.normalize('NFD')));
  });

  it('locks an account for 15 minutes after ten failures in a row, known or not, also after a restart', async () => {
    await withPassword();
    await failTimes(10);
    accounts.close();
    accounts = open();
    expect(await attempt()).toEqual(refusedWith('sign-in-locked', { retryAfterSeconds: 900 }));
    pass(15 * MINUTE - 1);
    expect(await attempt()).toEqual(refusedWith('sign-in-locked', { retryAfterSeconds: 1 }));
    pass(1);
    did(await attempt());
    await failTimes(10, () => 'ai-do');
    expect(await attempt(WRONG, 'ai-do')).toMatchObject({ code: 'sign-in-locked' });
  });

  it('forgets the failures of an account that proved itself', async () => {
    await withPassword();
    await failTimes(9);
    did(await attempt());
    await failTimes(9);
    did(await attempt());
  });

  it('lets an address try 30 times in 15 minutes, whatever the accounts and also after a restart, and others go on', async () => {
    await withPassword();
    await failTimes(30, (n) => `ai-do-${n}`);
    accounts.close();
    accounts = open();
    expect(await attempt()).toEqual(refusedWith('sign-in-rate-limited', { retryAfterSeconds: 900 }));
    did(await attempt(PASSWORD, 'can-bo-01', '127.0.0.2'));
    pass(15 * MINUTE);
    did(await attempt());
  });

  it('gives 40 guesses at the same time no more than ten', async () => {
    await withPassword();
    const tries = await Promise.all(Array.from({ length: 40 }, () => attempt(WRONG)));
    expect(tries.filter((one) => one.outcome === 'refused' && one.code === 'sign-in-failed')).toHaveLength(10);
  });

  it('lets no more than 66 hash at once', async () => {
    await withPassword();
    const tries = await Promise.all(
      Array.from({ length: 70 }, (_, n) => attempt(PASSWORD, 'can-bo-01', `127.0.1.${n}`)),
    );
    expect(tries.filter(({ outcome }) => outcome === 'refused')).toHaveLength(4);
  });

  it('is written down, the latest first', async () => {
    await withPassword();
    await failTimes(1);
    pass(MINUTE);
    await signedIn();
    expect(accounts.signIns('can-bo-01')).toEqual([
      { at: later(START, MINUTE), address: '127.0.0.1', agent: 'browser', outcome: 'signed-in' },
      { at: START, address: '127.0.0.1', agent: 'browser', outcome: 'failed' },
    ]);
  });
});

describe('a session', () => {
  it('ends after 12 hours unseen, and goes on while it is seen, for seven days', async () => {
    await withPassword();
    const unseen = await signedIn();
    const seen = await signedIn();
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      pass(11 * HOUR);
      expect(accounts.session(seen)?.account).toBe('can-bo-01');
      if (hours > 11) expect(accounts.session(unseen)).toBeUndefined();
    }
    pass(4 * HOUR);
    expect(accounts.session(seen)).toBeUndefined();
  });

  it('ends by signing out, everywhere, by a reset, by disabling', async () => {
    await withPassword();
    const ends: readonly ((session: string) => unknown)[] = [
      (session) => accounts.signOut(session),
      () => accounts.signOutEverywhere('can-bo-01'),
      () => accounts.disable('can-bo-01'),
    ];
    for (const end of ends) {
      const session = await signedIn();
      end(session);
      expect(accounts.session(session)).toBeUndefined();
    }
  });

  it('and the old password end with a reset; the new link sets another', async () => {
    await withPassword();
    const session = await signedIn();
    const { link } = did(accounts.resetPassword('can-bo-01'));
    expect(accounts.session(session)).toBeUndefined();
    expect(await attempt()).toEqual(refusedWith('sign-in-failed'));
    did(await accounts.passwordByLink(link, OTHER_PASSWORD));
    did(await attempt(OTHER_PASSWORD));
    expect(accounts.resetPassword('ai-do')).toEqual(refusedWith('account-unknown'));
  });

  it('is not begun by a password that was reset while it was being proved', async () => {
    await withPassword();
    const trying = attempt();
    did(accounts.resetPassword('can-bo-01'));
    expect(await trying).toEqual(refusedWith('sign-in-failed'));
  });

  it('is seen at most once a minute', async () => {
    await withPassword();
    const [early, late] = [await signedIn(), await signedIn()];
    pass(MINUTE - 1);
    accounts.session(early);
    pass(1);
    accounts.session(late);
    pass(12 * HOUR - MINUTE);
    expect(accounts.session(early)).toBeUndefined();
    expect(accounts.session(late)?.account).toBe('can-bo-01');
  });
});

describe('changing the password', () => {
  const change = (session: string, password = PASSWORD, newPassword = OTHER_PASSWORD) =>
    accounts.changePassword({
      account: 'can-bo-01',
      password,
      newPassword,
      session,
      address: '127.0.0.1',
      agent: 'browser',
    });

  it('keeps the session of its own person; the others end', async () => {
    await withPassword();
    const [session, other] = [await signedIn(), await signedIn()];
    expect(await change(session, WRONG)).toEqual(refusedWith('password-wrong'));
    expect(await change(session)).toEqual({ outcome: 'done' });
    expect(accounts.session(session)?.account).toBe('can-bo-01');
    expect(accounts.session(other)).toBeUndefined();
    did(await attempt(OTHER_PASSWORD));
  });

  it('counts a wrong old password as a failed sign-in', async () => {
    await withPassword();
    for (let n = 0; n < 10; n += 1) expect(await change('', WRONG)).toEqual(refusedWith('password-wrong'));
    expect(await change('')).toEqual(refusedWith('sign-in-locked', { retryAfterSeconds: 900 }));
    expect(await attempt()).toEqual(refusedWith('sign-in-locked', { retryAfterSeconds: 900 }));
  });

  it('refuses an unfit new password', async () => {
    await withPassword();
    expect(await change('', PASSWORD, 'a'.repeat(11))).toEqual(refusedWith('password-too-short', { min: 12 }));
  });

  it.each([
    ['reset', () => accounts.resetPassword('can-bo-01')],
    ['disabled', () => accounts.disable('can-bo-01')],
  ])('changes nothing when the account was %s while the new one was being hashed', async (_, act) => {
    await withPassword();
    const session = await signedIn();
    meanwhile = () => void act();
    expect(await change(session)).toEqual(refusedWith('password-wrong'));
    expect(await attempt(OTHER_PASSWORD)).toEqual(refusedWith('sign-in-failed'));
  });
});

describe('a token', () => {
  const scope = { account: 'can-bo-01', ledger: 'to-hieu-2025-2030', role: 'clerk' };
  const issue = (expiresAt: string) => accounts.issueToken({ ...scope, label: 'bảng tính', expiresAt });

  it('gives its scope until it expires, is revoked, or its account is disabled', () => {
    did(accounts.add('can-bo-01', 'A'));
    const [first, second, third] = [1, 2, 3].map((days) => did(issue(later(START, days * DAY))));
    expect(first?.secret).toMatch(/^tohieu_[\w-]{43}$/);
    expect(accounts.token(first?.secret ?? '')).toEqual({ id: 1, ...scope });
    pass(DAY);
    expect(accounts.token(first?.secret ?? '')).toBeUndefined();
    // Found before, so that nothing found lives on.
    for (const token of [second, third]) expect(accounts.token(token?.secret ?? '')).toBeDefined();
    expect([accounts.revokeToken(second?.id ?? 0), accounts.revokeToken(second?.id ?? 0)]).toEqual([true, false]);
    expect(accounts.token(second?.secret ?? '')).toBeUndefined();
    expect(accounts.tokens()).toMatchObject([{ id: 1 }, { id: 3, label: 'bảng tính', createdAt: START }]);
    expect(accounts.token(third?.secret ?? '')).toBeDefined();
    accounts.disable('can-bo-01');
    expect(accounts.token(third?.secret ?? '')).toBeUndefined();
  });

  it('is listed with those of its account or all, for a year at most', () => {
    for (const account of ['can-bo-01', 'can-bo-02']) {
      did(accounts.add(account, 'A'));
      did(accounts.issueToken({ ...scope, account, label: 'x', expiresAt: later(START, 366 * DAY) }));
    }
    const row = { ...scope, label: 'x', createdAt: START, expiresAt: later(START, 366 * DAY) };
    const [first, second] = [
      { ...row, id: 1 },
      { ...row, id: 2, account: 'can-bo-02' },
    ];
    expect(accounts.tokens()).toEqual([first, second]);
    expect(accounts.tokens('can-bo-02')).toEqual([second]);
    expect(accounts.tokens('ai-do')).toEqual([]);
  });

  it.each([
    ['2026-12-01', 'expiry-malformed'],
    [START, 'expiry-past'],
    [later(START, 367 * DAY), 'expiry-too-far'],
  ])('is refused until %s', (expiresAt, code) => {
    expect(issue(later(START, DAY))).toEqual(refusedWith('account-unknown'));
    did(accounts.add('can-bo-01', 'A'));
    expect(issue(expiresAt)).toEqual(refusedWith(code));
  });
});

it('readings of a ledger come in pages', () => {
  for (const what of ['status', 'export', 'status']) {
    accounts.logReading({ account: 'kiem-tra-01', ledger: 'to-hieu-2025-2030', what });
  }
  accounts.logReading({ account: 'kiem-tra-01', ledger: 'khac', what: 'status' });
  expect(accounts.readings('to-hieu-2025-2030', { after: 1, limit: 1 })).toEqual([
    { id: 2, at: START, account: 'kiem-tra-01', what: 'export' },
  ]);
});

it('the same reading within ten minutes is one; of something else, or later, another', () => {
  const read = (what: string): void => accounts.logReading({ account: 'kiem-tra-01', ledger: 'a', what });
  read('status');
  pass(10 * MINUTE - 1);
  read('status');
  read('target TH-07');
  pass(1);
  read('status');
  expect(accounts.readings('a', { after: 0, limit: 9 }).map(({ what }) => what)).toEqual([
    'status',
    'target TH-07',
    'status',
  ]);
});

it('a file of a newer program is left alone', () => {
  accounts.close();
  const file = new Database(join(folder, 'accounts.sqlite'));
  file.pragma('user_version = 2');
  file.close();
  expect(open).toThrow(/newer program/);
  const mended = new Database(join(folder, 'accounts.sqlite'));
  mended.pragma('user_version = 1');
  mended.close();
  accounts = open();
});

it('a file that others could read is taken from them when it is opened', () => {
  accounts.close();
  const file = join(folder, 'accounts.sqlite');
  chmodSync(file, 0o644);
  accounts = open();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('no secret stands in the files, which only the process may read', async () => {
  const { link } = did(accounts.add('can-bo-01', 'A'));
  did(await accounts.passwordByLink(link, PASSWORD));
  const session = await signedIn();
  const { secret } = did(
    accounts.issueToken({ account: 'can-bo-01', ledger: 'x', role: 'clerk', label: 'x', expiresAt: later(START, DAY) }),
  );
  const files = readdirSync(folder).map((name) => join(folder, name));
  const stored = files.map((file) => readFileSync(file, 'latin1')).join('');
  expect([PASSWORD, link, session, secret].filter((text) => stored.includes(text))).toEqual([]);
  expect(files.map((file) => statSync(file).mode & 0o077)).toEqual(files.map(() => 0));
});
