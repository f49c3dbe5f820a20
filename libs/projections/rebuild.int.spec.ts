import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { MemoryEventLog } from '../../test/support/memory-event-log.ts';
import { between, seededRandom } from '../../test/support/seeded-random.ts';
import type { Projection } from './projection.ts';
import { counted, countedMany, entries, tally } from './testing/tally.ts';
import { ViewRefusedError } from './view-refused-error.ts';
import { Views } from './views.ts';

let folder: string;
let log: MemoryEventLog;
let opened: Views[];
let clock: number;

const open = (...projections: readonly Projection[]): Views => {
  const views = new Views({
    log,
    upcast: (envelope) => envelope,
    projections: projections.length > 0 ? projections : [tally, entries],
    folderOf: (ledger) => join(folder, ledger),
    now: () => (clock += 40),
  });
  opened.push(views);
  return views;
};

const databases = (): readonly string[] => readdirSync(join(folder, 'toy')).filter((file) => !/-(wal|shm)$/.test(file));
const rowsOf = (views: Views, position: number): Promise<readonly unknown[]> =>
  views.query('toy', position, ({ view }) => view('tally').all('SELECT name, times FROM names ORDER BY name'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
  log = new MemoryEventLog();
  opened = [];
  clock = Date.parse('2026-03-05T00:00:00.000Z');
});

