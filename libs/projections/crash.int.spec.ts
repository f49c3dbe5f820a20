import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '../../test/support/memory-event-log.ts';
import type { Projection } from './projection.ts';
import { countedMany, entries, tally } from './testing/tally.ts';
import { Views } from './views.ts';

let folder: string;
let log: MemoryEventLog;
let opened: Views[];

const open = (root: string, ...projections: readonly Projection[]): Views => {
  const views = new Views({
    log,
    upcast: (envelope) => envelope,
    projections: projections.length > 0 ? projections : [tally, entries],
    folderOf: (ledger) => join(root, ledger),
    now: () => 0,
  });
  opened.push(views);
  return views;
};

const digests = async (views: Views): Promise<readonly unknown[]> => [
  await views.digest('toy', 'tally'),
  await views.digest('toy', 'entries'),
];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crash-'));
  log = new MemoryEventLog();
  opened = [];
});

afterEach(async () => {
  for (const views of opened) await views.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('rows and checkpoint', () => {
  it('are committed together: where one row cannot be written, none is, and the position stays', async () => {
    const fraction: Projection = {
      ...tally,
      tables: [...entries.tables, ...tally.tables],
      apply: (event, rows) => {
        entries.apply(event, rows);
        rows.put('names', { name: 'share', times: event.position < 8 ? event.position : 0.5 });
      },
    };
    await log.append('toy', 0, countedMany(1, 5));
    const views = open(folder, fraction);
    await views.catchUp('toy');
    await log.append('toy', 5, countedMany(6, 4));
    await expect(views.catchUp('toy')).rejects.toMatchObject({ name: 'ViewStoppedError', view: 'tally', position: 5 });
    const state = await views.query('toy', 0, ({ view }) => ({
      position: view('tally').position,
      entries: view('tally').first('SELECT count(*) AS count FROM entries'),
      share: view('tally').first('SELECT times FROM names'),
    }));
    expect(state).toEqual({ position: 5, entries: { count: 5 }, share: { times: 5 } });
  });
});

describe('a process that dies', () => {
  /** What is on the disk at this moment, as it would be found after a kill. */
  const killedNow = (name: string): string => {
    const copy = join(folder, name);
    cpSync(join(folder, 'live'), copy, { recursive: true });
    return copy;
  };

  it('while following, goes on from its last commit and ends equal', async () => {
    await log.append('toy', 0, countedMany(1, 400));
    const live = open(join(folder, 'live'));
    await live.catchUp('toy');
    for (let round = 0; round < 4; round += 1) {
      const head = await log.head('toy');
      await log.append('toy', head, countedMany(head + 1, 150));
      await live.catchUp('toy');
      const restarted = open(killedNow(`killed-${round}`));
      expect(await restarted.query('toy', 0, ({ view }) => [view('tally').position, view('entries').position])).toEqual(
        [head + 150, head + 150],
      );
      expect(await digests(restarted)).toEqual(await digests(live));
    }
  });

  it('in the middle of a rebuild, keeps its live views and clears what was begun', async () => {
    await log.append('toy', 0, countedMany(1, 12_000));
    const live = open(join(folder, 'live'));
    await live.catchUp('toy');
    const copies: string[] = [];
    await live.rebuild('toy', {
      onProgress: ({ events, phase }) => void copies.push(killedNow(`killed-${phase}-${events}`)),
    });
    expect(copies).toHaveLength(7);
    for (const copy of copies) {
      const restarted = open(copy);
      expect(await digests(restarted)).toEqual(await digests(live));
      await restarted.close();
      expect(readdirSync(join(copy, 'toy')).filter((file) => file.endsWith('.sqlite'))).toEqual([
        'entries-000002.sqlite',
        'manifest.sqlite',
        'tally-000001.sqlite',
      ]);
    }
  });
});
