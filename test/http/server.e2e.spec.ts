import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledgers } from '#ledger/ledgers';
import { remoteDoor } from '#operator/remote-door';
import { readServerFile } from '#operator/server-file';
import { ServerGoneError } from '#operator/server-gone-error';
import { until } from '../support/until.ts';
import { ledgerOn } from '../e2e/run-ledger.ts';
import { addressIn, type ServerProcess, startServer } from './server-process.ts';

let folder: string;
const servers: ServerProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-server-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.process.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const start = (...started: Parameters<typeof startServer>): ServerProcess => {
  const server = startServer(...started);
  servers.push(server);
  return server;
};
const end = async ({ process }: ServerProcess, signal: NodeJS.Signals): Promise<unknown> => {
  const ended = once(process, 'exit');
  process.kill(signal);
  return ended;
};
const post = (url: string, body: object): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-ledger-request': '1' },
    body: JSON.stringify(body),
  });
const signedIn = async (address: string, account: string, password: string): Promise<string> => {
  const answer = await post(`${address}/api/sessions`, { account, password });
  return String(answer.headers.get('set-cookie')).split(';')[0] ?? '';
};

it('from an empty folder to the first administrator who sees the first resolution; SIGTERM ends it whole', async () => {
  const server = start(folder);
  const address = addressIn(await server.line());
  expect(await server.line()).toMatch(/quan-tri; /);
  const told = (await server.line()) ?? '';
  expect(told).toMatch(/^ {2}http:\/\/localhost:\d+\/mat-khau#[\w-]{43}$/);
  const password = 'nui cao song dai';
  const link = told.slice(told.indexOf('#') + 1);
  expect((await post(`${address}/api/password/link`, { link, password })).status).toBe(200);
  const cookie = await signedIn(address, 'quan-tri', password);
  const seen = await fetch(`${address}/api/resolutions`, { headers: { cookie } });
  expect(await seen.json()).toMatchObject({ rows: [{ ledger: 'to-hieu-2025-2030', roles: ['administrator'] }] });
  expect(await end(server, 'SIGTERM')).toEqual([0, null]);
  expect(existsSync(join(folder, 'server.json'))).toBe(false);

  // Started again it founds nothing, and prints no key: somebody has a password.
  const again = start(folder);
  expect(addressIn(await again.line())).toMatch(/^http:/);
  await end(again, 'SIGTERM');
  expect(await again.line()).toBeUndefined();
});

it('the command line works on while a server owns the folder, and after it was killed', async () => {
  const ledger = ledgerOn(folder);
  const server = start(folder);
  const address = addressIn(await server.line());
  const granted = await ledger('grant', 'can-bo-01', 'clerk', '--as', 'quan-tri');
  expect([granted.exitCode, granted.out]).toEqual([0, 'Đã giao vai trò: sự kiện 14.\n']);
  const status = await ledger('status', '--json');
  expect(JSON.parse(status.out)).toMatchObject({ position: 14 });
  expect((await ledger('rebuild')).exitCode).toBe(0);
  expect((await ledger('target', 'TH-99')).exitCode).toBe(4);
  const added = await ledger('account', 'add', 'can-bo-01', 'Cán bộ');
  expect(added.out).toContain(`http://127.0.0.1:${new URL(address).port}/mat-khau#`);
  const { mode } = statSync(join(folder, 'server.json'));
  expect((mode & 0o777).toString(8)).toBe('600');

  await end(server, 'SIGKILL');
  expect(existsSync(join(folder, 'server.json'))).toBe(true);
  const after = await ledger('status', '--as-of', '14', '--json');
  expect(JSON.parse(after.out)).toMatchObject({ position: 14 });
  expect((await ledger('replay', '--position', '14', '--json')).out).toBe(after.out);
});

it('begins, when it starts, what was due by the clock while it was not there', async () => {
  const first = start(folder);
  await first.line();
  await end(first, 'SIGTERM');
  const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString();
  const before = await Ledgers.open({ folder, now: () => monthAgo, randomBytes });
  before.operations.clock.set({ cron: '0 2 * * 6', jitterMinutes: 0, paused: false }, 'admin-01');
  await before.close();
  const server = start(folder);
  await server.line();
  const told = readServerFile(folder);
  if (!told) throw new Error('no server.json');
  const door = remoteDoor(told);
  await until(async () => (await door.viewReports()).some(({ outcome }) => outcome === 'switched'));
  expect(await door.viewReports()).toMatchObject([{ startedBy: 'schedule-late', kind: 'rebuild' }]);
});

it('checks its ledgers by itself, and the next one after a share of the period', async () => {
  const server = start(folder);
  await server.line();
  const told = readServerFile(folder);
  if (!told) throw new Error('no server.json');
  const door = remoteDoor(told);
  await until(async () => (await door.viewChecks()).last !== null);
  const { last, next, ledgers } = await door.viewChecks();
  expect([ledgers, last]).toMatchObject([1, { ledger: 'to-hieu-2025-2030', position: 13, outcome: 'equal' }]);
  expect(Date.parse(next?.from ?? '') - Date.parse(last?.begunAt ?? '')).toBe(86_400_000);
  expect(await door.viewReports()).toEqual([]);
  expect(await end(server, 'SIGTERM')).toEqual([0, null]);
});

it('SIGTERM lets commands that are under way be answered, and what was answered is there afterwards', async () => {
  const server = start(folder);
  await server.line();
  const told = readServerFile(folder);
  if (!told) throw new Error('no server.json');
  const door = remoteDoor(told);
  const ledger = 'to-hieu-2025-2030';
  const by = (key: string) => ({ account: 'quan-tri', key });
  await door.execute(ledger, { type: 'GrantRole', account: 'quan-tri', role: 'clerk' }, by('grant'));
  const record = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '1' } };
  const sent = Array.from({ length: 60 }, (_, index) => door.execute(ledger, record, by(`key-${index}`)));
  await Promise.race(sent);
  const ended = end(server, 'SIGTERM');
  const outcomes = await Promise.allSettled(sent);
  expect(await ended).toEqual([0, null]);

  const accepted = outcomes.flatMap((each) =>
    each.status === 'fulfilled' && each.value.outcome === 'accepted' ? [each.value.position] : [],
  );
  expect(accepted.length).toBeGreaterThan(0);
  const failed = outcomes.filter((each) => each.status === 'rejected');
  expect(failed.filter(({ reason }) => !(reason instanceof ServerGoneError))).toEqual([]);
  const { out } = await ledgerOn(folder)('events', '--jsonl', '--after', '14');
  const recorded = out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { position: number }).position);
  expect(recorded).toEqual(expect.arrayContaining(accepted));
});

