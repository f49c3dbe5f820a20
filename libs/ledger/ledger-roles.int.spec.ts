import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import type { EventLog } from '#event-log/event-log';
import { smallAdoption } from '../../test/support/small-resolution.ts';
import { LedgerRoles } from './ledger-roles.ts';
import { LedgerTurns } from './turn/ledger-turns.ts';

const ADMIN = 'admin-01';
let folder: string;
let log: EmbeddedEventLog;
let roles: LedgerRoles;
let reads: [ledger: string, from: number][];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roles-'));
  log = EmbeddedEventLog.open(folder, { openLedgers: 2 });
  reads = [];
  const watched: EventLog = {
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
  roles = new LedgerRoles(watched);
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

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
});
