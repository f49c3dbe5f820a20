import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import { machine } from '../bench/machine.ts';
import { faultsOf } from '../support/acknowledged-once.ts';
import {
  type ClusterUnderTest,
  lineTo,
  realCluster,
  scriptedCluster,
  storedInCluster,
} from '../support/cluster-under-test.ts';
import { KURRENTDB_URL } from '../support/real-server.ts';
import { anything, pick } from '../support/disturb.ts';
import type { Line } from '../support/line.ts';
import { TemporaryFolders } from '../support/log-folders.ts';
import { acknowledged, foundFor, type NodeDoor, type RoleTokens, tokensFor } from '../support/node-door.ts';
import { between, seededRandom } from '../support/seeded-random.ts';
import { GROWTH_ALLOWED, growthText, thirdsOf } from './memory-thirds.ts';
import { SoakedNode } from './soaked-node.ts';

const NODES = 3;
const WRITERS = 8;
const QUESTIONS = ['status', 'targets/TH-07', 'trends', 'told?limit=20', 'events?limit=50'];
const REPORT = 'docs/benchmarks/soak-cluster.md';
const now = (): string => new Date().toISOString();

/**
 * `npm run soak -- cluster`: three nodes over a cluster (the scripted one, or that of KURRENTDB_URL), each a process with a line of its own;
 * people record at any of them and send again what was not acknowledged, while lines are cut, the server misbehaves and starts again,
 * and the last node is killed -9 and comes back. False when what was acknowledged is not stored exactly once, when copies or views differ,
 * or when the memory of the nodes that live on grew. A soak of ten minutes or more on the scripted cluster writes its report.
 */
export const soakCluster = async (seconds: number): Promise<boolean> => {
  const folders = new TemporaryFolders();
  const cluster = KURRENTDB_URL === undefined ? await scriptedCluster() : realCluster(KURRENTDB_URL);
  const ledger = `soak-${Date.now().toString(36)}`;
  const lines = await Promise.all(Array.from({ length: NODES }, () => lineTo(cluster)));
  const places = lines.map(({ address }) => ({ cluster: address, folder: folders.make() }));
  const nodes: SoakedNode[] = [];
  try {
    for (const place of places) {
      nodes.push(new SoakedNode({ ...place, ledger, tokens: await prepared(cluster.address, ledger, place.folder) }));
    }
    await Promise.all(nodes.map((node) => node.start()));
    const soaked = await soak({ cluster, lines, nodes, seconds });
    await Promise.all(nodes.map((node) => node.end('SIGTERM')));
    const faults = [
      ...(await wrongIn(cluster, ledger, places, soaked.answered)),
      ...soaked.heaps.flatMap((heap, index) => {
        const { isFlat, growth } = thirdsOf(heap);
        return isFlat ? [] : [`the memory of node ${index} grew by ${growthText(growth)}`];
      }),
    ];
    const report = reportOf({ cluster, lines, seconds, soaked, faults, stored: await count(cluster, ledger) });
    process.stdout.write(report);
    if (seconds >= 600 && cluster.scripted) {
      mkdirSync(dirname(REPORT), { recursive: true });
      writeFileSync(REPORT, report);
    }
    return faults.length === 0;
  } finally {
    await Promise.all(nodes.map((node) => node.end('SIGKILL')));
    for (const line of lines) line.close();
    cluster.close();
    folders.removeAll();
  }
};

interface Soaking {
  readonly cluster: ClusterUnderTest;
  readonly lines: readonly Line[];
  readonly nodes: readonly SoakedNode[];
  readonly seconds: number;
}

/** What happened in the time of a soak. */
interface Soaked {
  /** The position that was answered to each key. */
  readonly answered: ReadonlyMap<string, number>;
  /** How often a command was sent and not acknowledged. */
  readonly again: number;
  readonly questions: number;
  readonly kills: number;
  /** Of each node that lives on, in MiB after a collection. */
  readonly heaps: readonly (readonly number[])[];
}

