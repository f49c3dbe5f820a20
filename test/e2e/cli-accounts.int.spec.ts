import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Accounts } from '#identity/accounts';
import { runInProcess } from './cli-in-process.ts';

let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'ledger-accounts-')), 'data');
  await runInProcess(folder, ['open']);
});
afterAll(() => rm(join(folder, '..'), { recursive: true }));

const linkOf = async (...args: readonly string[]): Promise<string> => {
  const { exitCode, out } = await runInProcess(folder, ['account', ...args, '--json']);
  expect(exitCode).toBe(0);
  return (JSON.parse(out) as { link: string }).link;
};
const choose = async (link: string): Promise<string> => {
  const accounts = Accounts.open({ folder, now: () => new Date().toISOString(), randomBytes });
  try {
    return (await accounts.passwordByLink(link, 'tre xanh ben duong')).outcome;
  } finally {
    accounts.close();
  }
};

it('an account is added and reset by one-time keys that work once', async () => {
  const added = await linkOf('add', 'can-bo-01', 'Lò Thị A');
  expect([await choose(added), await choose(added)]).toEqual(['done', 'refused']);
  const reset = await linkOf('reset', 'can-bo-01');
  expect([await choose(reset), await choose(reset)]).toEqual(['done', 'refused']);
});

it('an administrator of the installation is one only when that was said', async () => {
  await linkOf('add', 'quan-tri-9', 'A', '--administrator');
  await linkOf('add', 'can-bo-19', 'B');
  const accounts = Accounts.open({ folder, now: () => new Date().toISOString(), randomBytes });
  const administrators = accounts.list().filter(({ installationAdministrator }) => installationAdministrator);
  accounts.close();
  expect(administrators.map(({ account }) => account)).toEqual(['quan-tri-9']);
});

it('the key is shown to people with what it is for', async () => {
  const { exitCode, out } = await runInProcess(folder, ['account', 'add', 'lanh-dao-01', 'Cà Văn B']);
  expect(exitCode).toBe(0);
  expect(out).toMatch(
    /^Tài khoản lanh-dao-01 đặt mật khẩu .*\nhttp:\/\/localhost:3000\/mat-khau#[\w-]{43}\nĐịa chỉ chỉ hiện ở đây/,
  );
});

it.each([
  [6, ['add', 'quan-tri-2', 'A'], ['add', 'quan-tri-2', 'B'], 'Tài khoản này đã có; chọn tên khác.'],
  [4, ['open'], ['reset', 'ai-do'], 'Không có tài khoản này; xem lại tên tài khoản.'],
  [3, ['open'], ['add', 'Cán Bộ', 'A'], 'Không ghi được: '],
  [3, ['open'], ['add', 'can-bo-09', ' '], 'Tên chưa đúng; ghi từ 1 đến 200 ký tự, một dòng.'],
])('ends with %i: %j, then %j', async (exitCode, before, args, says) => {
  await runInProcess(folder, before[0] === 'add' ? ['account', ...before] : before);
  const ran = await runInProcess(folder, ['account', ...args]);
  expect([ran.exitCode, ran.out]).toEqual([exitCode, '']);
  expect(ran.err).toContain(says);
});
