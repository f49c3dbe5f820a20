import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClusterEventLog } from '#event-log/cluster/cluster-event-log';
import { encodeEnvelope } from '#event-log/envelope-codec';
import { faultRounds, placeOf } from '../support/fault-rounds.ts';
import { Line } from '../support/line.ts';
import { events } from '../support/log-events.ts';
import { IMPATIENT, ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import { between, seededRandom } from '../support/seeded-random.ts';

const ROUNDS = faultRounds(100);
let nodes: ScriptedNodes;
let line: Line;
/** Writes past the line. */
let writer: ClusterEventLog;
/** Speaks to the cluster over the line alone. */
let node: ClusterEventLog;

beforeEach(async () => {
  nodes = new ScriptedNodes();
  const server = await nodes.server();
  line = await Line.to('127.0.0.1', () => server.port);
  writer = await nodes.node(server);
  await writer.append('a', 0, events('a', 1, 3));
  // It does not look whether it was forgotten: that would carry now more, now less.
  node = await nodes.node(server, { address: line.address, patience: { ...IMPATIENT, stall: 60_000 } });
  await node.caughtUp();
});
afterEach(async () => {
  await nodes.end();
  line.close();
});

const inCluster = (ledger: string): readonly unknown[] =>
  nodes.store.stream(`ledger-${ledger}`).map(({ data }) => JSON.parse(data.toString('utf8')) as unknown);
const expectWhole = async (ledger: string, last: number): Promise<void> => {
  expect(inCluster(ledger)).toEqual(events(ledger, 1, last));
  expect(await node.read(ledger, 1, 10_000)).toEqual(events(ledger, 1, last).map(encodeEnvelope));
  expect((await node.health()).stopped.size).toBe(0);
};
/** Cuts the line once at a place that is this round's own, and once more somewhere; without a round, never. */
const cutIn = (round: number, bytes: number): void => {
  const random = seededRandom(round);
  line.cutAfter(placeOf(round, ROUNDS.length, bytes, random), () => line.cutAfter(between(random, 0, 2 * bytes)));
};

describe('the line of a node that appends', () => {
  /** What an append of three events and its way into the copy carry; somewhat more than this when the line holds. */
  const BYTES = 13_000;
  const append = async (): Promise<void> => {
    expect(await node.append('a', 3, events('a', 4, 6))).toEqual({ outcome: 'appended', position: 6 });
    await node.caughtUp();
    await expectWhole('a', 6);
  };

  it('carries more than is cut in the rounds', async () => {
    const before = line.carried;
    await append();
    expect(line.carried - before).toBeGreaterThan(BYTES);
  });

  it.each(ROUNDS)('is cut anywhere: what it sent stands once, and is answered so, round %i', async (round) => {
    cutIn(round, BYTES);
    await append();
    expect(line.cuts).toBeGreaterThan(0);
  });
});

describe('the line of a node that follows', () => {
  const BYTES = 120_000;
  const follow = async (): Promise<void> => {
    for (const [from, to] of [
      [1, 10],
      [11, 11],
      [12, 40],
    ] as const) {
      await writer.append('a', from + 2, events('a', from + 3, to + 3));
      await writer.append('b', from - 1, events('b', from, to));
    }
    await node.caughtUp();
    await expectWhole('a', 43);
    await expectWhole('b', 40);
    expect(node.copied).toBe(83);
  };

  it('carries more than is cut in the rounds', async () => {
    const before = line.carried;
    await follow();
    expect(line.carried - before).toBeGreaterThan(BYTES);
  });

  it.each(ROUNDS)('is cut anywhere: the copy is whole, and nothing was copied twice, round %i', async (round) => {
    cutIn(round, BYTES);
    await follow();
    expect(line.cuts).toBeGreaterThan(0);
  });
});
