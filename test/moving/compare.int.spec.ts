import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterHistory } from '#event-log/cluster/cluster-history';
import { EmbeddedLogReader } from '#event-log/embedded/embedded-log-reader';
import { FolderHistory } from '#event-log/embedded/folder-history';
import { type Comparison, compareHistories } from '#event-log/moving/compare-histories';
import { events } from '../support/log-events.ts';
import { ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import type { ScriptedServer } from '../support/scripted-cluster/scripted-server.ts';
import { clusterAt, LEDGER, OTHER } from './two-places.ts';

const STREAM = `ledger-${LEDGER}`;
let scripted: ScriptedNodes;
let server: ScriptedServer;
let folder: string;
let cluster: ClusterHistory;

beforeEach(async () => {
  scripted = new ScriptedNodes();
  server = await scripted.server();
  folder = scripted.folder();
  const node = await scripted.node(server, { folder });
  await node.append(LEDGER, 0, events(LEDGER, 1, 7));
  await node.append(OTHER, 0, events(OTHER, 1, 3));
  await node.close();
  cluster = await clusterAt(server.address);
});
afterEach(async () => {
  await cluster.close();
  await scripted.end();
});

const compared = async (only?: string): Promise<readonly Comparison[]> => {
  const reader = new EmbeddedLogReader(folder);
  const copy = new FolderHistory(reader);
  return compareHistories({ cluster, copy }, only === undefined ? {} : { only }).finally(() => reader.close());
};
const first = async (): Promise<Comparison | undefined> => (await compared(LEDGER))[0];
/** More events in the cluster than this copy has followed. */
const goesOn = async (): Promise<void> => {
  const other = await scripted.node(server);
  await other.caughtUp();
  await other.append(LEDGER, 7, events(LEDGER, 8, 9));
};
const changeCopy = (...statements: readonly string[]): void => {
  const file = new Database(join(folder, 'ledgers', LEDGER, 'log.sqlite'));
  for (const statement of statements) file.exec(statement);
  file.close();
};

describe('comparing a copy with its cluster', () => {
  it('finds every ledger equal, and says how many events it has looked at', async () => {
    const seen: (readonly [number, number])[] = [];
    const reader = new EmbeddedLogReader(folder);
    const copy = new FolderHistory(reader);
    const found = await compareHistories(
      { cluster, copy },
      { progressed: (done, total) => seen.push([done, total]) },
    ).finally(() => reader.close());
    expect(found).toEqual([
      { ledger: LEDGER, outcome: 'equal', position: 7 },
      { ledger: OTHER, outcome: 'equal', position: 3 },
    ]);
    expect(seen).toEqual([
      [7, 10],
      [10, 10],
    ]);
  });

  it('follows nothing: a copy that is behind stays behind', async () => {
    await goesOn();
    const behind = { ledger: LEDGER, outcome: 'behind', position: 7, events: 2 };
    expect(await first()).toEqual(behind);
    expect(await first()).toEqual(behind);
  });

  it('reads a copy that its owner has open', async () => {
    const owner = await scripted.node(server, { folder });
    await owner.append(LEDGER, 7, events(LEDGER, 8, 8));
    expect(await first()).toEqual({ ledger: LEDGER, outcome: 'equal', position: 8 });
  });

  it('names the first event that was altered in the cluster, and in the copy', async () => {
    const kept = server.store.stream(STREAM)[2];
    server.store.alter(STREAM, 2, { data: Buffer.from(String(kept?.data).replace('"3"', '"4"')) });
    expect(await first()).toMatchObject({
      outcome: 'differs',
      position: 3,
      difference: { in: 'cluster', code: 'event-altered' },
    });
    if (kept) server.store.alter(STREAM, 2, kept);
    changeCopy(
      'DROP TRIGGER events_are_never_updated',
      'UPDATE events SET bytes = replace(bytes, \'"5"\', \'"6"\') WHERE position = 5',
      "CREATE TRIGGER events_are_never_updated BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are immutable'); END",
    );
    // The schema is no longer in its order: the file is refused, which is a difference too.
    expect(await first()).toMatchObject({ outcome: 'differs', difference: { in: 'copy', code: 'file-foreign' } });
  });

  it('names an event of a whole other history, hash and all', async () => {
    const other = await scripted.node(server);
    await other.append('c-2025', 0, events('c-2025', 1, 2));
    await other.close();
    const forged = events(LEDGER, 1, 7).map((one) => ({ ...one, data: { value: 'khác' } }));
    const [elsewhere] = [await scripted.server()];
    server.store.loseEverything();
    const writer = await scripted.node(elsewhere);
    await writer.append(LEDGER, 0, forged);
    expect(await first()).toMatchObject({
      outcome: 'differs',
      position: 1,
      difference: { in: 'both', cluster: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('names a missing event of the cluster, and events that it has lost at the end', async () => {
    server.store.lose(STREAM, 3);
    expect(await first()).toMatchObject({
      outcome: 'differs',
      position: 4,
      difference: { in: 'cluster', code: 'event-missing' },
    });
    for (const revision of [4, 5, 6]) server.store.lose(STREAM, revision);
    expect(await first()).toEqual({ ledger: LEDGER, outcome: 'lost', position: 3, events: 4 });
  });

  it('says that a stream was limited before anything is lost, and from where on it is left after', async () => {
    server.store.setSettings(STREAM, { $maxAge: 3600 });
    expect(await first()).toEqual({ ledger: LEDGER, outcome: 'truncated', first: 1 });
    server.store.setSettings(STREAM, { $tb: 2 });
    expect(await first()).toEqual({ ledger: LEDGER, outcome: 'truncated', first: 3 });
    server.store.setSettings(STREAM, { $maxCount: 1 });
    server.store.scavenge();
    server.store.setSettings(STREAM, {});
    expect(await first()).toEqual({ ledger: LEDGER, outcome: 'truncated', first: 7 });
  });

  it.each(['soft', 'for-good'] as const)('says that a stream was deleted (%s), scavenged or not', async (how) => {
    server.store.delete(STREAM, how);
    const deleted = { ledger: LEDGER, outcome: 'deleted' };
    expect(await first()).toEqual(deleted);
    server.store.scavenge();
    rmSync(join(folder, 'ledgers', LEDGER), { recursive: true });
    expect(await compared()).toEqual([deleted, { ledger: OTHER, outcome: 'equal', position: 3 }]);
  });

  it('names a ledger that is in one place only', async () => {
    rmSync(join(folder, 'ledgers', LEDGER), { recursive: true });
    for (const revision of [0, 1, 2]) server.store.lose(`ledger-${OTHER}`, revision);
    expect(await compared()).toEqual([
      { ledger: LEDGER, outcome: 'behind', position: 0, events: 7 },
      { ledger: OTHER, outcome: 'lost', position: 0, events: 3 },
    ]);
  });

  it('asks again where the cluster cuts an answer off, in whatever way', async () => {
    server.faults.reads.push('end-early', 'drop', 'end-early', 'end-early', 'silent');
    expect(await first()).toEqual({ ledger: LEDGER, outcome: 'equal', position: 7 });
  });

  it('takes a page that was cut off, down to nothing, for no end of the stream', async () => {
    server.faults.reads.push('end-early', 'end-early', 'end-early', 'end-early');
    expect(await cluster.read(LEDGER, 1, 7)).toHaveLength(7);
    expect(server.faults.reads).toEqual([]);
  });
});
