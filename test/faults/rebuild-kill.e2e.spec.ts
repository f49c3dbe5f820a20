import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { Ledgers } from '#ledger/ledgers';
import { writeLargeLedger } from '../bench/large-ledger.ts';
import { faultRounds } from '../support/fault-rounds.ts';
import { between, seededRandom } from '../support/seeded-random.ts';

const LEDGERS = ['phuong-1', 'phuong-2', 'phuong-3'];
const EVENTS = 1_500;
/** On a machine that does much else. */
const PATIENCE = 60_000;
let root: string;
let prepared: string;
/** What the ledgers answer, and what their views hold, whatever happens to a rebuild. */
let answers: readonly unknown[];
let digests: readonly unknown[];
let roundMs: number;

const open = (folder: string): Promise<Ledgers> =>
  Ledgers.open({ folder, now: () => '2031-01-31T05:00:00.000Z', randomBytes });
const ask = (ledgers: Ledgers): Promise<readonly unknown[]> =>
  Promise.all(LEDGERS.map((ledger) => ledgers.status(ledger, { asOf: EVENTS - 7 })));

/** Rebuilds everything; the digests of live and rebuilt of each ledger. */
const rebuilt = async (ledgers: Ledgers): Promise<readonly unknown[]> =>
  (await ledgers.rebuildAll()).map((one) => {
    if (one.outcome === 'failed') throw new Error(`${one.ledger}: ${one.reason.message}`);
    return one.report.views.map(({ view, live, rebuilt: next, equal }) => ({ view, live, next, equal }));
  });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'rebuild-kill-'));
  prepared = join(root, 'prepared');
  const log = EmbeddedEventLog.open(prepared);
  for (const [seed, ledger] of LEDGERS.entries()) await writeLargeLedger(log, ledger, EVENTS, seed + 1);
  await log.close();
  const ledgers = await open(prepared);
  answers = await ask(ledgers);
  const begun = performance.now();
  digests = await rebuilt(ledgers);
  roundMs = performance.now() - begun;
  await ledgers.close();
}, PATIENCE);
afterAll(() => rmSync(root, { recursive: true }));

/** Runs the child and kills it -9 at a moment of its rebuilds. */
const killAt = async (folder: string, moment: number): Promise<void> => {
  const child = spawn(process.execPath, [join(process.cwd(), 'dist/test/faults/rebuild-child.js'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  await later(moment);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
};

/** The files of a ledger's views, and those that its manifest names. */
const viewFiles = (folder: string, ledger: string) => {
  const views = join(folder, 'ledgers', ledger, 'views');
  const manifest = new Database(join(views, 'manifest.sqlite'), { readonly: true });
  const rows = manifest.prepare('SELECT state, file FROM generations ORDER BY file').all() as Record<string, string>[];
  manifest.close();
  const there = readdirSync(views).filter((file) => !/-(wal|shm)$/.test(file) && !file.startsWith('manifest.sqlite'));
  return { there: there.sort(), named: rows.map(({ file }) => file), states: rows.map(({ state }) => state) };
};

describe('kill -9 at a random moment of rebuilds', () => {
  it.each(faultRounds(200))(
    'round %i: the live views answer, nothing else is left, and it can be done again',
    async (round) => {
      const random = seededRandom(round);
      const folder = join(root, `round-${round}`);
      cpSync(prepared, folder, { recursive: true });
      await killAt(folder, (between(random, 0, 1_500) / 1_000) * roundMs);

      const ledgers = await open(folder);
      expect(await ask(ledgers)).toEqual(answers);
      for (const ledger of LEDGERS) {
        const { there, named, states } = viewFiles(folder, ledger);
        expect(there).toEqual(named);
        expect(states.filter((state) => state === 'serving')).toHaveLength(5);
        expect(states).not.toContain('building');
      }
      const reports = await ledgers.viewReports({ limit: 1_000 });
      expect(reports.filter(({ outcome }) => outcome !== 'switched' && outcome !== 'failed')).toEqual([]);
      expect(await rebuilt(ledgers)).toEqual(digests);
      await ledgers.close();
      rmSync(folder, { recursive: true });
    },
    PATIENCE,
  );
});
