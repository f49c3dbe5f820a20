import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UnknownEventError } from '#event-log/errors';
import { MemoryEventLog } from '../../test/support/memory-event-log.ts';
import { NoEventsError } from './no-events-error.ts';
import type { Projection } from './projection.ts';
import { counted, countedMany, entries, nameIn, tally } from './testing/tally.ts';
import { ViewBehindError } from './view-behind-error.ts';
import { Views } from './views.ts';
import { ViewStoppedError } from './view-stopped-error.ts';

interface Tallied {
  readonly name: string;
  readonly times: number;
}

let folder: string;
let log: MemoryEventLog;
let opened: Views[];

const open = (...projections: readonly Projection[]): Views => {
  const views = new Views({
    log,
    upcast: (envelope) => envelope,
    projections: projections.length > 0 ? projections : [tally, entries],
    folderOf: (ledger) => join(folder, ledger),
    now: () => Date.parse('2026-03-05T00:00:00.000Z'),
    openLedgers: 2,
  });
  opened.push(views);
  return views;
};

const tallied = (views: Views, position = 0, ledger = 'toy'): Promise<readonly Tallied[]> =>
  views.query(ledger, position, (snapshot) =>
    snapshot.view('tally').all<Tallied>('SELECT name, times FROM names ORDER BY name'),
  );

const positions = (views: Views): Promise<readonly number[]> =>
  views.query('toy', 0, (snapshot) => ['tally', 'entries'].map((view) => snapshot.view(view).position));

const appendPoison = (position: number) =>
  log.append('toy', position - 1, [{ ...counted(position, 'mai'), type: 'Cursed' }]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
  log = new MemoryEventLog();
  opened = [];
});

