import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { firstValueFrom, lastValueFrom, take, toArray } from 'rxjs';
import { MemoryEventLog } from '../../test/support/memory-event-log.ts';
import { follow, type Followed } from './follow.ts';
import { counted, countedMany, tally } from './testing/tally.ts';
import { Views } from './views.ts';
import { ViewStoppedError } from './view-stopped-error.ts';

let folder: string;
let log: MemoryEventLog;
let views: Views;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'follow-'));
  log = new MemoryEventLog();
  const projections = [tally];
  views = new Views({
    log,
    upcast: (envelope) => envelope,
    projections,
    folderOf: (ledger) => join(folder, ledger),
    now: () => 0,
  });
});

afterEach(async () => {
  await views.close();
  rmSync(folder, { recursive: true, force: true });
});

const outcomes = (count: number): Promise<readonly Followed[]> =>
  lastValueFrom(follow(views, log).pipe(take(count), toArray()));
const positionOf = (ledger: string): Promise<number> =>
  views.query(ledger, 0, (snapshot) => snapshot.view('tally').position);

describe('following every ledger', () => {
  it('brings those that are there to their head, and those whose head moves', async () => {
    await log.append('first', 0, countedMany(1, 3, 'first'));
    const present = outcomes(1);
    expect(await present).toEqual([{ ledger: 'first', outcome: 'current', position: 3 }]);
    const both = outcomes(2);
    await log.append('second', 0, countedMany(1, 2, 'second'));
    expect([...(await both)].sort((a, b) => (a.ledger < b.ledger ? -1 : 1))).toEqual([
      { ledger: 'first', outcome: 'current', position: 3 },
      { ledger: 'second', outcome: 'current', position: 2 },
    ]);
    expect(await positionOf('second')).toBe(2);
  });

  it('reads once for many heads that came in while it was busy', async () => {
    await log.append('ward', 0, [counted(1, 'mai', 'ward')]);
    await firstValueFrom(follow(views, log));
    log.reads.length = 0;
    const followed = outcomes(50);
    for (let position = 2; position <= 50; position += 1)
      await log.append('ward', position - 1, [counted(position, 'mai', 'ward')]);
    await followed;
    expect(await positionOf('ward')).toBe(50);
    expect(log.reads.length).toBeLessThan(20);
  });

  it('says which ledger failed and why, and goes on with the others and after', async () => {
    const followed = lastValueFrom(follow(views, log).pipe(take(3), toArray()));
    await log.append('bad', 0, [counted(1, 'mai', 'bad'), { ...counted(2, 'mai', 'bad'), type: 'Cursed' }]);
    await log.append('good', 0, [counted(1, 'mai', 'good')]);
    await log.append('good', 1, [counted(2, 'mai', 'good')]);
    const bad = (await followed).find(({ ledger }) => ledger === 'bad');
    expect(bad).toMatchObject({ outcome: 'failed', position: 2, error: { view: 'tally', position: 1 } });
    expect(bad?.outcome === 'failed' && bad.error).toBeInstanceOf(ViewStoppedError);
    expect(await positionOf('good')).toBe(2);
  });
});
