import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Envelope } from '#event-log/envelope';
import { LogCorruptError, UnknownEventError } from '#event-log/errors';
import { GenerationSnapshot } from '../generation-digest.ts';
import { counted, countedMany, entries, tally } from '../testing/tally.ts';
import { LocalWorkshop } from './local-workshop.ts';
import { ThreadWorkshop } from './thread-workshop.ts';
import { WorkThreadError } from './work-thread.ts';
import type { BuildOrder } from './workshop.ts';

let folder: string;
let threads: ThreadWorkshop;

/** The log of the toy threads. */
const write = (events: readonly Envelope[]): void =>
  writeFileSync(join(folder, 'log.jsonl'), events.map((event) => JSON.stringify(event)).join('\n'));
const orderTo = (to: number, name = 'built'): BuildOrder => ({
  ledger: 'toy',
  to,
  views: ['tally', 'entries'].map((view) => ({ view, file: join(folder, `${view}-${name}.sqlite`) })),
});
const digest = async (file: string): Promise<unknown> => {
  const snapshot = new GenerationSnapshot(join(folder, file), file.startsWith('tally') ? tally : entries);
  try {
    return await snapshot.digest();
  } finally {
    snapshot.close();
  }
};
const poison = (position: number, type: string): Envelope => ({ ...counted(position, 'mai'), type });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threads-'));
  const url = new URL('../testing/toy-thread.ts', import.meta.url);
  threads = new ThreadWorkshop({ url, data: join(folder, 'log.jsonl') }, 2);
});
afterEach(async () => {
  await threads.close();
  rmSync(folder, { recursive: true });
});

describe('a worker thread', () => {
  it('builds the files that this thread would build, and says how far it is', async () => {
    write(countedMany(1, 12_000));
    const progress: number[] = [];
    const bench = await threads.lease();
    expect(await bench.build(orderTo(12_000), { onBatch: (position) => progress.push(position) })).toEqual([]);
    expect(progress).toEqual([5_000, 10_000, 12_000]);
    const log = { read: (_: string, from: number, limit: number) => Promise.resolve(stored(from, limit)) };
    const local = await new LocalWorkshop({
      projections: [tally, entries],
      upcast: (envelope) => envelope,
      log,
    }).lease();
    await local.build(orderTo(12_000, 'local'));
    expect(await digest('tally-built.sqlite')).toEqual(await digest('tally-local.sqlite'));
    expect(await digest('entries-built.sqlite')).toEqual(await digest('entries-local.sqlite'));
    bench.release();
  });

  it('compares, and says when others may write again', async () => {
    write(countedMany(1, 50));
    const bench = await threads.lease();
    await bench.build(orderTo(50, 'live'));
    await bench.build(orderTo(50, 'next'));
    let held = 0;
    const pairs = [
      { view: 'tally', live: join(folder, 'tally-live.sqlite'), rebuilt: join(folder, 'tally-next.sqlite') },
    ];
    const compared = await bench.compare({ ledger: 'toy', pairs, beside: [] }, { onHeld: () => (held += 1) });
    expect(held).toBe(1);
    expect(compared).toMatchObject({
      replayAgrees: null,
      views: [{ view: 'tally', position: 50, rows: 3, drift: null }],
    });
    bench.release();
  });

  it('tells which view stopped where, with its cause', async () => {
    write([...countedMany(1, 7), poison(8, 'Cursed')]);
    const bench = await threads.lease();
    const stops = await bench.build(orderTo(8));
    expect(stops.map(({ ledger, view, position }) => ({ ledger, view, position }))).toEqual([
      { ledger: 'toy', view: 'tally', position: 7 },
      { ledger: 'toy', view: 'entries', position: 7 },
    ]);
    expect(stops[0]?.cause).toBeInstanceOf(UnknownEventError);
    bench.release();
  });

  it('throws what happened in it, of the same class and with its evidence', async () => {
    write([...countedMany(1, 2), poison(3, 'Altered')]);
    const bench = await threads.lease();
    const failed = bench.build(orderTo(3));
    await expect(failed).rejects.toBeInstanceOf(LogCorruptError);
    await expect(failed).rejects.toMatchObject({ code: 'event-altered', params: { ledger: 'toy', position: 1 } });
    bench.release();
  });

  it('stops when it is told to, and takes the next work', async () => {
    write(countedMany(1, 40_000));
    const bench = await threads.lease();
    const cancel = new AbortController();
    const reason = new Error('enough');
    const build = bench.build(orderTo(40_000), { onBatch: () => cancel.abort(reason), signal: cancel.signal });
    await expect(build).rejects.toBe(reason);
    expect(await bench.build(orderTo(10, 'again'))).toEqual([]);
    bench.release();
  });

  it('that ends loses its work only: the next lease has another', async () => {
    write([...countedMany(1, 4), poison(5, 'ThreadEnds')]);
    const bench = await threads.lease();
    await expect(bench.build(orderTo(5))).rejects.toBeInstanceOf(WorkThreadError);
    bench.release();
    const next = await threads.lease();
    expect(await next.build(orderTo(4, 'next'))).toEqual([]);
    next.release();
  });
});

describe('the benches', () => {
  it('are as many as asked for; who comes later waits until one is free', async () => {
    const [first] = [await threads.lease(), await threads.lease()];
    let leased = false;
    const third = threads.lease().then((bench) => {
      leased = true;
      return bench;
    });
    await Promise.resolve();
    expect([threads.benches, leased]).toEqual([2, false]);
    first.release();
    first.release();
    (await third).release();
    expect(leased).toBe(true);
  });
});

const stored = (from: number, limit: number) =>
  countedMany(1, 12_000)
    .slice(from - 1, from - 1 + limit)
    .map((envelope) => ({ envelope, bytes: '', sha256: '' }));
