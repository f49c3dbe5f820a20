import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Envelope } from '#event-log/envelope';
import { faultsOf } from '../support/acknowledged-once.ts';
import { scriptedCluster, storedInCluster } from '../support/cluster-under-test.ts';
import { anything, pick } from '../support/disturb.ts';
import { faultRounds, faultSize } from '../support/fault-rounds.ts';
import { Line } from '../support/line.ts';
import { TemporaryFolders } from '../support/log-folders.ts';
import { acknowledged, foundFor, type NodeDoor, type SentCommand } from '../support/node-door.ts';
import { between, seededRandom } from '../support/seeded-random.ts';
import { IMPATIENT } from '../support/scripted-cluster/scripted-nodes.ts';
import { ServedNode } from '../support/served-node.ts';

const LEDGER = 'test-2025-2030';
const WRITERS = 50;
const EVENTS = faultSize(10_000, 300);
/** Milliseconds for what hangs. */
const BOUND = faultSize(900_000, 60_000);

const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

/** Three nodes over one cluster, each with a line of its own, and the ledger founded. */
interface Province {
  readonly cluster: Awaited<ReturnType<typeof scriptedCluster>>;
  readonly lines: readonly Line[];
  readonly nodes: readonly ServedNode[];
}

const begin = async (): Promise<Province> => {
  const cluster = await scriptedCluster();
  const lines = await Promise.all([0, 1, 2].map(() => Line.to('127.0.0.1', () => cluster.scripted.port)));
  const nodes = await Promise.all(
    lines.map(({ address }) =>
      ServedNode.start({ cluster: address, folder: folders.make(), ledger: LEDGER, patience: IMPATIENT }),
    ),
  );
  await foundFor(nodes[0]!.ledgers, LEDGER);
  const founded = (await stored(cluster)).length;
  for (const { door } of nodes) await door.reached(founded);
  return { cluster, lines, nodes };
};
const end = async ({ cluster, lines, nodes }: Province): Promise<void> => {
  for (const node of nodes) await node.stop();
  for (const line of lines) line.close();
  cluster.close();
};

const stored = ({ address }: Province['cluster']) => storedInCluster(address, `ledger-${LEDGER}`);
const recording = (key: string): SentCommand => ({
  as: 'clerk',
  path: 'targets/TH-07/results',
  key,
  body: { occurredOn: '2026-03-15', value: '1', ...(key.endsWith('0') && { note: `lần ${key}` }) },
});
/** What is answered, read or stored now is not disturbed any more. */
const calm = ({ cluster, lines }: Province): void => {
  for (const line of lines) line.mend();
  const { appends, reads, follows } = cluster.scripted.faults;
  for (const faults of [appends, reads, follows]) faults.splice(0);
};

describe('three nodes with fifty people who write one ledger', () => {
  let province: Province;
  beforeEach(async () => {
    province = await begin();
  });
  afterEach(() => end(province));

  /** Each sends their commands one after the other, each to any node, and to any other when it is not acknowledged. */
  const written = async (random: () => number, disturb: () => Promise<void>): Promise<ReadonlyMap<string, number>> => {
    const answered = new Map<string, number>();
    const door = (): NodeDoor => pick(random, province.nodes).door;
    const writer = async (name: number): Promise<void> => {
      for (let index = 0; index < EVENTS / WRITERS; index += 1) {
        const key = `${name}-${index}`;
        await disturb();
        answered.set(key, await acknowledged(door, recording(key)));
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, name) => writer(name)));
    return answered;
  };
  const expectOnce = async (answered: ReadonlyMap<string, number>): Promise<void> => {
    const { cluster, nodes } = province;
    const events = await stored(cluster);
    for (const { door } of nodes) await door.reached(events.length);
    expect(answered.size).toBe(EVENTS);
    const copies = nodes.map(({ ledgers }) => ledgers);
    expect(await faultsOf({ ledger: LEDGER, answered, stored: events, copies })).toEqual([]);
  };

  it(
    'record each command once, where it was answered to be; copies and views are the same',
    async () => {
      await expectOnce(await written(seededRandom(1), () => Promise.resolve()));
    },
    BOUND,
  );

  it(
    'do so whatever breaks meanwhile',
    async () => {
      const random = seededRandom(2);
      const { cluster, lines } = province;
      const answered = await written(random, async () => {
        if (between(random, 1, 25) === 1) await anything(random, cluster, pick(random, lines));
      });
      calm(province);
      await expectOnce(answered);
      expect(lines.some(({ cuts }) => cuts > 0)).toBe(true);
    },
    BOUND,
  );
});

describe('nodes that are asked at the same time', () => {
  const [APPROVALS, PLACES] = [50, 20_000];
  let province: Province;
  beforeAll(async () => {
    province = await begin();
  });
  afterAll(() => end(province));

  it.each(faultRounds(100))('take one of fifty approvals of a result, whatever is cut, round %i', async (round) => {
    const random = seededRandom(round);
    const { cluster, lines, nodes } = province;
    const [one, other] = nodes as [ServedNode, ServedNode];
    const result = await acknowledged(() => one.door, recording(`approved-${round}`));
    await other.door.reached(result);
    const keys = Array.from({ length: APPROVALS }, (_, index) => `${round}-approval-${index}`);
    lines[0]!.cutAfter(between(random, 0, PLACES));
    const answers = await Promise.all(
      keys.map((key, index) =>
        (index % 2 === 0 ? one : other).door.send({
          as: 'approver',
          path: `results/${result}/approval`,
          key,
          body: {},
        }),
      ),
    );
    calm(province);
    const told = answers.map(({ status, json }) => (status === 201 ? 'accepted' : `${status} ${String(json['code'])}`));
    const refused = Array.from({ length: APPROVALS - 1 }, () => '409 result-not-pending');
    expect(told.toSorted()).toEqual([...refused, 'accepted']);
    const approvals = (await stored(cluster))
      .map(({ data }) => data as Envelope)
      .filter(({ type, data }) => type === 'ResultApproved' && data['result'] === result);
    expect(approvals.map(({ command }) => command.key)).toEqual([keys[told.indexOf('accepted')]]);
  });

  it('record the same command once, and answer the same', async () => {
    const { cluster, nodes } = province;
    const answers = await Promise.all(nodes.map(({ door }) => door.send(recording('same-0'))));
    const [position] = answers.map(({ json }) => Number(json['position']));
    expect(answers.map(({ status, json }) => [status, json['position']])).toEqual(nodes.map(() => [201, position]));
    expect(answers.filter(({ json }) => json['repeated'] === false)).toHaveLength(1);
    const recorded = (await stored(cluster))
      .map(({ data }) => data as Envelope)
      .filter(({ command }) => command.key === 'same-0');
    expect(recorded.map(({ position: at }) => at)).toEqual([position]);
    const { note } = recorded[0]?.data as unknown as { note: { sha256: string } };
    expect(await nodes[1]!.ledgers.text(LEDGER, note.sha256)).toBe('lần same-0');
  });
});