const soak = async ({ cluster, lines, nodes, seconds }: Soaking): Promise<Soaked> => {
  const random = seededRandom(1);
  const until = performance.now() + seconds * 1000;
  const isTime = (): boolean => performance.now() < until;
  const living = nodes.slice(0, -1);
  const mortal = nodes.at(-1);
  const door = (): NodeDoor =>
    pick(
      random,
      nodes.flatMap((node) => node.door ?? []),
    );
  const answered = new Map<string, number>();
  const heaps = living.map((): number[] => []);
  let [again, questions, kills] = [0, 0, 0];

  const writer = async (name: number): Promise<void> => {
    const rest = (): Promise<unknown> => {
      again += 1;
      return wait(between(random, 20, 200));
    };
    for (let index = 0; isTime(); index += 1) {
      const key = `${name}-${index}`;
      const body = {
        occurredOn: '2026-03-15',
        value: '1',
        ...(between(random, 1, 10) === 1 && { note: `lần ${key}` }),
      };
      const command = { as: 'clerk', path: 'targets/TH-07/results', key, body } as const;
      answered.set(key, await acknowledged(door, command, rest));
      await wait(between(random, 100, 400));
    }
  };
  const reader = async (): Promise<void> => {
    while (isTime()) {
      // A node may be killed while it is asked.
      await door()
        .read(pick(random, QUESTIONS))
        .catch(() => undefined);
      questions += 1;
      await wait(100);
    }
  };
  const breaker = async (): Promise<void> => {
    while (isTime()) {
      await anything(random, cluster, pick(random, lines));
      await wait(between(random, 200, 2_000));
    }
  };
  const killer = async (): Promise<void> => {
    while (isTime()) {
      await wait(Math.min(between(random, 10_000, 40_000), seconds * 100));
      await mortal?.end('SIGKILL');
      kills += 1;
      await mortal?.start();
    }
  };
  const sampler = async (): Promise<void> => {
    while (isTime()) {
      for (const [index, node] of living.entries()) heaps[index]?.push(await node.heap());
      await wait(Math.max(1_000, seconds * 5));
    }
  };
  const writers = Array.from({ length: WRITERS }, (_, name) => writer(name));
  const broken = Promise.all([breaker(), killer()]).then(() => calm(cluster, lines));
  await Promise.all([...writers, broken, reader(), sampler()]);
  return { answered, again, questions, kills, heaps };
};

/** What is sent or copied from now on is not disturbed any more. */
const calm = ({ scripted }: ClusterUnderTest, lines: readonly Line[]): void => {
  for (const line of lines) line.mend();
  for (const faults of [scripted?.faults.appends, scripted?.faults.reads, scripted?.faults.follows]) faults?.splice(0);
};

/** A folder that a node may start with: it holds the copy, and the people of the ledger, who are made known to each node. */
const prepared = async (cluster: string, ledger: string, folder: string): Promise<RoleTokens> => {
  const ledgers = await Ledgers.open({ folder, now, randomBytes, cluster });
  // The first founds it; the same command with the same key does nothing after.
  await foundFor(ledgers, ledger).finally(() => ledgers.close());
  const accounts = Accounts.open({ folder, now, randomBytes });
  try {
    return tokensFor(accounts, ledger);
  } finally {
    accounts.close();
  }
};

/** Opens the folders that the nodes left, lets them catch up, and holds them against the stream and against what was answered. */
const wrongIn = async (
  { address }: ClusterUnderTest,
  ledger: string,
  places: readonly { readonly folder: string }[],
  answered: ReadonlyMap<string, number>,
): Promise<readonly string[]> => {
  const copies: Ledgers[] = [];
  try {
    for (const { folder } of places) copies.push(await Ledgers.open({ folder, now, randomBytes, cluster: address }));
    return await faultsOf({ ledger, answered, stored: await storedInCluster(address, `ledger-${ledger}`), copies });
  } finally {
    for (const copy of copies) await copy.close();
  }
};

/** How many results the stream holds, by the bare client. */
const count = async ({ address }: ClusterUnderTest, ledger: string): Promise<number> =>
  (await storedInCluster(address, `ledger-${ledger}`)).filter(
    ({ data }) => (data as { readonly type: string }).type === 'ResultRecorded',
  ).length;

interface Reported {
  readonly cluster: ClusterUnderTest;
  readonly lines: readonly Line[];
  readonly seconds: number;
  readonly soaked: Soaked;
  readonly stored: number;
  readonly faults: readonly string[];
}

const reportOf = ({ cluster: { scripted }, lines, seconds, soaked, stored, faults }: Reported): string => {
  const cuts = lines.reduce((sum, line) => sum + line.cuts, 0);
  const server = scripted
    ? `the scripted server started again ${scripted.starts - 1} times with its data, and misbehaved in calls`
    : 'a real server (KURRENTDB_URL): no restarts of it, none of the faults that only the scripted one can make';
  const heaps = soaked.heaps.map((heap, index) => {
    const { middle, end, growth } = thirdsOf(heap);
    return `| heap of node ${index} after a collection, middle third · last third | ${middle.toFixed(1)} MiB · ${end.toFixed(1)} MiB (${growthText(growth)}) |`;
  });
  return `# Soak of a cluster

${now().slice(0, 10)} · ${machine()} · \`npm run soak -- cluster\`

${seconds} seconds: ${NODES} nodes, ${WRITERS} people recording at any of them, one asking ${soaked.questions} questions; ${server}; ${cuts} cut lines; one node killed -9 ${soaked.kills} times and started again with its folder.

| what | found |
|---|---|
| commands acknowledged · stored | ${soaked.answered.size} · ${stored} |
| tries that were not acknowledged, and sent again with the same key | ${soaked.again} |
| not exactly once where it was answered to be, copies or views that differ | ${faults.filter((fault) => !fault.startsWith('the memory')).length} |
${heaps.join('\n')}
| verdict | ${faults.length === 0 ? 'acknowledged is stored once, copies and views equal, memory flat' : faults.slice(0, 10).join('; ')} |

Memory is what a collection leaves in the nodes that were not killed; flat is at most ${GROWTH_ALLOWED} % more in the last third than in the second. The ledger, which a node holds folded, grows meanwhile and is in it.
`;
};
