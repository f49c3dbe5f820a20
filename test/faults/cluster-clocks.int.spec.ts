import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Envelope } from '#event-log/envelope';
import { scriptedCluster, storedInCluster } from '../support/cluster-under-test.ts';
import { pick } from '../support/disturb.ts';
import { faultRounds } from '../support/fault-rounds.ts';
import { TemporaryFolders } from '../support/log-folders.ts';
import { acknowledged, foundFor } from '../support/node-door.ts';
import { between, seededRandom } from '../support/seeded-random.ts';
import { ServedNode } from '../support/served-node.ts';

const LEDGER = 'test-2025-2030';
const folders = new TemporaryFolders();
/** How many seconds the clock of each node is ahead: set anew in every round. */
const ahead = [0, 0, 0];
let cluster: Awaited<ReturnType<typeof scriptedCluster>>;
let nodes: readonly ServedNode[];

beforeAll(async () => {
  cluster = await scriptedCluster();
  nodes = await Promise.all(
    ahead.map((_, index) =>
      ServedNode.start({
        cluster: cluster.address,
        folder: folders.make(),
        ledger: LEDGER,
        now: () => new Date(Date.now() + ahead[index]! * 1000).toISOString(),
      }),
    ),
  );
  await foundFor(nodes[0]!.ledgers, LEDGER);
});
afterAll(async () => {
  for (const node of nodes) await node.stop();
  cluster.close();
  folders.removeAll();
});

describe('three nodes with clocks +30, 0 and −30 s', () => {
  it.each(faultRounds(100))(
    'round %i: the one is ready, the others say why not, and recordedAt never decreases',
    async (round) => {
      const random = seededRandom(round);
      const right = between(random, 0, 2);
      const sign = pick(random, [1, -1]);
      nodes.forEach((_, index) => (ahead[index] = [0, 30 * sign, -30 * sign][(index + right) % 3]!));
      for (const [index, { door }] of nodes.entries()) {
        const { status, json } = await door.ready();
        const expected = ahead[index] === 0 ? [200, undefined] : [503, 'clock-off'];
        expect([status, json['code']]).toEqual(expected);
      }

      const answered = new Map<string, number>();
      const writer = async (name: number): Promise<void> => {
        for (let index = 0; index < 4; index += 1) {
          const key = `${round}-${name}-${index}`;
          const body = { occurredOn: '2026-03-15', value: '1' };
          const command = { as: 'clerk', path: 'targets/TH-07/results', key, body } as const;
          answered.set(key, await acknowledged(() => pick(random, nodes).door, command));
        }
      };
      await Promise.all([0, 1, 2, 3].map(writer));
      const events = (await storedInCluster(cluster.address, `ledger-${LEDGER}`)).map(({ data }) => data as Envelope);
      const times = events.map(({ recordedAt }) => recordedAt);
      expect(times).toEqual(times.toSorted());
      const stored = events.filter(({ command }) => answered.has(command.key));
      expect(new Map(stored.map(({ command, position }) => [command.key, position]))).toEqual(answered);
      expect(stored).toHaveLength(answered.size);
    },
  );
});
