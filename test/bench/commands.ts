import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import type { EventLog } from '#event-log/event-log';
import { LedgerTurns } from '#ledger/turn/ledger-turns';
import { smallAdoption } from '../support/small-resolution.ts';
import { bareDurableInserts } from './bare-inserts.ts';
import { type FigureRow, milliseconds, percent, percentile, timed, whole } from './figures.ts';

const ADMINISTRATOR = 'admin-01';
const record = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '1' } };

interface Run {
  readonly rate: number;
  readonly latencies: readonly number[];
  readonly appendsPerCommand: number;
}

/** Counts appends: each is one transaction in WAL with synchronous=FULL, so one fsync of the WAL. */
const counting = (log: EventLog, count: () => void): EventLog => ({
  append: (ledger, expected, events) => {
    count();
    return log.append(ledger, expected, events);
  },
  read: (ledger, from, limit) => log.read(ledger, from, limit),
  head: (ledger) => log.head(ledger),
  find: (ledger, id) => log.find(ledger, id),
  ledgers: () => log.ledgers(),
  heads$: log.heads$,
  close: () => log.close(),
});

const run = async (ledgerCount: number, callersEach: number, commandsEach: number): Promise<Run> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const log = EmbeddedEventLog.open(folder);
  let appends = 0;
  const turns = new LedgerTurns({
    log: counting(log, () => (appends += 1)),
    texts: log.texts,
    now: () => new Date().toISOString(),
    randomBytes,
  });
  const ledgers = Array.from({ length: ledgerCount }, (_, index) => `bench-${index}`);
  for (const ledger of ledgers) {
    await turns.of(ledger).execute(smallAdoption, { account: ADMINISTRATOR, key: 'adopt' });
    const grant = { type: 'GrantRole', account: ADMINISTRATOR, role: 'clerk' };
    await turns.of(ledger).execute(grant, { account: ADMINISTRATOR, key: 'grant' });
  }
  appends = 0;
  const latencies: number[] = [];
  const caller = async (ledger: string, name: number): Promise<void> => {
    for (let index = 0; index < commandsEach; index += 1) {
      const begun = performance.now();
      await turns.of(ledger).execute(record, { account: ADMINISTRATOR, key: `${name}-${index}` });
      latencies.push(performance.now() - begun);
    }
  };
  const { ms } = await timed(() =>
    Promise.all(ledgers.flatMap((ledger) => Array.from({ length: callersEach }, (_, name) => caller(ledger, name)))),
  );
  await log.close();
  rmSync(folder, { recursive: true });
  return { rate: (latencies.length / ms) * 1000, latencies, appendsPerCommand: appends / latencies.length };
};

const row = (figure: string, measured: Run, bare: number, aim?: string): FigureRow => ({
  figure,
  value:
    `${whole(measured.rate)}/s, p50 ${milliseconds(percentile(measured.latencies, 0.5))}, ` +
    `p99 ${milliseconds(percentile(measured.latencies, 0.99))}, ${measured.appendsPerCommand.toFixed(3)} fsync a command`,
  bare: `${whole(bare)}/s`,
  ratio: percent(measured.rate, bare),
  ...(aim === undefined ? {} : { aim }),
});

/** Durable commands per second, each beside single-row durable inserts of the same run. */
export const commandFigures = async (): Promise<readonly FigureRow[]> => {
  const bytes = 'x'.repeat(560);
  const bare = await bareDurableInserts(2_000, bytes);
  return [
    row('commands, 1 ledger, 1 caller', await run(1, 1, 1_000), bare),
    row('commands, 1 ledger, 64 callers', await run(1, 64, 200), bare, '≥ 100 % of bare, ≤ 0.25 fsync a command'),
    row('commands, 16 ledgers, 4 callers each', await run(16, 4, 200), bare),
  ];
};
