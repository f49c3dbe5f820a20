import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The compiled program: `npm test` builds it before it runs this. */
const PROGRAM = fileURLToPath(new URL('../../dist/apps/ledger-api/main.js', import.meta.url));
let folder: string;
const servers: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-server-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Starts the program on the folder, with its lines on standard output as they come. */
const start = (): { readonly server: ChildProcess; readonly lines: AsyncIterator<string> } => {
  const env = { PATH: process.env['PATH'], LEDGER_DATA: folder, LEDGER_PORT: '0' };
  const server = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  servers.push(server);
  return { server, lines: createInterface({ input: server.stdout })[Symbol.asyncIterator]() };
};
const next = async (lines: AsyncIterator<string>): Promise<string> => String((await lines.next()).value);
const post = (url: string, body: object): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-ledger-request': '1' },
    body: JSON.stringify(body),
  });

it('from an empty folder to the first administrator who sees the first resolution; SIGTERM ends it whole', async () => {
  const { server, lines } = start();
  const address = await next(lines);
  const told = await next(lines);
  expect(told).toMatch(/^quan-tri: http:\/\/[^/]+\/mat-khau#[\w-]{43}$/);
  const password = 'nui cao song dai';
  const link = told.slice(told.indexOf('#') + 1);
  expect((await post(`${address}/api/password/link`, { link, password })).status).toBe(200);
  const signedIn = await post(`${address}/api/sessions`, { account: 'quan-tri', password });
  const cookie = String(signedIn.headers.get('set-cookie')).split(';')[0] ?? '';
  const seen = await fetch(`${address}/api/resolutions`, { headers: { cookie } });
  expect(await seen.json()).toMatchObject({ rows: [{ ledger: 'to-hieu-2025-2030', roles: ['administrator'] }] });

  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);

  // Started again it founds nothing, and prints no key: somebody has a password.
  const again = start();
  expect(await next(again.lines)).toMatch(/^http:/);
  again.server.kill('SIGTERM');
  expect(await again.lines.next()).toEqual({ done: true, value: undefined });
});
