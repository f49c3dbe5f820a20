import { afterAll, describe, expect, it } from '@jest/globals';
import { ClusterEventLog } from '#event-log/cluster/cluster-event-log';
import { sha256 } from '#event-log/canonical-json';
import { LogUnavailableError } from '#event-log/errors';
import {
  type ClusterUnderTest,
  lineTo,
  realCluster,
  scriptedCluster,
  SKIPPED,
  storedInCluster,
} from '../support/cluster-under-test.ts';
import { KURRENTDB_URL } from '../support/real-server.ts';
import { anything, type Disturb, killing, pick } from '../support/disturb.ts';
import { faultRounds } from '../support/fault-rounds.ts';
import type { Line } from '../support/line.ts';
import { event } from '../support/log-events.ts';
import { TemporaryFolders } from '../support/log-folders.ts';
import { IMPATIENT } from '../support/scripted-cluster/scripted-nodes.ts';
import { between, seededRandom } from '../support/seeded-random.ts';

const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

const LEDGERS = ['a', 'b'] as const;
const COMMANDS = 6;

/** Sends one command until it is acknowledged, as the command turn does: decided on the copy, again after a conflict, found by its id. */
const command = async (node: ClusterEventLog, ledger: string, key: string, count: number): Promise<void> => {
  for (;;) {
    const head = await node.head(ledger);
    const ofCommand = Array.from({ length: count }, (_, n) => ({
      ...event(ledger, head + 1 + n, { key, n }),
      id: event(ledger, 1_000_000 + n).id.replace(/^.{8}/, idOf(key, n)),
    }));
    if ((await node.find(ledger, ofCommand[0]!.id)) !== undefined) return;
    const outcome = await node.append(ledger, head, ofCommand).catch((error: unknown) => {
      if (error instanceof LogUnavailableError) return { outcome: error.code };
      throw error;
    });
    if (outcome.outcome === 'appended') return;
  }
};

/** Eight hexadecimal digits of a command and the number of its event. */
const idOf = (key: string, n: number): string => sha256(`${key}.${n}`).slice(0, 8);

/** What a round opened, and closes however it ends. */
class Opened {
  readonly #closing: (() => unknown)[] = [];

  constructor(private readonly cluster: ClusterUnderTest) {
    this.#closing.push(() => cluster.close());
  }

  async line(): Promise<Line> {
    const line = await lineTo(this.cluster);
    this.#closing.push(() => line.close());
    return line;
  }

  async node(address: string, random: () => number): Promise<ClusterEventLog> {
    const { prefix } = this.cluster;
    const folder = folders.make();
    const node = await ClusterEventLog.open({
      address,
      prefix,
      folder,
      random,
      patience: IMPATIENT,
      followsHere: true,
    });
    this.#closing.push(() => node.close());
    return node;
  }

  async close(): Promise<void> {
    for (const close of this.#closing.reverse()) await close();
  }
}

const round = async (seed: number, cluster: ClusterUnderTest, disturb: Disturb): Promise<void> => {
  const opened = new Opened(cluster);
  try {
    await storm(seed, cluster, opened, disturb);
  } finally {
    await opened.close();
  }
};

const storm = async (seed: number, cluster: ClusterUnderTest, opened: Opened, disturb: Disturb): Promise<void> => {
  const random = seededRandom(seed);
  const lines = await Promise.all([0, 1].map(() => opened.line()));
  const nodes = await Promise.all(lines.map(({ address }) => opened.node(address, random)));
  const acknowledged = new Map<string, string[]>(LEDGERS.map((ledger) => [ledger, []]));
  const write = async (node: ClusterEventLog, writer: number): Promise<void> => {
    for (let index = 0; index < COMMANDS; index++) {
      const ledger = pick(random, LEDGERS);
      const key = `${seed}-${writer}-${index}`;
      const count = between(random, 1, 4);
      await disturb(random, cluster, lines[writer % lines.length]!);
      await command(node, ledger, key, count);
      acknowledged.get(ledger)?.push(...Array.from({ length: count }, (_, n) => `${key} ${n}`));
    }
  };
  // Two writers a node: they compete for each ledger's head.
  await Promise.all([0, 1, 2, 3].map((writer) => write(nodes[writer % nodes.length]!, writer)));
  for (const line of lines) line.mend();
  const { scripted } = cluster;
  for (const faults of [scripted?.faults.appends, scripted?.faults.reads, scripted?.faults.follows]) faults?.splice(0);

  const all = [...nodes, await opened.node(cluster.address, random)];
  await Promise.all(all.map((node) => node.caughtUp()));
  for (const ledger of LEDGERS) {
    const stored = await storedInCluster(cluster.address, cluster.prefix + ledger);
    const told = stored.map(({ data }) => (data as { data: { key: string; n: number } }).data);
    expect(told.map(({ key, n }) => `${key} ${n}`).sort()).toEqual([...acknowledged.get(ledger)!].sort());
    expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
    for (const node of all) {
      const copied = (await node.read(ledger, 1, 10_000)).map(({ envelope }) => envelope);
      expect(copied).toEqual(stored.map(({ data }) => data));
      expect((await node.health()).stopped.size).toBe(0);
    }
  }
};

describe('every acknowledged command stands in the cluster once, and in every copy the same', () => {
  it.each(faultRounds(100))('whatever breaks meanwhile, seed %i', async (seed) => {
    await round(seed, await scriptedCluster(), anything);
  });

  it.each(faultRounds(100))('whenever the server is killed and starts again with its data, seed %i', async (seed) => {
    const cluster = await scriptedCluster();
    await round(seed, cluster, killing());
    expect(cluster.scripted.starts).toBeGreaterThan(1);
  });

  const url = KURRENTDB_URL;
  if (url === undefined) {
    it(`on a real server: ${SKIPPED}`, () => {
      process.stderr.write(`Faults of the line to a real server: ${SKIPPED}\n`);
      expect(url).toBeUndefined();
    });
  } else {
    it.each(faultRounds(100))('on a real server with a bad line, seed %i', async (seed) => {
      await round(seed, realCluster(url), anything);
    });
  }
});
