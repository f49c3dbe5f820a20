import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { Ledgers } from '#ledger/ledgers';
import type { LedgerRebuilt } from '#ledger/rebuilding/rebuild-all';
import { smallAdoption } from '../support/small-resolution.ts';
import type { BareWork } from './bare-thread.ts';
import type { BulkFigure } from './bare-bulk.ts';
import { type FigureRow, milliseconds, percent, percentile, perSecond, timed, whole } from './figures.ts';
import { writeLargeLedger } from './large-ledger.ts';

/** `EVENTS=100000` measures less. */
const EVENTS = Number(process.env['EVENTS'] ?? 1_000_000);
const LEDGERS = 16;
const LIVE = 'bench-live';
const ADMINISTRATOR = 'admin-01';
const IDLE_COMMANDS = 1_500;
const record = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '1' } };
const now = (): string => '2031-01-31T05:00:00.000Z';

/** The bare limits on as many threads as a rebuild has, each with every n-th ledger: rows of all, and the time of the slowest. */
const bareOnAllCores = async (work: BareWork['work'], folders: readonly string[]): Promise<BulkFigure> => {
  const threads = availableParallelism();
  const url = new URL(`bare-thread${extname(import.meta.filename)}`, import.meta.url);
  const figures = await Promise.all(
    Array.from({ length: threads }, async (_, thread) => {
      const workerData: BareWork = { work, folders: folders.filter((_, index) => index % threads === thread) };
      const [figure] = (await once(new Worker(url, { workerData }), 'message')) as [BulkFigure];
      return figure;
    }),
  );
  return {
    rows: figures.reduce((sum, { rows }) => sum + rows, 0),
    ms: Math.max(...figures.map(({ ms }) => ms)),
  };
};

interface Calls {
  /** From sending a command to its durable answer, ms. */
  readonly commands: number[];
  /** From that answer until a view knows it, ms. */
  readonly lags: number[];
  /** A bare page written and brought to the disk by the same thread, between two commands, ms. */
  readonly pages: number[];
}

/** Writes a page into a file as long as a write-ahead log becomes, over and over, and waits for the disk: the least that a durable command costs. */
const pageWriter = (folder: string): { write(): void; close(): void } => {
  const page = Buffer.alloc(4_096);
  const pages = 1_000;
  const file = openSync(join(folder, 'pages'), 'w');
  for (let index = 0; index < pages; index += 1) writeSync(file, page, 0, page.length, index * page.length);
  fsyncSync(file);
  let next = 0;
  return {
    write: () => {
      writeSync(file, page, 0, page.length, (next++ % pages) * page.length);
      fdatasyncSync(file);
    },
    close: () => closeSync(file),
  };
};

/** One caller that records in a ledger of its own, one command after the other, until it is told to stop. */
const callUntil = async (
  { ledgers, folder, name }: { readonly ledgers: Ledgers; readonly folder: string; readonly name: string },
  stop: (calls: Calls) => boolean,
): Promise<Calls> => {
  const calls: Calls = { commands: [], lags: [], pages: [] };
  const pages = pageWriter(folder);
  for (let index = 0; !stop(calls); index += 1) {
    const begun = performance.now();
    const answer = await ledgers.execute(LIVE, record, { account: ADMINISTRATOR, key: `${name}-${index}` });
    const answered = performance.now();
    if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
    await ledgers.queue(LIVE, {});
    calls.commands.push(answered - begun);
    const known = performance.now();
    calls.lags.push(known - answered);
    pages.write();
    calls.pages.push(performance.now() - known);
  }
  pages.close();
  return calls;
};

const rebuiltOf = (rebuilt: readonly LedgerRebuilt[]): { readonly events: number; readonly rows: number } => {
  let [events, rows] = [0, 0];
  for (const one of rebuilt) {
    if (one.outcome === 'failed') throw new Error(`${one.ledger}: ${JSON.stringify(one.reason)}`);
    if (one.report.drift) throw new Error(`${one.ledger} has drifted`);
    events += one.report.events;
    rows += one.report.views.reduce((sum, view) => sum + (view.rows ?? 0), 0);
  }
  return { events, rows };
};

