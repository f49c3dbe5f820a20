import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { Ledgers } from '#ledger/ledgers';
import {
  foundServed,
  SERVED_ACCOUNT,
  SERVED_LEDGER,
  type ServedLedger,
  serveLedger,
  stopServed,
} from '../support/served-ledger.ts';
import { bareDurableInserts } from './bare-inserts.ts';
import { ask, durableCommands, record } from './durable-commands.ts';
import { writeLargeLedger } from './large-ledger.ts';
import { firstPicture } from './first-picture.ts';
import { type FigureRow, milliseconds, percent, percentile, timed, whole } from './figures.ts';

const PER_CONNECTION = { one: 1_000, many: 300 };
const LIVE_ROUNDS = 200;
const LARGE_EVENTS = 50_000;

/** The same commands without HTTP, 64 callers at once: what the server's core can do in this run. */
const coreRate = async (): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const ledgers = await Ledgers.open({ folder, now: () => new Date().toISOString(), randomBytes });
  await foundServed(ledgers);
  const command = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '1' } };
  const caller = async (name: number): Promise<void> => {
    for (let index = 0; index < PER_CONNECTION.many; index += 1) {
      await ledgers.execute(SERVED_LEDGER, command, { account: SERVED_ACCOUNT, key: `${name}-${index}` });
    }
  };
  const { ms } = await timed(() => Promise.all(Array.from({ length: 64 }, (_, name) => caller(name))));
  await ledgers.close();
  rmSync(folder, { recursive: true });
  return ((64 * PER_CONNECTION.many) / ms) * 1000;
};

/** From a command's answer until another page, told by its live stream, has the new status in its hands. */
const liveLag = async (served: ServedLedger): Promise<readonly number[]> => {
  const agent = new Agent({ keepAlive: true });
  const leave = new AbortController();
  const stream = await fetch(new URL(`/api/resolutions/${SERVED_LEDGER}/live`, served.address), {
    headers: { authorization: `Bearer ${served.token}` },
    signal: leave.signal,
  });
  let answeredAt = 0;
  let awaited = 0;
  const lags: number[] = [];
  let told = (): void => undefined;
  const reading = (async () => {
    if (!stream.body) throw new Error('no stream');
    for await (const chunk of stream.body.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
      const [, id] = /id: (\d+)/.exec(chunk) ?? [];
      if (id === undefined || Number(id) < awaited) continue;
      await ask(served, agent, { path: `status?minPosition=${id}` });
      lags.push(Math.max(0, performance.now() - answeredAt));
      told();
    }
  })().catch(() => undefined);
  for (let round = 0; round < LIVE_ROUNDS; round += 1) {
    const seen = new Promise<void>((resolve) => (told = resolve));
    const { text } = await record(served, agent, `live-${round}`);
    answeredAt = performance.now();
    awaited = (JSON.parse(text) as { position: number }).position;
    await seen;
  }
  leave.abort();
  await reading;
  agent.destroy();
  return lags;
};