afterEach(async () => {
  for (const views of opened) await views.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('following the log', () => {
  it('answers from the rows of every event, at their position', async () => {
    await log.append('toy', 0, [counted(1, 'mai'), counted(2, 'lan'), counted(3, 'mai')]);
    const views = open();
    expect(await tallied(views, 3)).toEqual([
      { name: 'lan', times: 1 },
      { name: 'mai', times: 2 },
    ]);
    expect(await positions(views)).toEqual([3, 3]);
  });

  it('catches up before it answers about a later event', async () => {
    await log.append('toy', 0, [counted(1, 'mai')]);
    const views = open();
    await views.catchUp('toy');
    await log.append('toy', 1, [counted(2, 'mai')]);
    expect(await tallied(views, 1)).toEqual([{ name: 'mai', times: 1 }]);
    expect(await tallied(views, 2)).toEqual([{ name: 'mai', times: 2 }]);
  });

  it('goes on from its checkpoint after a restart, and reads nothing twice', async () => {
    await log.append('toy', 0, countedMany(1, 7));
    const before = open();
    await before.catchUp('toy');
    await before.close();
    await log.append('toy', 7, countedMany(8, 2));
    log.reads.length = 0;
    const after = open();
    await after.catchUp('toy');
    expect(log.reads.map(({ from }) => from)).toEqual([8, 10]);
    expect(await positions(after)).toEqual([9, 9]);
  });

  it('shares one scan between views that stand at one checkpoint', async () => {
    await log.append('toy', 0, countedMany(1, 12_000));
    await open().catchUp('toy');
    expect(log.reads.map(({ from }) => from)).toEqual([1, 5001, 10_001, 12_001, 12_001]);
  });

  it('refuses a question about an event that the log does not hold', async () => {
    await log.append('toy', 0, [counted(1, 'mai')]);
    await expect(tallied(open(), 2)).rejects.toEqual(new ViewBehindError('toy', 'tally', 1, 2));
  });

  it('makes no files for a ledger without events', async () => {
    await expect(tallied(open(), 0, 'nobody')).rejects.toEqual(new NoEventsError('nobody'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not let a reader outlive its question', async () => {
    await log.append('toy', 0, [counted(1, 'mai')]);
    const kept = await open().query('toy', 1, (snapshot) => snapshot.view('tally'));
    expect(() => kept.all('SELECT name FROM names')).toThrow(
      'a view is read only while its question is being answered',
    );
  });

  it('keeps many ledgers apart, more than may stay open', async () => {
    const ledgers = Array.from({ length: 7 }, (_, index) => `ward-${index}`);
    const views = open();
    for (const ledger of ledgers) {
      await log.append(ledger, 0, countedMany(1, 1 + ledgers.indexOf(ledger), ledger));
      await views.catchUp(ledger);
    }
    const sums = await Promise.all(
      ledgers.map(async (ledger) => (await tallied(views, 1, ledger)).reduce((sum, { times }) => sum + times, 0)),
    );
    expect(sums).toEqual(ledgers.map((_, index) => index + 1));
  });
});

describe('an event that cannot be applied', () => {
  it('stops the view loudly at its position, with every event before it kept and none skipped', async () => {
    await log.append('toy', 0, countedMany(1, 3));
    await appendPoison(4);
    await log.append('toy', 4, countedMany(5, 2));
    const views = open(tally);
    const cause = new UnknownEventError({ ledger: 'toy', position: 4, type: 'Cursed', version: 1 });
    const stopped = new ViewStoppedError('toy', 'tally', 3, cause);
    await expect(views.catchUp('toy')).rejects.toEqual(stopped);
    expect((await tallied(views, 3)).reduce((sum, { times }) => sum + times, 0)).toBe(3);
    await expect(tallied(views, 4)).rejects.toEqual(stopped);
  });

  it('keeps a view that was there readable up to the event before it', async () => {
    await log.append('toy', 0, [counted(1, 'mai')]);
    const views = open(tally);
    await views.catchUp('toy');
    await log.append('toy', 1, [counted(2, 'lan')]);
    await appendPoison(3);
    await log.append('toy', 3, [counted(4, 'lan')]);
    await expect(views.catchUp('toy')).rejects.toMatchObject({ ledger: 'toy', view: 'tally', position: 2 });
    expect(await tallied(views, 2)).toEqual([
      { name: 'lan', times: 1 },
      { name: 'mai', times: 1 },
    ]);
    await expect(tallied(views, 3)).rejects.toBeInstanceOf(ViewStoppedError);
  });

  it('keeps nothing of what its handler had put before it failed', async () => {
    const careless: Projection = {
      ...tally,
      apply: (event, rows) => {
        rows.put('names', { name: 'half', times: event.position });
        tally.apply(event, rows);
        if (event.position === 3) throw new Error('out of luck');
      },
    };
    await log.append('toy', 0, [counted(1, 'mai')]);
    const views = open(careless);
    await views.catchUp('toy');
    await log.append('toy', 1, [counted(2, 'mai'), counted(3, 'mai')]);
    await expect(views.catchUp('toy')).rejects.toEqual(
      new ViewStoppedError('toy', 'tally', 2, new Error('out of luck')),
    );
    expect(await tallied(views)).toEqual([
      { name: 'half', times: 2 },
      { name: 'mai', times: 2 },
    ]);
  });

  it('leaves other views and other ledgers going', async () => {
    const fragile: Projection = {
      ...tally,
      apply: (event, rows) => {
        if (event.position === 2 && event.ledger === 'toy') throw new Error('out of luck');
        tally.apply(event, rows);
      },
    };
    await log.append('toy', 0, [counted(1, 'mai')]);
    const views = open(fragile, entries);
    await views.catchUp('toy');
    await log.append('toy', 1, [counted(2, 'mai'), counted(3, 'mai')]);
    await log.append('other', 0, countedMany(1, 5, 'other'));
    await expect(views.catchUp('toy')).rejects.toBeInstanceOf(ViewStoppedError);
    await views.catchUp('other');
    expect(await positions(views)).toEqual([1, 3]);
    expect(await views.query('toy', 3, (snapshot) => snapshot.view('entries').position)).toBe(3);
  });

  it('is passed once the program is mended', async () => {
    const mended: Projection = { ...tally, apply: (event, rows) => tally.apply({ ...event, type: 'Counted' }, rows) };
    await log.append('toy', 0, [counted(1, 'mai')]);
    const broken = open(tally);
    await broken.catchUp('toy');
    await appendPoison(2);
    await log.append('toy', 2, [counted(3, 'mai')]);
    await expect(broken.catchUp('toy')).rejects.toBeInstanceOf(ViewStoppedError);
    await broken.close();
    expect(await tallied(open(mended), 3)).toEqual([{ name: 'mai', times: 3 }]);
  });

  it('is named with the reason when it cannot be upcast', async () => {
    await log.append('toy', 0, countedMany(1, 2));
    const views = new Views({
      log,
      upcast: (envelope) => {
        if (envelope.position === 2) throw new UnknownEventError(envelope);
        return envelope;
      },
      projections: [tally],
      folderOf: () => folder,
      now: () => 0,
    });
    opened.push(views);
    const cause = new UnknownEventError({ ledger: 'toy', position: 2, type: 'Counted', version: 1 });
    await expect(views.catchUp('toy')).rejects.toEqual(new ViewStoppedError('toy', 'tally', 1, cause));
  });
});

describe('a view of another version', () => {
  it('is built anew before it answers, and the old generation is kept', async () => {
    await log.append('toy', 0, countedMany(1, 4));
    const before = open(entries);
    await before.catchUp('toy');
    await before.close();
    const shouting: Projection = {
      ...entries,
      version: 2,
      apply: (event, rows) => rows.put('entries', { name: nameIn(event).toUpperCase(), position: event.position }),
    };
    const after = open(shouting);
    const names = await after.query('toy', 4, (snapshot) =>
      snapshot.view('entries').all<{ name: string }>('SELECT DISTINCT name FROM entries'),
    );
    expect(names.every(({ name }) => name === name.toUpperCase())).toBe(true);
    expect(readdirSync(join(folder, 'toy')).filter((file) => file.endsWith('.sqlite'))).toEqual([
      'entries-000001.sqlite',
      'entries-000002.sqlite',
      'manifest.sqlite',
    ]);
  });
});

describe('a view file that cannot be trusted', () => {
  const restartAfter = async (spoil: (file: string) => void): Promise<readonly Tallied[]> => {
    await log.append('toy', 0, [counted(1, 'mai'), counted(2, 'mai')]);
    const before = open(tally);
    await before.catchUp('toy');
    await before.close();
    spoil(join(folder, 'toy', 'tally-000001.sqlite'));
    return tallied(open(tally), 1);
  };

  it('is built anew when it is lost', async () => {
    expect(await restartAfter((file) => rmSync(file))).toEqual([{ name: 'mai', times: 2 }]);
  });

  it('is built anew when it is not a database', async () => {
    expect(await restartAfter((file) => writeFileSync(file, 'not a database'.repeat(1000)))).toEqual([
      { name: 'mai', times: 2 },
    ]);
  });

  it('is built anew when it knows more than the log, as after a restored backup', async () => {
    const shorter = new MemoryEventLog();
    await shorter.append('toy', 0, [counted(1, 'mai')]);
    expect(await restartAfter(() => (log = shorter))).toEqual([{ name: 'mai', times: 1 }]);
  });
});
