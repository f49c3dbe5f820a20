import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { event } from '../../../test/support/log-events.ts';
import { logErrorOf } from '../../../test/support/log-error.ts';
import { TemporaryFolders } from '../../../test/support/log-folders.ts';
import { between, seededRandom } from '../../../test/support/seeded-random.ts';
import type { SealedText } from '../event-log.ts';
import { seal } from '../text-seal.ts';
import { EmbeddedEventLog } from './embedded-event-log.ts';

const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

let folder: string;
let ledgerFolder: string;
beforeEach(() => {
  folder = folders.make();
  ledgerFolder = join(folder, 'ledgers', 'a');
});

/** Texts of very different lengths, each with a mark that is in no other. */
const randomTexts = (random: () => number, count: number): readonly SealedText[] =>
  Array.from({ length: count }, (_, index) => {
    const salt = Array.from({ length: 32 }, () => between(random, 0, 15).toString(16)).join('');
    return seal(`<lý do ${index} của ${salt.slice(0, 8)}> ${'x'.repeat(between(random, 0, 2000))}`, salt);
  });
const markOf = ({ text }: SealedText): string => text.slice(0, text.indexOf('>') + 1);

/** What of a text any file of the ledger still holds. */
const remainsOf = (texts: readonly SealedText[]): readonly string[] => {
  const files = readdirSync(ledgerFolder).map((name) => ({ name, bytes: readFileSync(join(ledgerFolder, name)) }));
  return texts
    .flatMap((text) => [markOf(text), text.salt])
    .flatMap((part) => files.filter(({ bytes }) => bytes.includes(part)).map(({ name }) => `${part} in ${name}`));
};

describe('erasing a text', () => {
  it('leaves neither the text nor its salt in any file, while the log is open and after', async () => {
    // With this seed SQLite, told to overwrite what is deleted, still keeps a copy that an earlier rearrangement left.
    const random = seededRandom(306);
    const texts = randomTexts(random, 80);
    const log = EmbeddedEventLog.open(folder);
    await log.texts.put('a', 1, texts);
    expect(remainsOf(texts.slice(0, 1)).length).toBeGreaterThan(0);

    const erased: SealedText[] = [];
    const kept = [...texts];
    for (let round = 0; round < 20; round++) {
      const [text] = kept.splice(between(random, 0, kept.length - 1), 1) as [SealedText];
      expect(await log.texts.erase('a', text.sha256)).toBe(true);
      erased.push(text);
      expect(remainsOf(erased)).toEqual([]);
    }
    await log.close();
    expect(remainsOf(erased)).toEqual([]);

    const reopened = EmbeddedEventLog.open(folder);
    for (const text of kept) expect(await reopened.texts.get('a', text.sha256)).toBe(text.text);
    await reopened.close();
  });

  it('sweeps the texts of a command that was never recorded just as thoroughly', async () => {
    const texts = randomTexts(seededRandom(4), 8);
    const log = EmbeddedEventLog.open(folder);
    await log.texts.put('a', 1, texts.slice(0, 4));
    await log.append('a', 0, [event('a', 1)]);
    await log.texts.put('a', 2, texts.slice(4));
    await log.close();

    const reopened = EmbeddedEventLog.open(folder);
    expect(await reopened.texts.erase('a', 'none')).toBe(false);
    expect(remainsOf(texts.slice(4))).toEqual([]);
    expect(await Promise.all(texts.slice(0, 4).map(({ sha256 }) => reopened.texts.get('a', sha256)))).toEqual(
      texts.slice(0, 4).map(({ text }) => text),
    );
    await reopened.close();
  });

  it('fails loudly while somebody else still reads the file', async () => {
    const texts = randomTexts(seededRandom(5), 2) as [SealedText, SealedText];
    const log = EmbeddedEventLog.open(folder, { connect: (path) => new Database(path, { timeout: 0 }) });
    await log.texts.put('a', 1, texts);
    const file = join(ledgerFolder, 'texts.sqlite');
    const reader = new Database(file, { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM texts').get();
    const problem = await logErrorOf(() => log.texts.erase('a', texts[0].sha256));
    expect(problem).toMatchObject({ code: 'data-folder-owned', params: { ledger: 'a', file } });
    reader.close();
    // The row is gone; asking again finishes the work.
    expect(await log.texts.erase('a', texts[0].sha256)).toBe(false);
    expect(remainsOf([texts[0]])).toEqual([]);
    await log.close();
  });
});

it('texts of a turn under way are not swept when their file was closed for another ledger', async () => {
  const [text] = randomTexts(seededRandom(6), 1) as [SealedText];
  const log = EmbeddedEventLog.open(folder, { openLedgers: 1 });
  await log.texts.put('a', 1, []);
  await log.texts.put('a', 1, [text]);
  await log.texts.put('b', 1, []);
  await log.texts.put('a', 1, []);
  expect(await log.texts.get('a', text.sha256)).toBe(text.text);
  await log.close();
});

it('a text that was altered is not given out', async () => {
  const [text] = randomTexts(seededRandom(7), 1) as [SealedText];
  const log = EmbeddedEventLog.open(folder);
  await log.texts.put('a', 1, [text]);
  const file = new Database(join(ledgerFolder, 'texts.sqlite'));
  file.prepare('UPDATE texts SET text = ?').run('another');
  file.close();
  const params = { ledger: 'a', sha256: text.sha256 };
  expect(await logErrorOf(() => log.texts.get('a', text.sha256))).toEqual({ code: 'text-altered', params });
  await log.close();
});