it('a demonstration is full of life, its five accounts sign in with the password of the run, and it is thrown away', async () => {
  const server = start(folder, ['demo']);
  expect(await server.line()).toMatch(/^DỮ LIỆU MINH HỌA/);
  const opened = (await server.line()) ?? '';
  const address = addressIn(opened);
  const [, place = ''] = /dữ liệu: (.+?)\)/.exec(opened) ?? [];
  const accounts = /tài khoản: (.+)$/.exec((await server.line()) ?? '')?.[1]?.split(', ') ?? [];
  const [, password = ''] = /này: (\S+)$/.exec((await server.line()) ?? '') ?? [];
  expect(accounts).toHaveLength(5);
  for (const account of accounts) {
    const cookie = await signedIn(address, account, password);
    const { json } = {
      json: await (await fetch(`${address}/api/resolutions/to-hieu-minh-hoa/status`, { headers: { cookie } })).json(),
    };
    expect(json).toMatchObject({ nature: 'demonstration' });
  }
  expect(readFileSync(join(place, 'server.json'), 'utf8')).toContain('secret');
  await end(server, 'SIGINT');
  expect(existsSync(place)).toBe(false);
});

it('says in a sentence why it does not start', async () => {
  const server = start(folder);
  const { port } = new URL(addressIn(await server.line()));
  for (const [env, said] of [
    [{}, /^Không mở được sổ cái: Dữ liệu ở .+ đang do một tiến trình khác giữ/],
    [{ LEDGER_DATA: join(folder, 'other'), LEDGER_PORT: port }, new RegExp(`^Không mở được sổ cái: Cổng ${port} `)],
    [{ LEDGER_PORT: 'http' }, /^Không mở được sổ cái: Biến LEDGER_PORT là “http”/],
    [{ LEDGER_PORT: '65536', LEDGER_LANG: 'en' }, /^The ledger cannot be opened: LEDGER_PORT is “65536”/],
  ] as const) {
    const other = start(folder, [], env);
    expect(await once(other.process, 'close')).toEqual([1, null]);
    expect(other.errors()).toMatch(said);
  }
});
