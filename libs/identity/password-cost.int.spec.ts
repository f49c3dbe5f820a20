import * as crypto from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Accounts } from './accounts.ts';

const PASSWORD = 'tre xanh ben duong';
let costs: object[] = [];
let [running, most] = [0, 0];

const counted: typeof crypto.argon2 = (algorithm, parameters, callback) => {
  const { memory, passes, parallelism, tagLength, nonce } = parameters;
  costs.push({ algorithm, memory, passes, parallelism, tagLength, salt: Buffer.from(nonce as Buffer).length });
  running += 1;
  most = Math.max(most, running);
  crypto.argon2(algorithm, parameters, (error, key) => {
    running -= 1;
    callback(error, key);
  });
};
jest.unstable_mockModule('node:crypto', () => ({ ...crypto, argon2: counted }));
const { Accounts: Counted } = await import('./accounts.ts');

let folder: string;
let accounts: Accounts;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'identity-'));
  accounts = Counted.open({ folder, now: () => '2026-11-27T01:00:00.000Z', randomBytes: crypto.randomBytes });
  const added = accounts.add('can-bo-01', 'A');
  await accounts.passwordByLink(added.outcome === 'done' ? added.link : '', PASSWORD);
  accounts.add('moi', 'A');
  costs = [];
  most = 0;
});
afterEach(() => {
  accounts.close();
  rmSync(folder, { recursive: true });
});

const attempt = (account: string) =>
  accounts.signIn({ account, password: PASSWORD, address: '127.0.0.1', agent: 'browser' });

it('one argon2id of 19 MiB, two passes, one lane, whether the account is right, without password, disabled or unknown', async () => {
  await attempt('can-bo-01');
  accounts.disable('can-bo-01');
  for (const account of ['can-bo-01', 'moi', 'ai-do']) await attempt(account);
  const once = { algorithm: 'argon2id', memory: 19_456, passes: 2, parallelism: 1, tagLength: 32, salt: 16 };
  expect(costs).toEqual([once, once, once, once]);
});

it('never more than two at once', async () => {
  await Promise.all(Array.from({ length: 8 }, () => attempt('can-bo-01')));
  expect([costs.length, most]).toEqual([8, 2]);
});