afterEach(async () => {
  for (const views of opened) await views.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('rebuilding views', () => {
  it('reports equal digests, switches, and keeps the generation before', async () => {
    await log.append('toy', 0, [counted(1, 'mai'), counted(2, 'lan'), counted(3, 'mai')]);
    const views = open();
    await views.catchUp('toy');
    const tallyDigest = await views.digest('toy', 'tally');
    const entriesDigest = await views.digest('toy', 'entries');
    expect(await views.rebuild('toy', { startedBy: 'admin-01' })).toEqual({
      id: 1,
      ledger: 'toy',
      kind: 'rebuild',
      run: null,
      acknowledged: null,
      startedBy: 'admin-01',
      begunAt: '2026-03-05T00:00:00.080Z',
      durationMs: 80,
      outcome: 'switched',
      reason: null,
      asked: ['tally', 'entries'],
      from: 1,
      to: 3,
      events: 3,
      eventsPerSecond: 38,
      drift: false,
      replayAgrees: null,
      views: [
        {
          view: 'tally',
          version: 1,
          live: tallyDigest.sha256,
          rebuilt: tallyDigest.sha256,
          equal: true,
          drift: null,
          rows: 2,
          generation: 'tally-000003.sqlite',
          previousGeneration: 'tally-000001.sqlite',
        },
        {
          view: 'entries',
          version: 1,
          live: entriesDigest.sha256,
          rebuilt: entriesDigest.sha256,
          equal: true,
          drift: null,
          rows: 3,
          generation: 'entries-000004.sqlite',
          previousGeneration: 'entries-000002.sqlite',
        },
      ],
    });
    expect(await views.digest('toy', 'tally')).toEqual(tallyDigest);
  });

  it('keeps one generation from before, and serves the new one after a restart', async () => {
    await log.append('toy', 0, countedMany(1, 20));
    const views = open(tally);
    await views.rebuild('toy');
    await views.rebuild('toy');
    await views.close();
    expect(databases()).toEqual(['manifest.sqlite', 'tally-000002.sqlite', 'tally-000003.sqlite']);
    log.reads.length = 0;
    const again = open(tally);
    await again.catchUp('toy', 20);
    expect(log.reads).toEqual([]);
  });

  it('builds only the views it is asked for', async () => {
    await log.append('toy', 0, countedMany(1, 5));
    const views = open();
    const report = await views.rebuild('toy', { views: ['entries'] });
    expect(report.views.map(({ view }) => view)).toEqual(['entries']);
    expect(databases()).toEqual([
      'entries-000002.sqlite',
      'entries-000003.sqlite',
      'manifest.sqlite',
      'tally-000001.sqlite',
    ]);
  });

  it('reads the log once for all views, from event 1', async () => {
    await log.append('toy', 0, countedMany(1, 7_000));
    const views = open();
    await views.catchUp('toy');
    log.reads.length = 0;
    await views.rebuild('toy');
    const reads = log.reads.map(({ from }) => from).filter((from) => from <= 7_000);
    expect(reads).toEqual([1, 5_001]);
  });

  it('says how far it is', async () => {
    await log.append('toy', 0, countedMany(1, 12_000));
    const progress: unknown[] = [];
    await open().rebuild('toy', { onProgress: (now) => progress.push(now) });
    const scanned = [0, 5_000, 10_000, 12_000].map((events) => ({ events, total: 12_000, phase: 'scan' }));
    const after = ['catch-up', 'compare', 'switch'].map((phase) => ({ events: 12_000, total: 12_000, phase }));
    expect(progress).toEqual([...scanned, ...after]);
  });

  it('catches up with events that come in meanwhile', async () => {
    await log.append('toy', 0, countedMany(1, 6_000));
    const views = open();
    await views.catchUp('toy');
    const report = await views.rebuild('toy', {
      onProgress: ({ events }) => {
        if (events === 5_000) void log.append('toy', 6_000, countedMany(6_001, 10)).then(() => views.catchUp('toy'));
      },
    });
    expect(report).toMatchObject({ events: 6_010, drift: false });
    expect(await rowsOf(views, 6_010)).toEqual(await rowsOf(open(), 6_010));
  });

  it('gives the digests of the live views after batches of any size', async () => {
    const seed = Number(process.env['SEED'] ?? 20_260_304);
    const random = seededRandom(seed);
    const views = open();
    for (let round = 0; round < 12; round += 1) {
      const head = await log.head('toy');
      await log.append('toy', head, countedMany(head + 1, between(random, 1, 900)));
      await views.catchUp('toy');
      if (round % 4 === 3)
        expect({ seed, round, drift: (await views.rebuild('toy')).drift }).toEqual({ seed, round, drift: false });
    }
  });

  it('leaves the live view where the rebuilt one differs, and says so', async () => {
    await log.append('toy', 0, countedMany(1, 9));
    const views = open();
    await views.catchUp('toy');
    const spoiled = new Database(join(folder, 'toy', 'tally-000001.sqlite'));
    spoiled.exec(`UPDATE names SET times = times + 1 WHERE name = 'mai'`);
    spoiled.close();
    const before = await views.digest('toy', 'tally');
    const report = await views.rebuild('toy');
    expect(report.drift).toBe(true);
    expect(
      report.views.map(({ view, equal, generation, previousGeneration }) => ({
        view,
        equal,
        generation,
        previousGeneration,
      })),
    ).toEqual([
      { view: 'tally', equal: false, generation: 'tally-000001.sqlite', previousGeneration: null },
      {
        view: 'entries',
        equal: true,
        generation: 'entries-000004.sqlite',
        previousGeneration: 'entries-000002.sqlite',
      },
    ]);
    expect(await views.digest('toy', 'tally')).toEqual(before);
    expect(databases()).toEqual([
      'entries-000002.sqlite',
      'entries-000004.sqlite',
      'manifest.sqlite',
      'tally-000001.sqlite',
    ]);
  });

  it('can be cancelled, and leaves nothing of it', async () => {
    await log.append('toy', 0, countedMany(1, 12_000));
    const views = open();
    await views.catchUp('toy');
    const before = databases();
    const cancel = new AbortController();
    const reason = new Error('not now');
    const rebuilt = views.rebuild('toy', {
      signal: cancel.signal,
      onProgress: ({ events }) => {
        if (events === 5_000) cancel.abort(reason);
      },
    });
    await expect(rebuilt).rejects.toBe(reason);
    expect(databases()).toEqual(before);
    expect((await views.rebuild('toy')).drift).toBe(false);
  });

  it('fails at a poison event and leaves the live views', async () => {
    await log.append('toy', 0, countedMany(1, 3));
    const views = open();
    await views.catchUp('toy');
    await log.append('toy', 3, [{ ...counted(4, 'mai'), type: 'Cursed' }]);
    const before = databases();
    await expect(views.rebuild('toy')).rejects.toMatchObject({ name: 'ViewStoppedError', view: 'tally', position: 3 });
    expect(databases()).toEqual(before);
    expect(await rowsOf(views, 3)).toHaveLength(2);
  });

  it('runs one at a time in a ledger', async () => {
    await log.append('toy', 0, countedMany(1, 3));
    const views = open();
    const first = views.rebuild('toy');
    await expect(views.rebuild('toy')).rejects.toEqual(new ViewRefusedError('rebuild-running', { ledger: 'toy' }));
    expect((await first).drift).toBe(false);
  });
});

describe('what a killed rebuild leaves', () => {
  it('is cleared away when the ledger is opened again', async () => {
    await log.append('toy', 0, countedMany(1, 3));
    const before = open(tally);
    await before.catchUp('toy');
    await before.close();
    const manifest = new Database(join(folder, 'toy', 'manifest.sqlite'));
    manifest.exec(`INSERT INTO generations (view, version, file, state, created_at)
      VALUES ('tally', 1, 'tally-000002.sqlite', 'building', '2026-03-05T00:00:00.000Z')`);
    manifest.close();
    for (const file of ['tally-000002.sqlite', 'tally-000002.sqlite-journal', 'entries-000009.sqlite', 'notes.txt']) {
      writeFileSync(join(folder, 'toy', file), 'half');
    }
    const after = open(tally);
    expect((await after.rebuild('toy')).views.map(({ generation }) => generation)).toEqual(['tally-000003.sqlite']);
    await after.close();
    expect(databases()).toEqual(['manifest.sqlite', 'notes.txt', 'tally-000001.sqlite', 'tally-000003.sqlite']);
  });
});
