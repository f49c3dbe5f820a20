import { afterAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { encodeEnvelope } from '#event-log/envelope-codec';
import type { Envelope } from '#event-log/envelope';
import type { Head } from '#event-log/event-log';
import { seal } from '#event-log/text-seal';
import { faultRounds } from '../support/fault-rounds.ts';
import { logErrorOf } from '../support/log-error.ts';
import { event } from '../support/log-events.ts';
import { FailingFiles } from '../support/log-failing-files.ts';
import { TemporaryFolders } from '../support/log-folders.ts';
import { between, seededRandom } from '../support/seeded-random.ts';

const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

type Random = () => number;

/** Events of random sizes that follow on a position. */
const batchAfter = (position: number, random: Random, count: number): readonly Envelope[] =>
  Array.from({ length: count }, (_, index) =>
    event('a', position + 1 + index, { text: 'x'.repeat(between(random, 0, 9000)) }),
  );

/** A ledger with a history, on files that can fail. */
const failingLedger = async (random: Random) => {
  const folder = folders.make();
  const files = new FailingFiles();
  const log = EmbeddedEventLog.open(folder, { connect: files.connect });
  const before = batchAfter(0, random, between(random, 1, 60));
  await log.append('a', 0, before);
  const heads: Head[] = [];
  log.heads$.subscribe((head) => heads.push(head));
  return { folder, files, log, before, heads, path: join(folder, 'ledgers', 'a', 'log.sqlite') };
};

/** Appends while the files fail, then again when they are mended: nothing of the first, all of the second. */
const failThenRecover = async (random: Random, fail: (files: FailingFiles, count: number) => void, cause: object) => {
  const { folder, files, log, before, heads, path } = await failingLedger(random);
  const head = before.length;
  // 60 events of 4.5 kB in the mean are more than the disk has left, each alone may not be.
  const batch = batchAfter(head, random, 60);
  fail(files, batch.length);
  const problem = await logErrorOf(() => log.append('a', head, batch));
  expect(problem).toEqual({ ...cause, params: { ledger: 'a', file: path, cause: expect.stringMatching(/^SQLITE_/) } });
  expect(await log.head('a')).toBe(head);
  expect(await log.read('a', 1, 1000)).toEqual(before.map(encodeEnvelope));
  expect(await log.find('a', batch[0]!.id)).toBeUndefined();
  expect(heads).toEqual([]);

  files.mend();
  expect(await log.append('a', head, batch)).toEqual({ outcome: 'appended', position: head + 60 });
  await log.close();
  const reopened = EmbeddedEventLog.open(folder);
  expect(await reopened.read('a', 1, 1000)).toEqual([...before, ...batch].map(encodeEnvelope));
  await reopened.close();
};

describe('a disk that fills up in the middle of an append', () => {
  it.each(faultRounds(200))('stores none of the events and takes them later, seed %i', async (seed) => {
    const random = seededRandom(seed);
    await failThenRecover(random, (files) => files.leaveRoom(between(random, 0, 30)), { code: 'disk-full' });
  });

  it('stores no ledger when it is the first append', async () => {
    const files = new FailingFiles();
    const log = EmbeddedEventLog.open(folders.make(), { connect: files.connect });
    files.leaveRoom(1);
    expect(await logErrorOf(() => log.append('a', 0, batchAfter(0, seededRandom(1), 60)))).toMatchObject({
      code: 'disk-full',
    });
    expect(await log.ledgers()).toEqual([]);
    expect(await log.head('a')).toBe(0);
    files.mend();
    expect(await log.append('a', 0, [event('a', 1)])).toEqual({ outcome: 'appended', position: 1 });
    await log.close();
  });

  it('stores none of the texts', async () => {
    const files = new FailingFiles();
    const log = EmbeddedEventLog.open(folders.make(), { connect: files.connect });
    const sealed = (index: number) => seal(`${index}`.repeat(3000), `${index}`.repeat(32));
    await log.texts.put('a', 1, [sealed(1)]);
    files.leaveRoom(2);
    const texts = [2, 3, 4, 5].map(sealed);
    expect(await logErrorOf(() => log.texts.put('a', 1, texts))).toMatchObject({ code: 'disk-full' });
    expect(await Promise.all(texts.map(({ sha256 }) => log.texts.get('a', sha256)))).toEqual(
      texts.map(() => undefined),
    );
    expect(await log.texts.get('a', sealed(1).sha256)).toBe(sealed(1).text);
    files.mend();
    await log.texts.put('a', 1, texts);
    expect(await log.texts.get('a', sealed(5).sha256)).toBe(sealed(5).text);
    await log.close();
  });
});

describe('an I/O error in the middle of an append', () => {
  it.each(faultRounds(200))('stores none of the events and takes them later, seed %i', async (seed) => {
    const random = seededRandom(seed);
    await failThenRecover(random, (files, count) => files.failAfterInserts(between(random, 0, count - 1)), {
      code: 'io-error',
    });
  });
});