/** What a thousand open pages cost: the server's resident memory before and after, once it has collected its garbage. */
const memoryOfPages = async (served: ServedLedger, pages: number): Promise<number> => {
  const resident = (): number => {
    const [, kib = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${served.server.pid ?? 0}/status`, 'utf8')) ?? [];
    return Number(kib) / 1024;
  };
  const before = resident();
  const leave = new AbortController();
  await Promise.all(
    Array.from({ length: pages }, () =>
      fetch(new URL(`/api/resolutions/${SERVED_LEDGER}/live`, served.address), {
        headers: { authorization: `Bearer ${served.token}` },
        signal: leave.signal,
      }),
    ),
  );
  const agent = new Agent();
  await record(served, agent, `pages-${pages}`);
  const after = resident();
  leave.abort();
  return after - before;
};

const scriptKilobytes = (): { first: number; all: number } => {
  const web = new URL('../../web/', import.meta.url);
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', web), 'utf8')) as Readonly<
    Record<string, { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[] }>
  >;
  const size = (file: string): number => gzipSync(readFileSync(new URL(file, web))).length / 1000;
  const first = new Set<string>();
  const add = (name: string): void => {
    const entry = manifest[name];
    if (!entry || first.has(entry.file)) return;
    first.add(entry.file);
    entry.imports?.forEach(add);
  };
  for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry) add(name);
  const scripts = Object.values(manifest)
    .map(({ file }) => file)
    .filter((file) => file.endsWith('.js'));
  const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + size(file), 0);
  return { first: sum(first), all: sum(new Set(scripts)) };
};

/** Status questions on a ledger of its own, with nothing waiting but what people would leave. */
const statusOfLarge = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-http-large-'));
  const log = EmbeddedEventLog.open(folder);
  await writeLargeLedger(log, SERVED_LEDGER, LARGE_EVENTS);
  await log.close();
  const served = await serveLedger(folder);
  try {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    await ask(served, agent, { path: 'status' });
    const latencies: number[] = [];
    const { ms } = await timed(() =>
      Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let index = 0; index < 200; index += 1) {
            const begun = performance.now();
            const { status } = await ask(served, agent, { path: 'status' });
            if (status !== 200) throw new Error(`a status was answered ${status}`);
            latencies.push(performance.now() - begun);
          }
        }),
      ),
    );
    agent.destroy();
    return { rate: (latencies.length / ms) * 1000, latencies };
  } finally {
    await stopServed(served);
    rmSync(folder, { recursive: true });
  }
};

/** The API over HTTP beside the core it stands on; how soon other pages know; what the web app loads. */
export const httpFigures = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-http-'));
  const served = await serveLedger(folder);
  try {
    const bare = await bareDurableInserts(2_000, 'x'.repeat(560));
    const core = await coreRate();
    await durableCommands([served], 8, 50);
    const memory = await memoryOfPages(served, 1_000);
    const one = await durableCommands([served], 1, PER_CONNECTION.one);
    const many = await durableCommands([served], 64, PER_CONNECTION.many);
    const lags = await liveLag(served);
    const picture = await firstPicture(served.address);
    const status = await statusOfLarge();
    const script = scriptKilobytes();
    const spread = (samples: readonly number[]): string =>
      `p50 ${milliseconds(percentile(samples, 0.5))}, p99 ${milliseconds(percentile(samples, 0.99))}`;
    const rows: readonly FigureRow[] = [
      {
        figure: `durable commands over HTTP, 1 connection, ${whole(one.latencies.length)} commands`,
        value: `${whole(one.rate)}/s, ${spread(one.latencies)}`,
        bare: `${whole(bare)}/s (single durable inserts)`,
        ratio: percent(one.rate, bare),
      },
      {
        figure: `durable commands over HTTP, 64 connections, ${whole(many.latencies.length)} commands`,
        value: `${whole(many.rate)}/s, ${spread(many.latencies)}`,
        bare: `${whole(core)}/s (the core, 64 callers in process)`,
        ratio: percent(many.rate, core),
        aim: '≥ 60 % of the core and ≥ 3,400/s',
      },
      {
        figure: `status of 25 targets over HTTP, 8 connections, ledger of ${whole(LARGE_EVENTS)} events`,
        value: `${whole(status.rate)}/s, ${spread(status.latencies)}`,
      },
      {
        figure: `from a command's answer to another page's new status, ${LIVE_ROUNDS} rounds`,
        value: spread(lags),
        aim: 'p99 < 200 ms',
      },
      { figure: '1,000 open pages', value: `${memory.toFixed(0)} MiB more`, aim: '< 100 MB' },
      {
        figure: 'script before the overview is drawn, gzipped',
        value: `${script.first.toFixed(1)} kB (all pages and the chart: ${script.all.toFixed(1)} kB)`,
        aim: '≤ 120 kB',
      },
      picture,
    ];
    const words =
      'Client and server share the two cores of this machine: the client costs the server what it takes. The core is measured with ' +
      'both cores to itself. No page is open while commands are counted. A profile of the server process shows it busy all the time: a quarter in SQLite (the write, and one question for the key), the rest spread over node:http, Fastify, Nest and the checks of the body, none of them above 2 %.';
    return { title: 'The API over HTTP, measured', words, rows };
  } finally {
    await stopServed(served);
    rmSync(folder, { recursive: true });
  }
};
