import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClusterEventLog } from '#event-log/cluster/cluster-event-log';
import { encodeEnvelope, MAX_EVENT_BYTES } from '#event-log/envelope-codec';
import { event, events } from '../support/log-events.ts';
import { IMPATIENT, ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import type { AppendFault } from '../support/scripted-cluster/misbehaviour.ts';
import type { ScriptedServer } from '../support/scripted-cluster/scripted-server.ts';
import { until } from '../support/until.ts';

let nodes: ScriptedNodes;
let server: ScriptedServer;
let log: ClusterEventLog;

beforeEach(async () => {
  nodes = new ScriptedNodes();
  server = await nodes.server();
  log = await nodes.node(server);
  await log.append('a', 0, events('a', 1, 3));
});
afterEach(() => nodes.end());

/** The events of a ledger as the cluster holds them: what counts, whatever a node believes. */
const inCluster = (ledger: string): readonly unknown[] =>
  nodes.store.stream(`ledger-${ledger}`).map(({ data }) => JSON.parse(data.toString('utf8')) as unknown);
const inCopy = async (ledger: string, node = log): Promise<readonly unknown[]> =>
  (await node.read(ledger, 1, 10_000)).map(({ envelope }) => envelope);

const expectOnce = async (last: number): Promise<void> => {
  expect(inCluster('a')).toEqual(events('a', 1, last));
  expect(await inCopy('a')).toEqual(events('a', 1, last));
};

describe('an append whose call goes wrong', () => {
  it.each<AppendFault>([
    'drop-before-write',
    'drop-after-write',
    'silent-before-write',
    'silent-after-write',
    'not-leader',
  ])('%s: is answered "appended" and stands in the cluster once', async (fault) => {
    server.faults.appends.push(fault);
    expect(await log.append('a', 3, events('a', 4, 6))).toEqual({ outcome: 'appended', position: 6 });
    await expectOnce(6);
  });

  it.each<AppendFault>(['drop-before-write', 'silent-before-write'])(
    '%s, and somebody else comes first: is a conflict, and not written',
    async (fault) => {
      const other = await nodes.node(server);
      await other.caughtUp();
      const mine = event('a', 4, { writer: 'mine' });
      // The other writes while the first call is under way.
      server.faults.appends.push(fault);
      const calls = server.appendCalls.arrived;
      const appending = log.append('a', 3, [mine]);
      await until(() => server.appendCalls.arrived > calls);
      expect(await other.append('a', 3, events('a', 4, 5))).toEqual({ outcome: 'appended', position: 5 });
      expect(await appending).toEqual({ outcome: 'conflict', position: 5 });
      await expectOnce(5);
    },
  );

  it('several times in a row: stands once all the same', async () => {
    server.faults.appends.push('drop-after-write', 'silent-after-write', 'not-leader', 'drop-before-write');
    server.faults.reads.push('drop', 'silent', 'end-early');
    expect(await log.append('a', 3, events('a', 4, 4))).toEqual({ outcome: 'appended', position: 4 });
    await expectOnce(4);
  });

  it('says that nobody knows when the cluster never answers, and takes the same events again later', async () => {
    const short = await nodes.node(server, { patience: { ...IMPATIENT, call: 50, append: 100 } });
    await short.caughtUp();
    server.faults.appends.push(...Array.from({ length: 50 }, (): AppendFault => 'silent-before-write'));
    await expect(short.append('a', 3, events('a', 4, 4))).rejects.toMatchObject({ code: 'outcome-unknown' });
    server.faults.appends.length = 0;
    expect(await short.append('a', 3, events('a', 4, 4))).toEqual({ outcome: 'appended', position: 4 });
    await log.caughtUp();
    await expectOnce(4);
  });

  it('says that nothing was stored when no server is there; what was copied stays readable', async () => {
    const short = await nodes.node(server, { patience: { ...IMPATIENT, append: 100 } });
    await short.caughtUp();
    server.stop();
    // The connection is noticed to be gone: from then on nothing can be under way.
    await until(async () => (await short.health()).problem !== undefined);
    await expect(short.append('a', 3, events('a', 4, 4))).rejects.toMatchObject({ code: 'cluster-unreachable' });
    expect(await inCopy('a', short)).toEqual(events('a', 1, 3));
  });

  it('goes through when the server comes back with its data', async () => {
    server.stop();
    const appending = log.append('a', 3, events('a', 4, 4));
    await server.restart();
    expect(await appending).toEqual({ outcome: 'appended', position: 4 });
    await expectOnce(4);
  });
});

describe('an append that the cluster answers', () => {
  it('with "taken" because another node wrote the same ids, with other bytes: is a conflict', async () => {
    const other = await nodes.node(server);
    await other.caughtUp();
    const writes = [log, other].map((node, writer) => node.append('a', 3, [event('a', 4, { writer })]));
    const outcomes = await Promise.all(writes);
    const winner = outcomes.findIndex(({ outcome }) => outcome === 'appended');
    expect(outcomes[1 - winner]).toEqual({ outcome: 'conflict', position: 4 });
    expect(inCluster('a')[3]).toEqual(event('a', 4, { writer: winner }));
  });

  it('is answered when the copy has it, even while the subscription says nothing', async () => {
    server.faults.follows.push({ after: 0, how: 'stall' });
    const deaf = await nodes.node(server, { patience: { ...IMPATIENT, stall: 60_000 } });
    expect(await deaf.append('b', 0, events('b', 1, 2))).toEqual({ outcome: 'appended', position: 2 });
    expect(await inCopy('b', deaf)).toEqual(events('b', 1, 2));
  });

  it('waits for a slow server', async () => {
    server.faults.appends.push('held');
    let answered = false;
    const appending = log.append('a', 3, events('a', 4, 4)).finally(() => (answered = true));
    await until(() => server.appendCalls.kept === 2);
    expect(answered).toBe(false);
    server.faults.release();
    expect(await appending).toEqual({ outcome: 'appended', position: 4 });
  });

  it('goes to the leader when the node it speaks to is none', async () => {
    const leader = await nodes.server();
    server.leader = leader.port;
    expect(await log.append('a', 3, events('a', 4, 4))).toEqual({ outcome: 'appended', position: 4 });
    expect([leader.appendCalls.kept, server.appendCalls.kept]).toEqual([1, 1]);
    await expectOnce(4);
  });

  it('is refused when the account may not write, and says so', async () => {
    server.faults.appends.push('denied');
    await expect(log.append('a', 3, events('a', 4, 4))).rejects.toMatchObject({ code: 'cluster-refused' });
    await expectOnce(3);
  });

  it('never holds more than the cluster takes at once: nothing of it is written', async () => {
    const text = 'x'.repeat(MAX_EVENT_BYTES - 600);
    const large = Array.from({ length: 40 }, (_, index) => event('a', 4 + index, { text }));
    await expect(log.append('a', 3, large)).rejects.toMatchObject({ params: { reason: 'too-large' } });
    await expectOnce(3);
  });

  it('never holds an id that the ledger has, or twice the same: the cluster would take it', async () => {
    const taken = { ...event('a', 4), id: event('a', 1).id };
    const twice = [event('a', 4), { ...event('a', 5), id: event('a', 4).id }];
    for (const batch of [[taken], twice]) {
      await expect(log.append('a', 3, batch)).rejects.toMatchObject({ params: { reason: 'event-id-taken' } });
    }
    await expectOnce(3);
  });

  it('is refused when the cluster has less than was copied', async () => {
    nodes.store.lose('ledger-a', 2);
    await expect(log.append('a', 3, events('a', 4, 4))).rejects.toMatchObject({ code: 'history-lost' });
    expect(await inCopy('a')).toEqual(events('a', 1, 3));
  });
});

it('shows events as the cluster can show and correlate them', () => {
  const [kept] = nodes.store.stream('ledger-a');
  const first = encodeEnvelope(event('a', 1));
  expect(kept).toMatchObject({ id: first.envelope.id, type: 'ResultRecorded' });
  expect(JSON.parse(kept?.metadata.toString('utf8') ?? '')).toEqual({
    $correlationId: first.envelope.correlationId,
    $causationId: 'clerk-1/command-1',
    sha256: first.sha256,
  });
});

it('leaves no call open but the subscription', async () => {
  for (const position of [4, 5, 6]) {
    await log.append('a', position, events('a', position + 1, position + 1));
    await log.health();
  }
  server.faults.reads.push('silent', 'drop');
  await log.health();
  await log.health();
  await until(() => server.reading === 1);
  await log.close();
  await until(() => server.reading === 0);
});