/** Every view of many large ledgers built and rebuilt on all cores, and what commands and readers notice of it. */
export const rebuildReport = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const measure = async (folder: string) => {
  const names = Array.from({ length: LEDGERS }, (_, index) => `bench-${String(index).padStart(2, '0')}`);
  const log = EmbeddedEventLog.open(folder);
  for (const [seed, name] of names.entries()) await writeLargeLedger(log, name, EVENTS / LEDGERS, seed + 1);
  await log.close();

  const ledgers = await Ledgers.open({ folder, now, randomBytes });
  const built = await timed(() => Promise.all(names.map((name) => ledgers.status(name, {}))));
  const quiet = await timed(() => ledgers.rebuildAll({ ledgers: names }));
  const { events, rows } = rebuiltOf(quiet.result);

  await ledgers.execute(LIVE, smallAdoption, { account: ADMINISTRATOR, key: 'adopt' });
  const grant = { type: 'GrantRole', account: ADMINISTRATOR, role: 'clerk' };
  await ledgers.execute(LIVE, grant, { account: ADMINISTRATOR, key: 'grant' });
  const idle = await callUntil({ ledgers, folder, name: 'idle' }, ({ commands }) => commands.length >= IDLE_COMMANDS);
  let over = false;
  const [busyMs, busy] = await Promise.all([
    timed(() => ledgers.rebuildAll({ ledgers: names })).then(({ ms }) => {
      over = true;
      return ms;
    }),
    callUntil({ ledgers, folder, name: 'busy' }, () => over),
  ]);
  const peak = process.resourceUsage().maxRSS / 1_024;
  await ledgers.close();

  const folders = names.map((name) => join(folder, 'ledgers', name));
  const inserts = await bareOnAllCores('inserts', folders);
  const scan = await bareOnAllCores('scan', folders);
  // Live and previous generation are both on disk: bare inserts were of twice the rows.
  const bareRate = perSecond(events, (inserts.ms * rows) / inserts.rows);
  const scanRate = perSecond(scan.rows, scan.ms);
  const buildRate = perSecond(events, built.ms);
  const rebuildRate = perSecond(events, quiet.ms);
  const [idleP99, busyP99] = [percentile(idle.commands, 0.99), percentile(busy.commands, 0.99)];
  const figures: readonly FigureRow[] = [
    {
      figure: `first build of all views, ${whole(events)} events in ${LEDGERS} ledgers, ${whole(rows)} rows, ${availableParallelism()} threads`,
      value: `${whole(buildRate)} events/s`,
      bare: `${whole(bareRate)} events/s (bulk insert of ${whole(inserts.rows)} rows)`,
      ratio: percent(buildRate, bareRate),
      aim: '≥ 100.000/s and ≥ 70 %',
    },
    {
      figure: 'rebuild beside the live views, every row of both read and compared, switched',
      value: `${whole(rebuildRate)} events/s`,
      bare: `${whole(bareRate)} events/s (the same)`,
      ratio: percent(rebuildRate, bareRate),
      aim: '≥ 100.000/s and ≥ 70 %',
    },
    {
      figure: 'the same against a bare scan of the log with JSON.parse',
      value: `${whole(rebuildRate)} events/s`,
      bare: `${whole(scanRate)} events/s (${whole(scan.rows)} events)`,
      ratio: percent(rebuildRate, scanRate),
      aim: '≥ 50 % (moonshot)',
    },
    {
      figure: `a command, one caller, while a rebuild of ${(busyMs / 1_000).toFixed(0)} s runs (${whole(busy.commands.length)} commands)`,
      value: `p50 ${milliseconds(percentile(busy.commands, 0.5))}, p99 ${milliseconds(busyP99)}`,
      bare: `idle p50 ${milliseconds(percentile(idle.commands, 0.5))}, p99 ${milliseconds(idleP99)} (${whole(idle.commands.length)} commands)`,
      ratio: `p99 × ${(busyP99 / idleP99).toFixed(1)}`,
      aim: 'p99 ≤ 2 × idle',
    },
    {
      figure: 'a bare page written and brought to the disk by the thread of that caller, meanwhile',
      value: `p50 ${milliseconds(percentile(busy.pages, 0.5))}, p99 ${milliseconds(percentile(busy.pages, 0.99))}`,
      bare: `idle p50 ${milliseconds(percentile(idle.pages, 0.5))}, p99 ${milliseconds(percentile(idle.pages, 0.99))}`,
      ratio: `p99 × ${(percentile(busy.pages, 0.99) / percentile(idle.pages, 0.99)).toFixed(1)}`,
    },
    {
      figure: 'from a command’s answer until the queue shows it, meanwhile',
      value: `p50 ${milliseconds(percentile(busy.lags, 0.5))}, p99 ${milliseconds(percentile(busy.lags, 0.99))}, worst ${milliseconds(Math.max(...busy.lags))}`,
      bare: `idle p99 ${milliseconds(percentile(idle.lags, 0.99))}`,
      aim: '< 1 s',
    },
    {
      figure: 'peak memory of the process, all threads, the writing of the ledgers included',
      value: `${whole(peak)} MiB`,
    },
  ];
  return { title: 'Rebuilds, measured', rows: figures };
};
