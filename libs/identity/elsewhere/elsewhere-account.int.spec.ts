import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Accounts } from '../accounts.ts';

const refusedWith = (code: string): object => ({ outcome: 'refused', code, params: {} });
let folder: string;
let accounts: Accounts;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  accounts = Accounts.open({ folder, now: () => '2026-11-27T01:00:00.000Z', randomBytes });
});
afterEach(() => {
  accounts.close();
  rmSync(folder, { recursive: true });
});

describe('an account of elsewhere', () => {
  const account = `oidc-${'0a'.repeat(20)}`;

  it('is made known by whoever signed in with it, never by adding it: nobody takes it with a link', () => {
    expect(accounts.add(account, 'Kẻ Khác')).toEqual(refusedWith('account-elsewhere'));
    const person = { account, name: 'Lò Thị A', installationAdministrator: false };
    expect(accounts.ofElsewhere(account, ' Lò Thị A ')).toEqual(person);
    expect(accounts.ofElsewhere(account, 'Tên Mới')).toEqual(person);
    const unnamed = `oidc-${'0b'.repeat(20)}`;
    expect(accounts.ofElsewhere(unnamed, ' ')).toMatchObject({ name: unnamed });
  });

  it('has no password here, and gets none by a reset', () => {
    accounts.ofElsewhere(account, 'Lò Thị A');
    expect(accounts.resetPassword(account)).toEqual(refusedWith('account-elsewhere'));
    expect(accounts.list()).toMatchObject([{ account, hasPassword: false }]);
  });

  it('is not anybody whose account only begins so', () => {
    expect(accounts.add('oidc-0a', 'A').outcome).toBe('done');
    expect(accounts.resetPassword('oidc-0a').outcome).toBe('done');
  });
});
