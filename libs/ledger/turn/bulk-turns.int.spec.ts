import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { smallAdoption } from '../../../test/support/small-resolution.ts';
import { BulkTurns } from './bulk-turns.ts';
import { CommandTurns } from './command-turns.ts';

const LEDGER = 'test-2025-2030';
const SALT = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const randomBytes = (): Buffer => SALT;
const record = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '1.500' } };

/** Commands with the account and the time of each; the one before the last is refused. */
const COMMANDS = [
  [smallAdoption, 'admin-01', '2026-01-01T01:00:00.000Z'],
  [{ type: 'GrantRole', account: 'clerk-01', role: 'clerk' }, 'admin-01', '2026-01-01T02:00:00.000Z'],
  [{ type: 'GrantRole', account: 'approver-01', role: 'approver' }, 'admin-01', '2026-01-01T02:00:00.000Z'],
  [{ ...record, note: 'theo báo cáo' }, 'clerk-01', '2026-03-20T02:00:00.000Z'],
  [{ type: 'ReturnResult', result: 9, reason: 'thiếu minh chứng' }, 'approver-01', '2026-03-21T02:00:00.000Z'],
  // The clock went back a day.
  [{ ...record, type: 'ResubmitResult', result: 9, target: undefined }, 'clerk-01', '2026-03-20T03:00:00.000Z'],
] as const;

let folder: string;
let log: EmbeddedEventLog;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulk-'));
  log = EmbeddedEventLog.open(join(folder, 'bulk'));
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

const bulk = (): BulkTurns => new BulkTurns(LEDGER, { log, texts: log.texts, randomBytes });

describe('turns in bulk', () => {
  it('write what single turns write, byte for byte, texts too', async () => {
    const single = EmbeddedEventLog.open(join(folder, 'single'));
    let now = '';
    const turns = new CommandTurns(LEDGER, { log: single, texts: single.texts, now: () => now, randomBytes });
    const inBulk = bulk();
    for (const [index, [command, account, at]] of COMMANDS.entries()) {
      now = at;
      const answer = await turns.execute(command, { account, key: `command-${index + 1}` });
      const position = inBulk.execute(command, { account, now: at });
      expect(answer.outcome === 'accepted' && answer.events[0]?.position).toBe(position);
    }
    await inBulk.flush();
    const written = await single.read(LEDGER, 1, 100);
    expect(await log.read(LEDGER, 1, 100)).toEqual(written);
    const { note } = written[8]?.envelope.data as unknown as { note: { sha256: string } };
    expect(await log.texts.get(LEDGER, note.sha256)).toBe('theo báo cáo');
    await single.close();
  });

  it('say a refusal and go on as if it had not been', () => {
    const turns = bulk();
    const [[adoption, account, now]] = COMMANDS;
    turns.execute(adoption, { account, now });
    const head = turns.head;
    expect(turns.attempt(record, { account, now })).toMatchObject({ refusals: [{ code: 'role-missing' }] });
    expect(() => turns.execute(record, { account, now })).toThrow('role-missing');
    expect([turns.head, turns.unwritten]).toEqual([head, head]);
  });

  it('keep nothing before the write, all of it after', async () => {
    const turns = bulk();
    const [[adoption, account, now], [grant]] = COMMANDS;
    turns.execute(adoption, { account, now });
    expect(await log.head(LEDGER)).toBe(0);
    await turns.flush();
    turns.execute(grant, { account, now });
    await turns.flush();
    expect([await log.head(LEDGER), turns.unwritten]).toEqual([turns.head, 0]);
  });
});
