import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Ledgers } from '#ledger/ledgers';
import { faultRounds } from '../support/fault-rounds.ts';
import { between, seededRandom } from '../support/seeded-random.ts';
import { smallAdoption } from '../support/small-resolution.ts';

const LEDGER = 'test-2025-2030';
const COMMANDS = 200;
const keys = Array.from({ length: COMMANDS }, (_, index) => `key-${index}`);
let root: string;
let prepared: string;

const open = (folder: string): Promise<Ledgers> =>
  Ledgers.open({ folder, now: () => new Date().toISOString(), randomBytes });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kill-'));
  prepared = join(root, 'prepared');
  const ledgers = await open(prepared);
  await ledgers.execute(LEDGER, smallAdoption, { account: 'admin-01', key: 'adopt' });
  await ledgers.execute(
    LEDGER,
    { type: 'GrantRole', account: 'clerk-01', role: 'clerk' },
    { account: 'admin-01', key: 'grant' },
  );
  await ledgers.close();
});
afterAll(() => rmSync(root, { recursive: true }));

/** Runs the child, kills it -9 when it has said so many lines, and gives back the keys whose acknowledgement arrived here. */
const killAfter = (folder: string, callers: number, lines: number): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(process.cwd(), 'dist/test/faults/kill-child.js'), folder, LEDGER, String(callers), ...keys],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    const acknowledged: string[] = [];
    let seen = 0;
    const output = createInterface({ input: child.stdout });
    output.on('line', (line) => {
      seen += 1;
      const [outcome, key] = line.split(' ');
      if (outcome === 'accepted' && key !== undefined) acknowledged.push(key);
      else if (outcome !== 'ready') reject(new Error(`the child said: ${line}`));
      if (seen === lines) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      // One that ended by itself was not killed among its commands.
      if (signal === 'SIGKILL') resolve(acknowledged);
      else reject(new Error('the child was not killed'));
    });
  });

const recordedKeys = async (ledgers: Ledgers): Promise<readonly string[]> =>
  (await ledgers.events(LEDGER, 1, 10_000))
    .filter(({ envelope }) => envelope.type === 'ResultRecorded')
    .map(({ envelope }) => envelope.command.key);

describe('kill -9 at a random moment of 200 concurrent commands', () => {
  it.each(faultRounds(200))(
    'round %i: every acknowledged command is there once, the others can be sent again',
    async (round) => {
      const random = seededRandom(round);
      const folder = join(root, `round-${round}`);
      cpSync(prepared, folder, { recursive: true });
      const callers = [1, 8, 64, COMMANDS][between(random, 0, 3)] ?? 1;
      const acknowledged = await killAfter(folder, callers, between(random, 1, COMMANDS));

      const ledgers = await open(folder);
      const stored = await recordedKeys(ledgers);
      expect(acknowledged.filter((key) => !stored.includes(key))).toEqual([]);
      expect(new Set(stored).size).toBe(stored.length);

      const again = keys.map((key) =>
        ledgers.execute(
          LEDGER,
          {
            type: 'RecordResult',
            target: 'TH-07',
            occurredOn: '2026-03-15',
            values: { value: '1' },
            note: `lần ghi ${key}`,
          },
          { account: 'clerk-01', key },
        ),
      );
      const repeated = (await Promise.all(again)).map((answer) => answer.outcome === 'accepted' && answer.repeated);
      expect(repeated).toEqual(keys.map((key) => stored.includes(key)));
      expect([...(await recordedKeys(ledgers))].sort()).toEqual([...keys].sort());
      const report = await ledgers.rebuild(LEDGER, {});
      expect(report.views.filter(({ equal }) => !equal)).toEqual([]);
      await ledgers.close();
      rmSync(folder, { recursive: true });
    },
  );
});
