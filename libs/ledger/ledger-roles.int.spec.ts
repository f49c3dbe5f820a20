import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import type { EventLog } from '#event-log/event-log';
import { smallAdoption } from '../../test/support/small-resolution.ts';
import { LedgerRoles } from './ledger-roles.ts';
import { RoleStore } from './role-store.ts';
import { LedgerTurns } from './turn/ledger-turns.ts';

const ADMIN = 'admin-01';
let folder: string;
let log: EmbeddedEventLog;
let watched: EventLog;
let roles: LedgerRoles;
let reads: [ledger: string, from: number][];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roles-'));
  log = EmbeddedEventLog.open(folder, { openLedgers: 2 });
  reads = [];
  watched = {
    append: (ledger, expected, events) => log.append(ledger, expected, events),
    read: (ledger, from, limit) => {
      reads.push([ledger, from]);
      return log.read(ledger, from, limit);
    },
    head: (ledger) => log.head(ledger),
    find: (ledger, id) => log.find(ledger, id),
    ledgers: () => log.ledgers(),
    heads$: log.heads$,
    close: () => log.close(),
  };
  roles = opened();
});
afterEach(async () => {
  roles.close();
  await log.close();
  rmSync(folder, { recursive: true });
});

const stored = (): string => join(folder, 'roles.sqlite');
const opened = (): LedgerRoles => new LedgerRoles(watched, stored());
/** As after an end of the program; what was read until then is forgotten. */
const startAgain = (): void => {
  roles.close();
  roles = opened();
  reads = [];
};

const send = (ledger: string, key: string, command: object): Promise<unknown> => {
  const now = (): string => '2026-07-15T03:00:00.000Z';
  return new LedgerTurns({ log, texts: log.texts, now, randomBytes })
    .of(ledger)
    .execute(command, { account: ADMIN, key });
};
const found = (ledger: string): Promise<unknown> => send(ledger, 'adopt', smallAdoption);
const held = async (ledger: string, account: string): Promise<readonly string[]> => [
  ...((await roles.of(ledger)).get(account) ?? []),
];

describe('the roles in ledgers', () => {
  it('count from the answer of the grant, and end with that of the revocation', async () => {
    await found('a-2025');
    expect([await held('a-2025', ADMIN), await held('a-2025', 'x-01')]).toEqual([['administrator'], []]);
    await send('a-2025', 'grant', { type: 'GrantRole', account: 'x-01', role: 'clerk' });
    expect(await held('a-2025', 'x-01')).toEqual(['clerk']);
    await send('a-2025', 'revoke', { type: 'RevokeRole', account: 'x-01', role: 'clerk' });
    expect(await held('a-2025', 'x-01')).toEqual([]);
  });

  it('cost one reading of each event, however often and of however many ledgers they are asked', async () => {
    const ledgers = Array.from({ length: 70 }, (_, index) => `ward-${index}`);
    for (const ledger of ledgers) await found(ledger);
    for (const ledger of [...ledgers, ...ledgers]) expect(await held(ledger, ADMIN)).toEqual(['administrator']);
    expect(reads).toEqual(ledgers.map((ledger) => [ledger, 1]));
    const head = await log.head('ward-3');
    await send('ward-3', 'grant', { type: 'GrantRole', account: ADMIN, role: 'clerk' });
    expect(await held('ward-3', ADMIN)).toEqual(['administrator', 'clerk']);
    expect(reads.slice(70)).toEqual([['ward-3', head + 1]]);
  });

  it('leave others a turn while many logs are read', async () => {
    await found('a-2025');
    let turned = false;
    setImmediate(() => (turned = true));
    await roles.of('a-2025');
    expect(turned).toBe(true);
  });

  it('are nobody’s in a ledger that is not there, until it is', async () => {
    expect(await held('later-2025', ADMIN)).toEqual([]);
    await found('later-2025');
    expect(await held('later-2025', ADMIN)).toEqual(['administrator']);
  });

  describe('after the next start', () => {
    it('cost the last event that was read, and what came since', async () => {
      await found('a-2025');
      await held('a-2025', ADMIN);
      const head = await log.head('a-2025');
      await send('a-2025', 'grant', { type: 'GrantRole', account: 'x-01', role: 'clerk' });
      startAgain();
      expect([await held('a-2025', ADMIN), await held('a-2025', 'x-01')]).toEqual([['administrator'], ['clerk']]);
      expect(reads).toEqual([
        ['a-2025', head],
        ['a-2025', head + 1],
      ]);
    });

    it('are those of the log where another history has come in its place, shorter or as long', async () => {
      await found('a-2025');
      const head = await log.head('a-2025');
      await send('a-2025', 'grant', { type: 'GrantRole', account: 'x-01', role: 'clerk' });
      await found('b-2025');
      await send('b-2025', 'grant', { type: 'GrantRole', account: 'y-01', role: 'clerk' });
      await held('a-2025', ADMIN);
      const store = new RoleStore(stored());
      const known = store.get('a-2025');
      if (!known) throw new Error('nothing was stored');
      expect(known.position).toBe(head + 1);
      store.put('b-2025', known);
      store.put('c-2025', known);
      await found('c-2025');
      store.close();
      startAgain();
      const found3 = await Promise.all([held('b-2025', 'x-01'), held('b-2025', 'y-01'), held('c-2025', 'x-01')]);
      expect(found3).toEqual([[], ['clerk'], []]);
    });

    it('are read from the log where the file is damaged, gone or of another version', async () => {
      await found('a-2025');
      await held('a-2025', ADMIN);
      roles.close();
      writeFileSync(stored(), 'no database '.repeat(1_000));
      startAgain();
      expect(await held('a-2025', ADMIN)).toEqual(['administrator']);

      roles.close();
      const other = new Database(stored());
      other.exec('DROP TABLE roles; CREATE TABLE roles (ledger TEXT)');
      other.pragma('user_version = 2');
      other.close();
      startAgain();
      expect(await held('a-2025', ADMIN)).toEqual(['administrator']);
      startAgain();
      await held('a-2025', ADMIN);
      expect(reads.map(([, from]) => from)).not.toContain(1);
    });

    it('are told though the file takes nothing', async () => {
      await found('a-2025');
      await held('a-2025', ADMIN);
      roles.close();
      const full = new Database(stored());
      full.exec("DELETE FROM roles; CREATE TRIGGER full BEFORE INSERT ON roles BEGIN SELECT RAISE(ABORT, 'full'); END");
      full.close();
      startAgain();
      expect(await held('a-2025', ADMIN)).toEqual(['administrator']);
    });
  });
});
