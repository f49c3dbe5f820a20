import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { event, events } from '../../../test/support/log-events.ts';
import { logErrorOf } from '../../../test/support/log-error.ts';
import { TemporaryFolders } from '../../../test/support/log-folders.ts';
import { sha256 } from '../canonical-json.ts';
import { encodeEnvelope } from '../envelope-codec.ts';
import type { NotRecordableError } from '../errors.ts';
import { EmbeddedEventLog } from './embedded-event-log.ts';

const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

let folder: string;
let path: string;

/** Work with the file of ledger `a` as somebody with another program. */
const behindItsBack = (work: (file: Database.Database) => void): void => {
  const file = new Database(path, { fileMustExist: true });
  work(file);
  file.close();
};

/** The same, with the triggers out of the way, and put back as they were. */
const tampering = (sql: string): void =>
  behindItsBack((file) => {
    const triggers = file.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid").all();
    for (const { name } of triggers as { name: string }[]) file.exec(`DROP TRIGGER ${name}`);
    file.exec(sql);
    for (const { sql: trigger } of triggers as { sql: string }[]) file.exec(trigger);
  });

const afterRestart = async (work: (log: EmbeddedEventLog) => unknown): Promise<unknown> => {
  const log = EmbeddedEventLog.open(folder);
  try {
    return await logErrorOf(() => work(log));
  } finally {
    await log.close();
  }
};
const reading = () => afterRestart((log) => log.read('a', 1, 100));

beforeEach(async () => {
  folder = folders.make();
  path = join(folder, 'ledgers', 'a', 'log.sqlite');
  const log = EmbeddedEventLog.open(folder);
  await log.append('a', 0, events('a', 1, 20));
  await log.close();
});

describe('a file that somebody wrote into', () => {
  it.each([
    ['updated', "UPDATE events SET bytes = '{}' WHERE position = 3", 'events are immutable'],
    ['deleted', 'DELETE FROM events WHERE position = 20', 'events are immutable'],
    [
      'replaced',
      "INSERT OR REPLACE INTO events VALUES (3, 'x', 'x', '{}')",
      'an event takes the next position and a new id',
    ],
    [
      'replaced by id',
      "INSERT OR REPLACE INTO events SELECT 21, id, 'x', '{}' FROM events WHERE position = 3",
      'an event takes the next position and a new id',
    ],
    [
      'inserted after a gap',
      "INSERT INTO events VALUES (22, 'x', 'x', '{}')",
      'an event takes the next position and a new id',
    ],
    [
      'inserted before the first',
      "INSERT INTO events VALUES (0, 'x', 'x', '{}')",
      'an event takes the next position and a new id',
    ],
  ])('refuses that an event is %s', (_what, sql, refusal) => {
    behindItsBack((file) => {
      // As every other program has it: the deletions of REPLACE fire no triggers.
      file.pragma('recursive_triggers = OFF');
      expect(() => file.exec(sql)).toThrow(refusal);
    });
  });

  it('names the event whose bytes were altered', async () => {
    const { bytes, sha256: expected } = encodeEnvelope(event('a', 7));
    const altered = bytes.replace('"value":"7"', '"value":"8"');
    tampering(`UPDATE events SET bytes = '${altered}' WHERE position = 7`);
    const params = { ledger: 'a', position: 7, expected, found: sha256(altered) };
    expect(await reading()).toEqual({ code: 'event-altered', params });
    expect(await afterRestart((log) => log.read('a', 1, 6))).toBe('no error');
  });

  it('names the event that was exchanged for another, hash and all', async () => {
    tampering(
      'UPDATE events SET (sha256, bytes) = (SELECT sha256, bytes FROM events WHERE position = 8) WHERE position = 7',
    );
    const expected = `a 7 ${event('a', 7).id}`;
    const found = `a 8 ${event('a', 8).id}`;
    expect(await reading()).toEqual({ code: 'event-altered', params: { ledger: 'a', position: 7, expected, found } });
  });

  it.each([
    ['in the middle', 'DELETE FROM events WHERE position = 7', 7],
    ['at the start', 'DELETE FROM events WHERE position < 3', 1],
    ['and an extra one put in', 'UPDATE events SET position = 0 WHERE position = 7', 1],
  ])('names the event that is missing %s', async (_where, sql, position) => {
    tampering(sql);
    expect(await afterRestart((log) => log.head('a'))).toEqual({
      code: 'event-missing',
      params: { ledger: 'a', position },
    });
  });

  it('notices an event that goes missing while it is open', async () => {
    const problem = await afterRestart(async (log) => {
      await log.head('a');
      tampering('DELETE FROM events WHERE position = 7');
      await log.read('a', 5, 10);
    });
    expect(problem).toEqual({ code: 'event-missing', params: { ledger: 'a', position: 7 } });
  });

  it('is foreign once a trigger is gone', async () => {
    behindItsBack((file) => file.exec('DROP TRIGGER events_are_never_deleted'));
    expect(await reading()).toMatchObject({ code: 'file-foreign', params: { file: path, expected: 'schema' } });
  });
});

