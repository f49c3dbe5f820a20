import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TownServer } from './town-server.ts';

/** The built web app: `npm test` builds it before it runs this. */
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));
let town: TownServer;
beforeAll(async () => {
  town = await TownServer.start({ web: WEB });
});
afterAll(() => town.stop());

const page = readFileSync(`${WEB}/index.html`, 'utf8');
const script = /assets\/index-[\w-]+\.js/.exec(page)?.[0] ?? '';
const get = (url: string, encoding = '') =>
  town.app.inject({ url, headers: encoding === '' ? {} : { 'accept-encoding': encoding } });

it.each([
  '/',
  '/chi-tieu/TH-07',
  '/ghi',
  '/phe-duyet',
  '/nhat-ky',
  '/don-vi',
  '/thiet-lap',
  '/thiet-lap/TH-07',
  '/chot-so-lieu',
  '/quan-tri',
  '/mat-khau',
])('%s is the page of the web app, asked for anew every time', async (url) => {
  const { statusCode, body, headers } = await get(url);
  expect([statusCode, body, headers['cache-control']]).toEqual([200, page, 'no-cache']);
});

it('a script comes compressed to whoever can read it, plain to others, and is kept for ever', async () => {
  const plain = readFileSync(`${WEB}/${script}`);
  const asked = await Promise.all(['', 'gzip', 'br, gzip'].map((encoding) => get(`/${script}`, encoding)));
  expect(asked.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br']);
  const [whole, zipped, brotli] = asked.map(({ rawPayload }) => rawPayload);
  expect(whole?.equals(plain)).toBe(true);
  expect(gunzipSync(zipped ?? '').equals(plain)).toBe(true);
  expect(brotliDecompressSync(brotli ?? '').equals(plain)).toBe(true);
  expect((brotli?.length ?? plain.length) * 3).toBeLessThan(plain.length);
  for (const { headers } of asked) expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

it('what is no page and no file is not there', async () => {
  expect((await get('/nothing')).statusCode).toBe(404);
  expect((await get('/../package.json')).statusCode).toBe(404);
});
