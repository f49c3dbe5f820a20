import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterEventLog } from '#event-log/cluster/cluster-event-log';
import { encodeEnvelope } from '#event-log/envelope-codec';
import { LogCorruptError } from '#event-log/errors';
import { event, events } from '../support/log-events.ts';
import { IMPATIENT, ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import type { FollowFault } from '../support/scripted-cluster/misbehaviour.ts';
import type { ScriptedServer } from '../support/scripted-cluster/scripted-server.ts';
import { until } from '../support/until.ts';

let nodes: ScriptedNodes;
let server: ScriptedServer;
let writer: ClusterEventLog;

beforeEach(async () => {
  nodes = new ScriptedNodes();
  server = await nodes.server();
  writer = await nodes.node(server);
  await writer.append('a', 0, events('a', 1, 5));
  await writer.append('b', 0, events('b', 1, 2));
});
afterEach(() => nodes.end());

const copyOf = async (node: ClusterEventLog, ledger: string): Promise<readonly string[]> =>
  (await node.read(ledger, 1, 10_000)).map(({ bytes }) => bytes);
const bytesOf = (ledger: string, to: number): readonly string[] =>
  events(ledger, 1, to).map((each) => encodeEnvelope(each).bytes);
const stoppedBy = async (node: ClusterEventLog, ledger: string): Promise<unknown> => {
  const reason = (await node.health()).stopped.get(ledger);
  return reason instanceof LogCorruptError ? { code: reason.code, position: reason.params['position'] } : reason;
};
const untilStopped = (node: ClusterEventLog, ledger: string): Promise<void> =>
  until(async () => (await node.health()).stopped.has(ledger));

describe('a copy', () => {
  it.each(
    (['drop', 'end', 'stall', 'repeat'] as const).flatMap((how) => [0, 1, 4, 6].map((after) => ({ how, after }))),
  )('is whole and the same although the subscription is bad: $how after $after', async (fault: FollowFault) => {
    server.faults.follows.push(fault, { how: 'drop', after: 1 });
    const node = await nodes.node(server);
    await node.caughtUp();
    expect(await copyOf(node, 'a')).toEqual(bytesOf('a', 5));
    expect(await copyOf(node, 'b')).toEqual(bytesOf('b', 2));
    expect(node.copied).toBe(7);
    await writer.append('a', 5, events('a', 6, 6));
    await node.caughtUp();
    expect(await copyOf(node, 'a')).toEqual(bytesOf('a', 6));
  });

  it('goes on from where it was: nothing is copied again', async () => {
    const folder = nodes.folder();
    const before = await nodes.node(server, { folder });
    await before.caughtUp();
    await before.close();
    await writer.append('a', 5, events('a', 6, 7));
    const after = await nodes.node(server, { folder });
    await after.caughtUp();
    expect(await copyOf(after, 'a')).toEqual(bytesOf('a', 7));
    expect(after.copied).toBe(2);
  });

  it('recognises what is brought again after a crash that lost the word of how far it was', async () => {
    const folder = nodes.folder();
    const before = await nodes.node(server, { folder });
    await before.caughtUp();
    await before.close();
    writeFileSync(join(folder, 'followed.json'), '{"version":1,"stopped":{}}\n');
    const after = await nodes.node(server, { folder });
    await after.caughtUp();
    expect(await copyOf(after, 'a')).toEqual(bytesOf('a', 5));
    expect([after.copied, (await after.health()).stopped.size]).toEqual([0, 0]);
  });

  it('goes on when the server comes back with its data', async () => {
    server.stop();
    await until(async () => (await writer.health()).problem !== undefined);
    await server.restart();
    await writer.append('a', 5, events('a', 6, 6));
    expect((await writer.health()).problem).toBeUndefined();
    expect(await copyOf(writer, 'a')).toEqual(bytesOf('a', 6));
  });
});

describe('a gap', () => {
  it('stops its ledger loudly, and no other', async () => {
    server.faults.follows.push({ how: 'skip', after: 2 });
    const node = await nodes.node(server);
    await untilStopped(node, 'a');
    expect(await stoppedBy(node, 'a')).toEqual({ code: 'event-missing', position: 3 });
    expect(await copyOf(node, 'a')).toEqual(bytesOf('a', 2));
    await expect(node.append('a', 2, events('a', 3, 3))).rejects.toMatchObject({ code: 'event-missing' });
    await node.append('b', 2, events('b', 3, 3));
    expect(await copyOf(node, 'b')).toEqual(bytesOf('b', 3));
  });

  it('stays over a restart while the event is missing; the ledger goes on when it is there again', async () => {
    const folder = nodes.folder();
    const kept = nodes.store.stream('ledger-a')[2]!;
    nodes.store.lose('ledger-a', 2);
    const before = await nodes.node(server, { folder });
    await untilStopped(before, 'a');
    await before.close();
    const still = await nodes.node(server, { folder });
    await still.caughtUp();
    expect(await stoppedBy(still, 'a')).toEqual({ code: 'event-missing', position: 3 });
    await still.close();
    nodes.store.giveBack(kept);
    const mended = await nodes.node(server, { folder });
    await until(async () => (await mended.head('a')) === 5);
    expect(await stoppedBy(mended, 'a')).toBeUndefined();
    expect(await copyOf(mended, 'a')).toEqual(bytesOf('a', 5));
  });
});

describe('an event that is not the one that was hashed', () => {
  const sent = (envelope: unknown): Buffer => Buffer.from(JSON.stringify(envelope), 'utf8');

  it.each<[string, { data?: Buffer; metadata?: Buffer; type?: string; id?: string }]>([
    ['is no JSON', { data: Buffer.from('{"half":', 'utf8') }],
    ['is no event', { data: sent({ some: 'thing' }) }],
    ['has another value', { data: sent({ ...event('a', 3), data: { value: '33' } }) }],
    ['has a fraction', { data: sent({ ...event('a', 3), data: { value: 0.5 } }) }],
    [
      'is of another place',
      { data: sent(event('a', 4)), metadata: sent({ sha256: encodeEnvelope(event('a', 4)).sha256 }) },
    ],
    [
      'is of another ledger',
      { data: sent(event('b', 3)), metadata: sent({ sha256: encodeEnvelope(event('b', 3)).sha256 }) },
    ],
    ['has no hash', { metadata: sent({}) }],
    ['has metadata that are no JSON', { metadata: Buffer.from('{', 'utf8') }],
    ['is called otherwise', { type: 'ResultApproved' }],
    ['has another id', { id: event('a', 9).id }],
  ])('stops its ledger before it: %s', async (_what, change) => {
    nodes.store.alter('ledger-a', 2, change);
    const node = await nodes.node(server);
    await untilStopped(node, 'a');
    expect(await stoppedBy(node, 'a')).toEqual({ code: 'event-altered', position: 3 });
    expect(await copyOf(node, 'a')).toEqual(bytesOf('a', 2));
    expect(await copyOf(node, 'b')).toEqual(bytesOf('b', 2));
  });

  it('is noticed where it was copied before and is brought again', async () => {
    const folder = nodes.folder();
    const before = await nodes.node(server, { folder });
    await before.caughtUp();
    await before.close();
    const other = event('a', 3, { value: '33' });
    nodes.store.alter('ledger-a', 2, { data: sent(other), metadata: sent({ sha256: encodeEnvelope(other).sha256 }) });
    writeFileSync(join(folder, 'followed.json'), '{"version":1,"stopped":{}}\n');
    const after = await nodes.node(server, { folder });
    await untilStopped(after, 'a');
    expect(await stoppedBy(after, 'a')).toEqual({ code: 'event-altered', position: 3 });
  });
});

describe('a stream that somebody deletes or limits', () => {
  it.each<[string, string, () => void]>([
    ['for good', 'stream-deleted', () => nodes.store.delete('ledger-a', 'for-good')],
    ['for now', 'stream-truncated', () => nodes.store.delete('ledger-a', 'soft')],
    ['below a revision', 'stream-truncated', () => nodes.store.setSettings('ledger-a', { $tb: 3 })],
    ['by number', 'stream-truncated', () => nodes.store.setSettings('ledger-a', { $maxCount: 2 })],
    ['by age', 'stream-truncated', () => nodes.store.setSettings('ledger-a', { $maxAge: 60 })],
  ])('%s: is reported, refuses appends, and stays readable', async (_how, code, tamper) => {
    tamper();
    await untilStopped(writer, 'a');
    expect(await stoppedBy(writer, 'a')).toMatchObject({ code });
    await expect(writer.append('a', 5, events('a', 6, 6))).rejects.toMatchObject({ code });
    expect(await copyOf(writer, 'a')).toEqual(bytesOf('a', 5));
    await writer.append('b', 2, events('b', 3, 3));
  });

  it('while the node is down: is reported when it comes back', async () => {
    const folder = nodes.folder();
    const before = await nodes.node(server, { folder });
    await before.caughtUp();
    await before.close();
    nodes.store.delete('ledger-a', 'for-good');
    const after = await nodes.node(server, { folder });
    await untilStopped(after, 'a');
    expect(await stoppedBy(after, 'a')).toMatchObject({ code: 'stream-deleted' });
  });

  it('and scavenges: a new node copies none of it, also when the limit is taken away then', async () => {
    nodes.store.setSettings('ledger-a', { $tb: 3 });
    nodes.store.scavenge();
    nodes.store.setSettings('ledger-a', {});
    const node = await nodes.node(server);
    await node.caughtUp();
    expect(await stoppedBy(node, 'a')).toMatchObject({ code: 'stream-truncated' });
    expect(await copyOf(node, 'a')).toEqual([]);
    expect(await copyOf(node, 'b')).toEqual(bytesOf('b', 2));
  });

  it('and takes the limit away before anything was dropped: the ledger goes on', async () => {
    nodes.store.setSettings('ledger-a', { $maxCount: 2 });
    await untilStopped(writer, 'a');
    nodes.store.setSettings('ledger-a', {});
    await until(async () => !(await writer.health()).stopped.has('a'));
    await writer.append('a', 5, events('a', 6, 6));
    const node = await nodes.node(server);
    await until(async () => (await node.head('a')) === 6);
    expect(await stoppedBy(node, 'a')).toBeUndefined();
  });

  it('does not mind settings that keep every event', async () => {
    nodes.store.setSettings('ledger-a', { $acl: { $r: 'auditors' } });
    await writer.append('a', 5, events('a', 6, 6));
    expect((await writer.health()).stopped.size).toBe(0);
  });
});

describe('a cluster with another history', () => {
  it('that lost everything stops the node, which stays readable', async () => {
    server.stop();
    nodes.store.loseEverything();
    await server.restart();
    await until(async () => (await writer.health()).problem instanceof LogCorruptError);
    await expect(writer.append('a', 5, events('a', 6, 6))).rejects.toMatchObject({ code: 'history-lost' });
    await expect(writer.caughtUp()).rejects.toMatchObject({ code: 'history-lost' });
    expect(await copyOf(writer, 'a')).toEqual(bytesOf('a', 5));
  });

  it('that was set back, or is another one, stops the node at its start', async () => {
    const folder = nodes.folder();
    const before = await nodes.node(server, { folder });
    await before.caughtUp();
    await before.close();
    const elsewhere = new ScriptedNodes();
    const other = await elsewhere.server();
    const there = await elsewhere.node(other);
    for (let position = 1; position <= 20; position++) {
      await there.append('b', position - 1, [event('b', position, { elsewhere: position })]);
    }
    const node = await nodes.node(other, { folder });
    await expect(node.caughtUp()).rejects.toMatchObject({ code: 'history-lost' });
    await elsewhere.end();
  });
});

describe('how far a node is behind', () => {
  it('is nothing at an idle head, whatever other streams have written', async () => {
    for (let count = 0; count < 1500; count++) {
      nodes.store.append('metrics', 'any', [
        { id: crypto.randomUUID(), type: 'Measured', data: Buffer.from('{}'), metadata: Buffer.from('{}') },
      ]);
    }
    const node = await nodes.node(server, { patience: { ...IMPATIENT, call: 20_000 } });
    await node.caughtUp();
    expect((await node.health()).behind).toMatchObject({ events: 0, atLeast: false, since: undefined });
  });

  it('counts the events of ledgers that were not copied, and says since when', async () => {
    server.faults.follows.push({ how: 'stall', after: 4 });
    const node = await nodes.node(server, { patience: { ...IMPATIENT, call: 20_000, stall: 60_000 } });
    await until(async () => (await node.head('a')) === 4);
    const since = nodes.store.stream('ledger-a')[4]?.created;
    expect((await node.health()).behind).toMatchObject({ events: 3, atLeast: false, since });
  });

  it('is unknown while the cluster cannot be asked', async () => {
    server.stop();
    const { behind, problem } = await writer.health();
    expect(behind).toBeUndefined();
    await until(async () => (await writer.health()).problem !== undefined);
    expect(problem instanceof LogCorruptError).toBe(false);
  });
});

it('is not opened when no cluster answers: nothing is left behind in the folder', async () => {
  server.stop();
  const folder = nodes.folder();
  await expect(nodes.node(server, { folder })).rejects.toMatchObject({ code: 'cluster-unreachable' });
  await server.restart();
  await (await nodes.node(server, { folder })).caughtUp();
});

it('refuses a damaged word of how far it is', async () => {
  const folder = nodes.folder();
  await (await nodes.node(server, { folder })).close();
  copyFileSync(join(folder, 'data-folder.json'), join(folder, 'followed.json'));
  await expect(nodes.node(server, { folder })).rejects.toMatchObject({ code: 'file-damaged' });
});
