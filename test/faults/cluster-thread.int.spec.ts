import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Arrival } from '#event-log/cluster/arrival';
import type { AllPosition } from '#event-log/cluster/cluster-record';
import type { FollowWork } from '#event-log/cluster/follow-work';
import { FollowingThread } from '#event-log/cluster/following-thread';
import { encodeEnvelope } from '#event-log/envelope-codec';
import { LogUnavailableError } from '#event-log/errors';
import { events } from '../support/log-events.ts';
import { IMPATIENT, ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import type { ScriptedServer } from '../support/scripted-cluster/scripted-server.ts';
import { until } from '../support/until.ts';

const PATIENT = { ...IMPATIENT, call: 20_000, stall: 60_000 };

let nodes: ScriptedNodes;
let server: ScriptedServer;
let thread: FollowingThread;

const threadTo = (address: string): FollowingThread =>
  new FollowingThread({ address, prefix: undefined, patience: PATIENT });

beforeEach(async () => {
  nodes = new ScriptedNodes();
  server = await nodes.server();
  const writer = await nodes.node(server);
  await writer.append('a', 0, events('a', 1, 5));
  await writer.close();
  thread = threadTo(server.address);
});
afterEach(async () => {
  await thread.close();
  await nodes.end();
});

/** What a subscription brought, and where it stood last. `take` may refuse it. */
const heard = (take: (arrival: Arrival) => void = () => undefined) => {
  const positions: number[] = [];
  const found: { begun: number; at: AllPosition | undefined; positions: number[] } = {
    begun: 0,
    at: undefined,
    positions,
  };
  const work: FollowWork = {
    begun: () => (found.begun += 1),
    take: (arrivals, position) => {
      for (const arrival of arrivals) {
        take(arrival);
        if (arrival.brought === 'event') positions.push(arrival.position);
      }
      found.at = position;
      return Promise.resolve();
    },
    checkpoint: () => Promise.resolve(),
  };
  return { found, work };
};
const never = new AbortController().signal;

describe('a thread that follows', () => {
  it('brings the bytes that were hashed and what is none of them, in the order of the cluster, until it is given up', async () => {
    nodes.store.alter('ledger-a', 3, { type: 'Otherwise' });
    const brought: Arrival[] = [];
    const giveUp = new AbortController();
    const enough = new Error('enough');
    const { found, work } = heard((arrival) => {
      if (brought.push(arrival) === 5) giveUp.abort(enough);
    });
    await expect(thread.follow(undefined, work, giveUp.signal)).rejects.toMatchObject({ cause: enough });
    const [first] = events('a', 1, 1).map(encodeEnvelope);
    expect(brought[0]).toEqual({
      brought: 'event',
      ledger: 'a',
      position: 1,
      bytes: first?.bytes,
      sha256: first?.sha256,
    });
    expect(brought.map((one) => one.brought)).toEqual(['event', 'event', 'event', 'flaw', 'event']);
    expect(found.begun).toBe(1);
    await until(() => server.reading === 0);
  });

  it('goes on from where it was, however the subscription ended', async () => {
    server.faults.follows.push({ how: 'end', after: 2 }, { how: 'drop', after: 2 });
    const { found, work } = heard();
    await thread.follow(undefined, work, never);
    expect(found.positions).toEqual([1, 2]);
    await expect(thread.follow(found.at, work, never)).rejects.toMatchObject({ code: 'cluster-unreachable' });
    expect(found.positions).toEqual([1, 2, 3, 4]);
  });

  it('brings nothing more when what it brought could not be taken, and says why', async () => {
    const full = new LogUnavailableError('disk-full');
    const { found, work } = heard((arrival) => {
      if (arrival.brought === 'event' && arrival.position === 2) throw full;
    });
    await expect(thread.follow(undefined, work, never)).rejects.toBe(full);
    expect(found.positions).toEqual([1]);
    await until(() => server.reading === 0);
  });

  it('is not begun for what is given up already', async () => {
    const { found, work } = heard();
    await expect(thread.follow(undefined, work, AbortSignal.abort(new Error('closed')))).rejects.toThrow('closed');
    expect(found.begun).toBe(0);
  });

  it('that ends by itself is made again', async () => {
    const broken = threadTo('no address');
    const { work } = heard();
    await expect(broken.follow(undefined, work, never)).rejects.toMatchObject({ code: 'cluster-unreachable' });
    await expect(broken.follow(undefined, work, never)).rejects.toMatchObject({ code: 'cluster-unreachable' });
    await broken.close();
  });

  it('lets go of the server when it is closed', async () => {
    const giveUp = new AbortController();
    const { found, work } = heard();
    const following = thread.follow(undefined, work, giveUp.signal);
    await until(() => found.positions.length === 5);
    const closed = thread.close();
    await expect(following).rejects.toBeInstanceOf(LogUnavailableError);
    await closed;
    await until(() => server.reading === 0);
  });
});

it('a node follows in a thread of its own: what others write arrives, and nothing stays open when it closes', async () => {
  const node = await nodes.node(server, { followsHere: false, patience: PATIENT });
  await node.caughtUp();
  const writer = await nodes.node(server);
  await writer.append('a', 5, events('a', 6, 6));
  await until(async () => (await node.head('a')) === 6);
  await writer.close();
  await node.close();
  await until(() => server.reading === 0);
});
