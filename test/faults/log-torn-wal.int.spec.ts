import { afterAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { encodeEnvelope } from '#event-log/envelope-codec';
import type { Envelope } from '#event-log/envelope';
import { LogCorruptError } from '#event-log/errors';
import { faultRounds } from '../support/fault-rounds.ts';
import { event } from '../support/log-events.ts';
import { TemporaryFolders } from '../support/log-folders.ts';
import { between, seededRandom } from '../support/seeded-random.ts';

const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

const logOf = (folder: string): string => join(folder, 'ledgers', 'a', 'log.sqlite');

/** What a machine that lost its power leaves: a ledger copied while its write-ahead log holds committed appends. */
interface Copied {
  readonly folder: string;
  readonly history: readonly Envelope[];
  /** After each append: the position it led to, and how long the write-ahead log was. */
  readonly commits: readonly { readonly position: number; readonly end: number }[];
}

const copiedWhileOpen = async (random: () => number): Promise<Copied> => {
  const source = folders.make();
  // What the files hold is the same without waiting for the disk.
  const log = EmbeddedEventLog.open(source, { synchronous: 'NORMAL' });
  const history: Envelope[] = [];
  const commits: { position: number; end: number }[] = [];
  const append = async (count: number): Promise<void> => {
    const expected = history.length;
    for (let index = 0; index < count; index++) {
      history.push(event('a', history.length + 1, { text: 'x'.repeat(between(random, 0, 3000)) }));
    }
    await log.append('a', expected, history.slice(expected));
    const end = statSync(`${logOf(source)}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    commits.push({ position: history.length, end });
  };
  for (let appends = between(random, 2, 25); appends > 0; appends--) await append(between(random, 1, 8));

  const folder = folders.make();
  await EmbeddedEventLog.open(folder).close();
  mkdirSync(join(folder, 'ledgers', 'a'), { recursive: true });
  for (const suffix of ['', '-wal']) copyFileSync(logOf(source) + suffix, logOf(folder) + suffix);
  await log.close();
  return { folder, history, commits };
};

/** After damage from this byte of the write-ahead log on: the last append that was whole before it. */
const expectedHead = ({ commits }: Copied, damagedFrom: number): number =>
  commits.filter(({ end }) => end <= damagedFrom).at(-1)?.position ?? 0;

/** The events are the expected prefix, unaltered, and the ledger goes on from there. */
const expectPrefixThatGoesOn = async ({ folder, history }: Copied, head: number): Promise<void> => {
  const log = EmbeddedEventLog.open(folder);
  expect(await log.head('a')).toBe(head);
  expect(await log.read('a', 1, 1000)).toEqual(history.slice(0, head).map(encodeEnvelope));
  const next = event('a', head + 1, { after: 'the fault' });
  expect(await log.append('a', head, [next])).toEqual({ outcome: 'appended', position: head + 1 });
  await log.close();
  const reopened = EmbeddedEventLog.open(folder);
  expect(await reopened.read('a', 1, 1000)).toEqual([...history.slice(0, head), next].map(encodeEnvelope));
  await reopened.close();
};

const flipBit = (path: string, at: number, random: () => number): void => {
  const bytes = readFileSync(path);
  bytes[at] = bytes[at]! ^ (1 << between(random, 0, 7));
  writeFileSync(path, bytes);
};

describe('a torn write-ahead log', () => {
  it.each(faultRounds(200))('cut anywhere, keeps exactly the appends that were whole, seed %i', async (seed) => {
    const random = seededRandom(seed);
    const copied = await copiedWhileOpen(random);
    const wal = `${logOf(copied.folder)}-wal`;
    const cut = between(random, 0, statSync(wal).size);
    truncateSync(wal, cut);
    await expectPrefixThatGoesOn(copied, expectedHead(copied, cut));
  });

  it.each(faultRounds(200))(
    'with a bit flipped anywhere, keeps exactly the appends before it, seed %i',
    async (seed) => {
      const random = seededRandom(seed);
      const copied = await copiedWhileOpen(random);
      const wal = `${logOf(copied.folder)}-wal`;
      const at = between(random, 0, statSync(wal).size - 1);
      flipBit(wal, at, random);
      await expectPrefixThatGoesOn(copied, expectedHead(copied, at));
    },
  );

  it('that is whole keeps every append', async () => {
    const copied = await copiedWhileOpen(seededRandom(0));
    await expectPrefixThatGoesOn(copied, copied.history.length);
  });
});

describe('a bit flipped in the main file', () => {
  it.each(faultRounds(200))(
    'never gives out an altered event: an error names the place, or all is as it was, seed %i',
    async (seed) => {
      const random = seededRandom(seed);
      const { folder, history } = await copiedWhileOpen(random);
      // Opening and closing moves the write-ahead log into the file.
      const before = EmbeddedEventLog.open(folder);
      expect(await before.head('a')).toBe(history.length);
      await before.close();
      const path = logOf(folder);
      flipBit(path, between(random, 0, statSync(path).size - 1), random);

      const log = EmbeddedEventLog.open(folder);
      const read = await log.read('a', 1, 1000).catch((error: unknown) => error);
      await log.close();
      if (!(read instanceof LogCorruptError)) expect(read).toEqual(history.map(encodeEnvelope));
      else expect(Object.keys(read.params)).toContain(read.code.startsWith('event') ? 'position' : 'file');
    },
  );
});
