import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { packageRoot } from '#ledger/founding/package-root';
import { Ledgers } from '#ledger/ledgers';
import { type FigureRow, milliseconds, percent, percentile, perSecond, timed, whole } from './figures.ts';
import { writeLargeLedger } from './large-ledger.ts';

/** `LEDGERS=50` measures a smaller country. */
const COUNTRY = Number(process.env['LEDGERS'] ?? 3_321);
const STARTS = 5;
/** How long ledgers are rebuilt; the rest of the country is extrapolated from them. */
const REBUILD_MS = Number(process.env['REBUILD_SECONDS'] ?? 150) * 1_000;
const REFERENCE_EVENTS = 62_500;
const REFERENCE_LEDGERS = 4;
/** So many ledgers are checked; the rest of the country is extrapolated from them. */
const CHECKED = 100;
/** Ledgers a call: enough that no thread waits for the others at its end. */
const AT_ONCE = 64;
const now = (): string => '2031-01-31T05:00:00.000Z';

const program = (path: string): string => new URL(`dist/apps/${path}`, packageRoot()).pathname;

interface Country {
  readonly folder: string;
  readonly ledgers: number;
  readonly events: number;
  readonly durationMs: number;
}

/** Simulated by the program itself, in a process of its own: this one's memory is left to what is measured. */
const simulateCountry = async (folder: string): Promise<Country> => {
  const args = [program('ledger-cli/main.js'), 'simulate', '--ledgers', String(COUNTRY), '--data', folder, '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(await text(child.stdout)) as Country;
};

/** From starting the server's process until it says that it is ready over HTTP. */
const startServer = async (folder: string): Promise<number> => {
  const begun = performance.now();
  const env = { PATH: process.env['PATH'], LEDGER_DATA: folder, LEDGER_PORT: '0' };
  const server = spawn(process.execPath, [program('ledger-api/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const [address = ''] = /http:\S+/.exec(String((await lines.next()).value)) ?? [];
  const { status } = await fetch(`${address}/health/ready`);
  const ms = performance.now() - begun;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  if (status !== 200) throw new Error(`the server is not ready: ${status}`);
  return ms;
};

const open = (folder: string): Promise<Ledgers> => Ledgers.open({ folder, now, randomBytes });

/** What `/api/me` asks: the roles of an account in every ledger. */
const askRoles = async (ledgers: Ledgers, names: readonly string[]): Promise<void> => {
  for (const name of names) await ledgers.rolesOf(name, 'quan-tri');
};

/** Rebuilds ledgers side by side until the time is over: events and rows read and written, and how long it took. */
const rebuildFor = async (ledgers: Ledgers, names: readonly string[], ms: number) => {
  let [count, events, rows] = [0, 0, 0];
  const begun = performance.now();
  for (let next = 0; next < names.length && performance.now() - begun < ms; next += AT_ONCE) {
    for (const one of await ledgers.rebuildAll({ ledgers: names.slice(next, next + AT_ONCE) })) {
      if (one.outcome === 'failed') throw new Error(`${one.ledger}: ${JSON.stringify(one.reason)}`);
      if (one.report.drift) throw new Error(`${one.ledger} has drifted`);
      count += 1;
      events += one.report.events;
      rows += one.report.views.reduce((sum, view) => sum + (view.rows ?? 0), 0);
    }
  }
  return { count, events, rows, ms: performance.now() - begun };
};

/** What a background check does of ledgers whose views are built, one after the other: milliseconds each. */
const checkSome = async (ledgers: Ledgers, names: readonly string[]): Promise<readonly number[]> => {
  const samples: number[] = [];
  for (const name of names) {
    const { result, ms } = await timed(() => ledgers.rebuild(name, { checkOnly: true }));
    if (result.drift) throw new Error(`${name} has drifted`);
    samples.push(ms);
  }
  return samples;
};

/** What ledgers as large as those of the rebuild bench take, side by side: the rate that the country's is set against. */
const referenceRate = async (): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const log = EmbeddedEventLog.open(folder);
  let events = 0;
  for (let seed = 1; seed <= REFERENCE_LEDGERS; seed += 1) {
    events += await writeLargeLedger(log, `bench-reference-${seed}`, REFERENCE_EVENTS, seed);
  }
  await log.close();
  const ledgers = await open(folder);
  const { ms } = await timed(() => ledgers.rebuildAll());
  await ledgers.close();
  rmSync(folder, { recursive: true });
  return perSecond(events, ms);
};

const bytesOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

/** A country: as many ledgers as there are communes, started, asked and rebuilt. */
export const scaleFigures = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const measure = async (folder: string) => {
  const country = await simulateCountry(folder);
  const bytes = bytesOf(join(folder, 'ledgers'));
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start += 1) starts.push(await startServer(folder));

  // The starts above have begun to keep roles for the next one; the first answer below is of a folder that never started.
  for (const part of ['', '-wal', '-shm']) rmSync(join(folder, `roles.sqlite${part}`), { force: true });
  const opened = await timed(() => open(folder));
  let ledgers = opened.result;
  const listed = await timed(() => ledgers.ledgers());
  const names = listed.result;
  const [first = ''] = names;
  const asked = await timed(() => ledgers.status(first, {}));
  const askedAgain = await timed(() => ledgers.status(first, {}));
  const signedIn = await timed(() => askRoles(ledgers, names));
  const again = await timed(() => askRoles(ledgers, names));
  await ledgers.close();
  ledgers = await open(folder);
  const started = await timed(() => askRoles(ledgers, names));
  await ledgers.close();
  ledgers = await open(folder);
  const prepared = await timed(() => ledgers.prepare());
  const looked = await timed(() => ledgers.operations.heads.totals());
  const rebuilt = await rebuildFor(ledgers, names, REBUILD_MS);
  const checks = await checkSome(ledgers, names.slice(0, Math.min(CHECKED, rebuilt.count)));
  await ledgers.close();
  // Before the reference, whose ledgers are larger: the peak is one of the process's whole life.
  const peak = process.resourceUsage().maxRSS / 1_024;
  const reference = await referenceRate();

  const rate = perSecond(rebuilt.events, rebuilt.ms);
  const whole100 = rebuilt.count === country.ledgers;
  const minutes = country.events / rate / 60;
  const checkedDay = (checks.reduce((sum, ms) => sum + ms, 0) / checks.length / 60_000) * country.ledgers;
  const simulated = perSecond(country.events, country.durationMs);
  const rows: readonly FigureRow[] = [
    {
      figure: `\`simulate\`: ${whole(country.ledgers)} ledgers × 25 targets × 60 months, two threads`,
      value: `${whole(country.events)} events in ${whole(country.durationMs / 1_000)} s: ${whole(simulated)} events/s, ${whole(bytes / 2 ** 20)} MiB`,
    },
    {
      figure: `the server's process started until /health/ready, ${whole(country.ledgers)} ledgers, ${STARTS} starts`,
      value: `p50 ${milliseconds(percentile(starts, 0.5))}, worst ${milliseconds(Math.max(...starts))}`,
      aim: '< 3 s',
    },
    {
      figure: `of that: opening the folder, listing its ${whole(names.length)} ledgers`,
      value: `${milliseconds(opened.ms)}, ${milliseconds(listed.ms)}`,
    },
    {
      figure: 'the first status of a ledger that has no views yet; the second',
      value: `${milliseconds(asked.ms)}; ${milliseconds(askedAgain.ms)}`,
    },
    {
      figure: 'the ledgers of an account (`/api/me`), asked at the very first start; asked again; after the next start',
      value: `${milliseconds(signedIn.ms)}; ${milliseconds(again.ms)}; ${milliseconds(started.ms)}`,
    },
    {
      figure: 'what a server reads ahead after a start, roles and heads; the first look at Vận hành then',
      value: `${milliseconds(prepared.ms)}; ${milliseconds(looked.ms)}`,
    },
    {
      figure: `\`Ledgers.rebuildAll\`, on all cores: ${whole(rebuilt.count)} of ${whole(country.ledgers)} ledgers, ${whole(rebuilt.events)} events, ${whole(rebuilt.rows)} rows`,
      value: `${whole(rate)} events/s`,
      bare: `${whole(reference)} events/s (${REFERENCE_LEDGERS} ledgers of ${whole(REFERENCE_EVENTS)})`,
      ratio: percent(rate, reference),
      aim: '≥ 80 %',
    },
    {
      figure: `the whole country at this rate${whole100 ? '' : ', extrapolated from the ledgers above'}`,
      value: `${minutes.toFixed(1)} min`,
    },
    {
      figure: `background checks, ${whole(checks.length)} ledgers one after the other; the country once a day, extrapolated`,
      value: `p50 ${milliseconds(percentile(checks, 0.5))}, p99 ${milliseconds(percentile(checks, 0.99))}; ${checkedDay.toFixed(1)} min of one thread`,
    },
    { figure: 'peak memory of the rebuilding process', value: `${whole(peak)} MiB`, aim: '< 1 GiB' },
  ];
  return {
    title: 'A country, measured',
    words:
      'A ledger that was never asked has no views: its rebuild builds them first and then once more beside them, so it reads every event twice; the ledgers of the reference too.',
    rows,
  };
};
