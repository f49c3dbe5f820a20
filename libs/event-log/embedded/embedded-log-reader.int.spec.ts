import { afterAll, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { event } from '../../../test/support/log-events.ts';
import { TemporaryFolders } from '../../../test/support/log-folders.ts';
import { EmbeddedEventLog } from './embedded-event-log.ts';
import { EmbeddedLogReader } from './embedded-log-reader.ts';

const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

it('reads beside the owner of the folder what the owner reads, and what it appends meanwhile', async () => {
  const folder = folders.make();
  const log = EmbeddedEventLog.open(folder);
  const reader = new EmbeddedLogReader(folder);
  for (const ledger of ['a', 'b', 'c']) {
    await log.append(ledger, 0, [event(ledger, 1), event(ledger, 2)]);
    expect(await reader.read(ledger, 1, 10)).toEqual(await log.read(ledger, 1, 10));
  }
  await log.append('a', 2, [event('a', 3)]);
  expect(await reader.read('a', 2, 10)).toEqual(await log.read('a', 2, 10));
  expect([await reader.read('nobody', 1, 10), await reader.read('../a', 1, 10)]).toEqual([[], []]);
  expect(existsSync(join(folder, 'ledgers', 'nobody'))).toBe(false);
  await log.close();
});

it('notices an altered event as the owner does', async () => {
  const folder = folders.make();
  const log = EmbeddedEventLog.open(folder);
  await log.append('a', 0, [event('a', 1), event('a', 2)]);
  await log.close();
  const file = new Database(join(folder, 'ledgers', 'a', 'log.sqlite'));
  const trigger = 'events_are_never_updated';
  const { sql } = file.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(trigger) as { sql: string };
  file.exec(`DROP TRIGGER ${trigger}; UPDATE events SET bytes = replace(bytes, 'a', 'b') WHERE position = 2; ${sql}`);
  file.close();
  const reader = new EmbeddedLogReader(folder);
  await expect(reader.read('a', 1, 10)).rejects.toMatchObject({ name: 'LogCorruptError' });
});