describe('a file that is not what it was', () => {
  it.each([
    ['empty', 0, 'file-truncated'],
    ['cut inside its first page', 1000, 'file-truncated'],
    ['cut after its first page', 4096, 'file-truncated'],
    ['short of its last byte', -1, 'file-truncated'],
  ])('is refused when it is %s', async (_what, length, code) => {
    const size = readFileSync(path).length;
    truncateSync(path, length < 0 ? size + length : length);
    expect(await reading()).toMatchObject({ code, params: { file: path } });
    expect(await afterRestart((log) => log.append('a', 20, events('a', 21, 21)))).toMatchObject({ code });
  });

  it('is refused when it is gone and its write-ahead log is not', async () => {
    rmSync(path);
    writeFileSync(`${path}-wal`, 'x');
    expect(await afterRestart((log) => log.append('a', 0, events('a', 1, 1)))).toMatchObject({
      code: 'file-truncated',
    });
  });

  it.each<[string, (file: Database.Database) => unknown]>([
    ['is of another program', (file) => file.pragma('application_id = 1')],
    ['is of another version', (file) => file.pragma('user_version = 2')],
    ['has no write-ahead log', (file) => file.pragma('journal_mode = DELETE')],
  ])('is refused when it %s', async (_what, change) => {
    behindItsBack(change);
    expect(await reading()).toMatchObject({ code: 'file-foreign', params: { file: path } });
  });

  it('is refused when it is no database', async () => {
    writeFileSync(path, 'PK\u0003\u0004 not a database '.repeat(500));
    expect(await reading()).toMatchObject({ code: 'file-foreign', params: { file: path } });
  });

  it('does not keep other ledgers from their work', async () => {
    truncateSync(path, 1000);
    expect(await afterRestart((log) => log.append('b', 0, events('b', 1, 1)))).toBe('no error');
  });
});

describe('the first append', () => {
  it('overwrites what a crash in the middle of another left, and leaves one file', async () => {
    const unfinished = join(folder, 'ledgers', 'b', 'log.sqlite.new');
    await afterRestart((log) => log.append('b', 0, events('b', 1, 1)));
    rmSync(join(folder, 'ledgers', 'b', 'log.sqlite'));
    for (const name of [unfinished, `${unfinished}-journal`, `${unfinished}-wal`]) writeFileSync(name, 'half');
    expect(await afterRestart((log) => expect(log.ledgers()).resolves.toEqual(['a']))).toBe('no error');
    expect(await afterRestart((log) => log.append('b', 0, events('b', 1, 2)))).toBe('no error');
    expect(readdirSync(join(folder, 'ledgers', 'b'))).toEqual(['log.sqlite']);
    expect(await afterRestart((log) => expect(log.head('b')).resolves.toBe(2))).toBe('no error');
  });

  it('makes no folder when it conflicts, is empty or can never be recorded', async () => {
    await afterRestart((log) => log.append('b', 1, events('b', 2, 2)));
    await afterRestart((log) => log.append('b', 0, []));
    await afterRestart((log) => log.append('b', 0, [event('b', 1, { value: 0.5 })]));
    expect(existsSync(join(folder, 'ledgers', 'b'))).toBe(false);
  });
});

it('an id is recorded once in a ledger', async () => {
  const repeated = { ...event('a', 21), id: event('a', 3).id };
  const error = await afterRestart((log) => log.append('a', 20, [repeated]));
  expect((error as NotRecordableError).params).toEqual({ reason: 'event-id-taken', path: 'a' });
  expect(await afterRestart((log) => expect(log.head('a')).resolves.toBe(20))).toBe('no error');
});

it('an open log keeps its files durable: a write-ahead log, synced at every commit', async () => {
  const pragmas: unknown[] = [];
  const connect = (file: string): Database.Database => {
    const connection = new Database(file);
    const prepare = connection.prepare.bind(connection);
    connection.prepare = (sql: string) => {
      const modes = ['synchronous', 'journal_mode'].map((name) => connection.pragma(name, { simple: true }));
      if (sql.startsWith('INSERT')) pragmas.push(modes);
      return prepare(sql);
    };
    return connection;
  };
  const log = EmbeddedEventLog.open(folder, { connect });
  await log.append('a', 20, events('a', 21, 21));
  await log.append('b', 0, events('b', 1, 1));
  await log.close();
  const FULL = 2;
  expect(pragmas).toEqual([
    [FULL, 'wal'],
    [FULL, 'delete'],
  ]);
});
