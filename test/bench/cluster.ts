import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { stderr } from 'node:process';
import { KURRENTDB_URL } from '../support/real-server.ts';
import { type ServedLedger, serveLedgers, stopServed } from '../support/served-ledger.ts';
import { bareAppends } from './bare-client.ts';
import { catchUpFigures } from './cluster-catch-up.ts';
import { failoverFigures } from './cluster-failover.ts';
import { serverTold } from './cluster-server.ts';
import { durableCommands } from './durable-commands.ts';
import { type FigureRow, milliseconds, percent, percentile, whole } from './figures.ts';

const CONNECTIONS = 64;
const EACH = 300;
const LEDGERS = 16;
/** An event of a recorded result, as it is stored. */
const BYTES = 900;

/** How many appends have left the server's process for the cluster. */
const appendsOf = async ({ server }: ServedLedger): Promise<number> => {
  server.send('appends');
  const [appends] = (await once(server, 'message')) as [number];
  return appends;
};

const commandRow = async (cluster: string, served: readonly ServedLedger[], aim?: string): Promise<FigureRow> => {
  const [first] = served;
  if (!first) throw new Error('no ledger');
  const streams = served.length;
  const before = await appendsOf(first);
  const { rate, latencies } = await durableCommands(served, CONNECTIONS, EACH);
  const appends = ((await appendsOf(first)) - before) / latencies.length;
  const appended = { at: CONNECTIONS, each: EACH, streams, bytes: BYTES };
  const bare = await bareAppends(cluster, { ...appended, how: 'batches' });
  const single = await bareAppends(cluster, { ...appended, how: 'single calls' });
  const spread = `p50 ${milliseconds(percentile(latencies, 0.5))}, p99 ${milliseconds(percentile(latencies, 0.99))}`;
  return {
    figure: `durable commands over HTTP, ${CONNECTIONS} connections, ${streams} ledger${streams > 1 ? 's' : ''}, ${whole(latencies.length)} commands`,
    value: `${whole(rate)}/s, ${spread}, ${appends.toFixed(3)} appends a command`,
    bare: `${whole(bare)}/s (the client alone, ${CONNECTIONS} appends at once, its own batches; ${whole(single)}/s in single calls)`,
    ratio: percent(rate, bare),
    ...(aim === undefined ? {} : { aim }),
  };
};

/** The engine over a real cluster; undefined, said aloud, where there is none. */
export const clusterReport = async () => {
  if (KURRENTDB_URL === undefined) {
    stderr.write('SKIPPED: nothing was measured, because KURRENTDB_URL names no server.\n');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-node-'));
  const counting = new URL(`count-appends${extname(import.meta.filename)}`, import.meta.url);
  // A cluster keeps what it was told in earlier runs: its ledgers get new names.
  const run = randomBytes(4).toString('hex');
  const ids = Array.from({ length: LEDGERS }, (_, index) => `bench-${run}-${index}`);
  const served = await serveLedgers(folder, ids, { cluster: KURRENTDB_URL, execArgv: ['--import', counting.href] });
  const [first] = served;
  if (!first) throw new Error('nothing is served');
  const rows: FigureRow[] = [];
  // A client that is given up keeps no process alive, nor does waiting for it.
  const alive = setInterval(() => undefined, 60_000);
  try {
    await durableCommands([first], 8, 50);
    rows.push(await commandRow(KURRENTDB_URL, [first], '≤ 0.25 appends a command'));
    rows.push(await commandRow(KURRENTDB_URL, served));
    rows.push(...(await failoverFigures(KURRENTDB_URL, first)));
    await stopServed(first);
    rows.unshift(...(await catchUpFigures(KURRENTDB_URL)));
  } finally {
    clearInterval(alive);
    first.server.kill();
    rmSync(folder, { recursive: true });
  }
  const words =
    `${await serverTold(KURRENTDB_URL)}, on the machine of the client and of the node that is measured, which share its cores. ` +
    'Appends are counted on the wire, in the process of the node. On a cluster of one node the death of the leader ends when that node has started again.';
  return { title: 'Over a cluster, measured', words, rows };
};
