import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { promisify } from 'node:util';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificates-'));
});
afterEach(() => rm(folder, { recursive: true }));

const make = (...nodes: readonly string[]): Promise<unknown> =>
  promisify(execFile)('bash', ['deploy/make-certificates.sh', folder, ...nodes]);
const read = (...path: readonly string[]): Promise<string> => readFile(join(folder, ...path), 'utf8');

/** What one node has, and whom it trusts. */
const ofNode = async (name: string): Promise<{ ca: string; cert: string; key: string }> => ({
  ca: await read('authority/ca.crt'),
  cert: await read(name, 'node.crt'),
  key: await read(name, 'node.key'),
});

it('a node proves itself to another one by name, both ways, with the common name of its own', async () => {
  await make('db1', 'db2');
  const server = createServer({ ...(await ofNode('db1')), requestCert: true, rejectUnauthorized: true });
  const asked = once(server, 'secureConnection') as Promise<[TLSSocket]>;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = connect({ ...(await ofNode('db2')), host: '127.0.0.1', port, servername: 'db1' });
  await once(client, 'secureConnect');
  const [socket] = await asked;

  expect([client.authorized, socket.authorized]).toEqual([true, true]);
  expect(socket.getPeerCertificate().subject.CN).toBe(client.getPeerCertificate().subject.CN);
  expect(client.getPeerCertificate().subjectaltname).toBe('DNS:db1, DNS:localhost, IP Address:127.0.0.1');

  client.destroy();
  socket.destroy();
  server.close();
  await once(server, 'close');
});

it('another node gets a certificate later, and what was there stays', async () => {
  await make('db1');
  const before = await ofNode('db1');
  await make('db1', 'db2');
  expect(await ofNode('db1')).toEqual(before);
  expect((await ofNode('db2')).ca).toBe(before.ca);
});

it('nobody but its owner reads a key', async () => {
  await make('db1');
  for (const key of ['authority-key/ca.key', 'db1/node.key'])
    expect((await stat(join(folder, key))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'authority-key'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, 'authority/ca.crt'))).mode & 0o777).toBe(0o644);
});
