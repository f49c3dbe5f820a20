import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { Ledgers } from '#ledger/ledgers';
import { writeLargeLedger } from '../bench/large-ledger.ts';
import { faultRounds } from '../support/fault-rounds.ts';
import { between, seededRandom } from '../support/seeded-random.ts';

/** 02:00 on a Saturday in Vietnam, and the minutes after it. */
const DUE = Date.parse('2031-02-07T19:00:00.000Z');
const at = (minutes: number): string => new Date(DUE + minutes * 60_000).toISOString();
const EVENTS = 800;
/** On a machine that does much else. */
const PATIENCE = 60_000;
let root: string;
let prepared: string;
let runMs: number;

const open = (folder: string, minutes: number): Promise<Ledgers> =>
  Ledgers.open({ folder, now: () => at(minutes), randomBytes });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'schedule-kill-'));
  prepared = join(root, 'prepared');
  const log = EmbeddedEventLog.open(prepared);
  for (const seed of [1, 2]) await writeLargeLedger(log, `phuong-${seed}`, EVENTS, seed);
  await log.close();
  const ledgers = await open(prepared, -60);
  const begun = performance.now();
  await ledgers.rebuildAll();
  runMs = performance.now() - begun;
  ledgers.operations.clock.set({ cron: '0 2 * * 6', jitterMinutes: 0, paused: false }, 'admin-01');
  await ledgers.close();
}, PATIENCE);
afterAll(() => rmSync(root, { recursive: true }));

/** Runs the child, and kills it -9 so many milliseconds after it said what it began; answers what that was. */
const killed = async (folder: string, minutes: number, moment: number): Promise<string | undefined> => {
  const script = join(process.cwd(), 'dist/test/faults/schedule-child.js');
  const child = spawn(process.execPath, [script, folder, at(minutes)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const begun = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  await wait(moment);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  return begun.value;
};

describe('kill -9 of a run by the clock, and of the run that makes up for it', () => {
  it.each(faultRounds(100))(
    'round %i: it is begun once more after each start until it has ended, and then no more',
    async (seed) => {
      const random = seededRandom(seed);
      const folder = join(root, `round-${seed}`);
      cpSync(prepared, folder, { recursive: true });
      const moment = (): number => between(random, 0, Math.round(runMs));
      expect(await killed(folder, 0, moment())).toBe('schedule');
      const second = await killed(folder, 5, moment());
      const ledgers = await open(folder, 10);
      ledgers.operations.look();
      await ledgers.operations.runs.idle();
      // Before them all came one by hand, when the folder was prepared.
      const [, first, ...later] = [...ledgers.operations.runs.list()].reverse();
      expect([first?.startedBy, later.map(({ startedBy }) => startedBy)]).toEqual([
        'schedule',
        later.map(() => 'schedule-late'),
      ]);
      expect(second).toBe(later.length > 0 ? 'schedule-late' : 'nothing');
      expect([first, ...later].at(-1)?.outcome).toBe('done');
      // Of the others at most one had ended too: where the kill came between its last word and the note of it.
      expect([first, ...later].slice(0, -2).every((run) => run?.outcome === 'failed')).toBe(true);
      ledgers.operations.look();
      expect(ledgers.operations.runs.running).toBeUndefined();
      expect((await ledgers.viewsHealth()).degraded).toBe(false);
      await ledgers.close();
      const again = await open(folder, 15);
      again.operations.look();
      expect(again.operations.runs.running).toBeUndefined();
      await again.close();
      rmSync(folder, { recursive: true });
    },
    PATIENCE,
  );
});
