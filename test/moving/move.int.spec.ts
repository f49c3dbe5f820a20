import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { events } from '../support/log-events.ts';
import { ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import type { ScriptedServer } from '../support/scripted-cluster/scripted-server.ts';
import { ERASED, fill, holdings, LEDGER, move, NOTE, OTHER } from './two-places.ts';

const STREAM = `ledger-${LEDGER}`;
const NOTE_STREAM = `text-${STREAM}-${NOTE.sha256}`;
/** The note, three appends of the large ledger, one of the small one. */
const APPENDS = 5;
let scripted: ScriptedNodes;
let server: ScriptedServer;
let source: string;

beforeEach(async () => {
  scripted = new ScriptedNodes();
  server = await scripted.server();
  source = scripted.folder();
  await fill(source);
});
afterEach(() => scripted.end());

const inCluster = (stream: string): number => server.store.stream(stream).length;

describe('moving ledgers into a cluster and back', () => {
  it('yields the same bytes, hashes and texts, and leaves the source as it was', async () => {
    const before = await holdings(source);
    expect(await move('to', server.address, source)).toEqual([
      { ledger: LEDGER, position: 40, events: 40, texts: 1 },
      { ledger: OTHER, position: 3, events: 3, texts: 0 },
    ]);
    expect(server.appendCalls).toEqual({ arrived: APPENDS, kept: APPENDS });
    const back = scripted.folder();
    await move('from', server.address, back);
    expect(await holdings(back)).toEqual(before);
    expect(await holdings(source)).toEqual(before);
  });

  it('is served by a node over the cluster, the note too; the erased reason is nowhere', async () => {
    await move('to', server.address, source);
    const node = await scripted.node(server);
    await node.caughtUp();
    expect([await node.head(LEDGER), await node.head(OTHER)]).toEqual([40, 3]);
    expect(await node.texts.get(LEDGER, NOTE.sha256)).toBe(NOTE.text);
    expect(await node.texts.get(LEDGER, ERASED.sha256)).toBeUndefined();
    expect(server.store.all.filter(({ data }) => data.includes(ERASED.text))).toEqual([]);
  });

  it('moves nothing the second time', async () => {
    await move('to', server.address, source);
    const size = server.store.all.length;
    expect((await move('to', server.address, source)).map(({ events: moved }) => moved)).toEqual([0, 0]);
    expect(server.store.all).toHaveLength(size);
  });
});

describe('a move of more events than are held at once', () => {
  it('comes whole, also where it goes on in the midst of them', async () => {
    const many = scripted.folder();
    const log = EmbeddedEventLog.open(many);
    await log.append('c-2025', 0, events('c-2025', 1, 1203));
    await log.close();
    const seen: number[] = [];
    await move('to', server.address, many, undefined, (done) => seen.push(done));
    expect([inCluster('ledger-c-2025'), seen]).toEqual([1203, [500, 1000, 1203]]);
    for (let revision = 1202; revision >= 700; revision -= 1) server.store.lose('ledger-c-2025', revision);
    expect(await move('to', server.address, many)).toMatchObject([{ position: 1203, events: 503 }]);
    const back = scripted.folder();
    await move('from', server.address, back);
    expect(await holdings(back)).toEqual(await holdings(many));
  });
});

describe('a move that was interrupted', () => {
  it.each(Array.from({ length: APPENDS }, (_, before) => before))(
    'goes on from the last event that arrived, after %i appends',
    async (before) => {
      const own = await holdings(source);
      server.faults.appends.push(...Array.from({ length: before }, () => 'none' as const), 'drop-before-write');
      await expect(move('to', server.address, source, 0)).rejects.toMatchObject({ code: 'cluster-unreachable' });
      expect(server.appendCalls.kept).toBe(before);
      await move('to', server.address, source);
      expect([inCluster(STREAM), inCluster(`ledger-${OTHER}`), inCluster(NOTE_STREAM)]).toEqual([40, 3, 1]);
      const back = scripted.folder();
      await move('from', server.address, back);
      expect(await holdings(back)).toEqual(own);
    },
  );

  it.each(['drop-after-write', 'silent-after-write', 'silent-before-write', 'not-leader'] as const)(
    'writes nothing twice where an append was %s',
    async (fault) => {
      server.faults.appends.push('none', 'none', fault);
      await move('to', server.address, source);
      expect([inCluster(STREAM), inCluster(`ledger-${OTHER}`)]).toEqual([40, 3]);
    },
  );

  it('goes on in a folder that has a part already', async () => {
    await move('to', server.address, source);
    const back = scripted.folder();
    const log = EmbeddedEventLog.open(back);
    const own = EmbeddedEventLog.open(source);
    await log.copy(LEDGER, 0, await own.read(LEDGER, 1, 17));
    await own.close();
    await log.close();
    expect((await move('from', server.address, back)).map((one) => one.events)).toEqual([23, 3]);
    expect(await holdings(back)).toEqual(await holdings(source));
  });

  it('erases there what was erased here since', async () => {
    await move('to', server.address, source);
    const log = EmbeddedEventLog.open(source);
    await log.texts.erase(LEDGER, NOTE.sha256);
    await log.close();
    await move('to', server.address, source);
    expect(server.store.isDeleted(NOTE_STREAM)).toBe(true);
  });

  it('lets a text that was erased there stay erased', async () => {
    server.store.delete(NOTE_STREAM, 'for-good');
    expect(await move('to', server.address, source)).toMatchObject([{ texts: 0 }, { texts: 0 }]);
  });
});

it('a move looks at everything again at its end: what was altered meanwhile is named', async () => {
  const alter = (): void => server.store.alter(STREAM, 2, { type: 'Forged' });
  await expect(move('to', server.address, source, undefined, alter)).rejects.toMatchObject({
    code: 'event-altered',
    params: { ledger: LEDGER, position: 3 },
  });
});

describe('a move is refused', () => {
  const record = async (ledger: string, count: number, value?: string): Promise<void> => {
    const node = await scripted.node(server);
    await node.caughtUp();
    const head = await node.head(ledger);
    const recorded = events(ledger, head + 1, head + count);
    await node.append(
      ledger,
      head,
      value === undefined ? recorded : recorded.map((one) => ({ ...one, data: { value } })),
    );
    await node.close();
  };

  it('where the cluster has another history of one of the ledgers, before anything is written', async () => {
    await record(OTHER, 2, 'khác');
    await expect(move('to', server.address, source)).rejects.toMatchObject({
      code: 'move-refused',
      params: { what: 'differs', ledger: OTHER, position: 1 },
    });
    expect([inCluster(STREAM), inCluster(NOTE_STREAM), inCluster(`ledger-${OTHER}`)]).toEqual([0, 0, 2]);
  });

  it('where it was recorded on there, before anything is written', async () => {
    await record(OTHER, 4);
    await expect(move('to', server.address, source)).rejects.toMatchObject({
      code: 'move-refused',
      params: { what: 'goes-on', ledger: OTHER, position: 4 },
    });
    expect(inCluster(STREAM)).toBe(0);
  });

  it.each([
    ['stream-truncated', () => server.store.setSettings(`ledger-${OTHER}`, { $maxCount: 2 })],
    ['stream-deleted', () => server.store.delete(`ledger-${OTHER}`, 'soft')],
    ['stream-deleted', () => server.store.delete(`ledger-${OTHER}`, 'for-good')],
    ['event-missing', () => server.store.lose(`ledger-${OTHER}`, 1)],
    ['event-altered', () => server.store.alter(`ledger-${OTHER}`, 1, { type: 'Forged' })],
  ] as const)('where the cluster says %s, both ways', async (code, tamper) => {
    await move('to', server.address, source);
    tamper();
    const back = scripted.folder();
    await expect(move('from', server.address, back)).rejects.toMatchObject({ code });
    // What is wrong with a stream is known before anything moves; with an event, when it is read: then that ledger does not come.
    expect(existsSync(join(back, 'ledgers', LEDGER))).toBe(code.startsWith('event-'));
    expect(existsSync(join(back, 'ledgers', OTHER))).toBe(false);
    await expect(move('to', server.address, source)).rejects.toMatchObject({ code });
  });
});
