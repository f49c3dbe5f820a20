import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countedMany, entries, nameIn, tally } from './testing/tally.ts';
import { tallied, ToyViews } from '../../test/support/toy-views.ts';
import type { ViewReport } from './report.ts';
import type { Views } from './views.ts';

let toy: ToyViews;
let views: Views;

/** Whose rows come from an event, in the toy domain. */
const touches: NonNullable<ReturnType<ToyViews['setting']>['touches']> = (row, event) => row['name'] === nameIn(event);

beforeEach(async () => {
  toy = new ToyViews();
  await toy.log.append('toy', 0, countedMany(1, 9));
  views = toy.open({ touches });
  await views.catchUp('toy');
});
afterEach(() => toy.remove());

const driftOf = ({ views: reported }: ViewReport) => reported.flatMap(({ drift }) => drift?.rows ?? []);

describe('drift', () => {
  it('names the cell, both values, and the events behind the row', async () => {
    toy.spoil('tally-000001.sqlite', `UPDATE names SET times = times + 1 WHERE name = 'mai'`);
    const report = await views.rebuild('toy');
    expect(report).toMatchObject({ outcome: 'drift', drift: true, replayAgrees: null });
    expect(driftOf(report)).toEqual([
      {
        view: 'tally',
        table: 'names',
        key: { name: 'mai' },
        field: 'times',
        live: 2,
        rebuilt: 1,
        events: [5],
        eventsTotal: 1,
      },
    ]);
  });

  it('names a row that only one of them has', async () => {
    toy.spoil('entries-000002.sqlite', `UPDATE entries SET position = 70 WHERE position = 7`);
    const report = await views.rebuild('toy', { checkOnly: true });
    expect(driftOf(report).map(({ key, field, live, rebuilt }) => ({ key, field, live, rebuilt }))).toEqual([
      { key: { name: 'đào', position: 7 }, field: null, live: null, rebuilt: '["đào",7]' },
      { key: { name: 'đào', position: 70 }, field: null, live: '["đào",70]', rebuilt: null },
    ]);
  });

  it('tells at most a hundred cells, and how many there are; beyond one page of rows too', async () => {
    await toy.log.append('toy', 9, countedMany(10, 24_991));
    await views.catchUp('toy');
    toy.spoil('entries-000002.sqlite', `DELETE FROM entries WHERE position % 10 = 3`);
    const { views: reported } = await views.rebuild('toy', { views: ['entries'] });
    expect(reported[0]?.drift?.total).toBe(2_500);
    expect(reported[0]?.drift?.rows).toHaveLength(100);
  });

  it('of one view keeps that one; the others are switched', async () => {
    toy.spoil('tally-000001.sqlite', `DELETE FROM names WHERE name = 'lan'`);
    const report = await views.rebuild('toy');
    expect(report.views.map(({ view, equal, previousGeneration }) => ({ view, equal, previousGeneration }))).toEqual([
      { view: 'tally', equal: false, previousGeneration: null },
      { view: 'entries', equal: true, previousGeneration: 'entries-000002.sqlite' },
    ]);
    expect(await tallied(views, 9)).not.toHaveProperty('lan');
  });

  it('is mended where a replay without views agrees with the rebuilt ones', async () => {
    const asked: unknown[] = [];
    const confirmed = toy.open({
      replayAgrees: (ledger, position, view) => {
        asked.push([ledger, position, view('tally').generation, view('entries').generation]);
        return Promise.resolve(true);
      },
    });
    toy.spoil('tally-000001.sqlite', `DELETE FROM names WHERE name = 'lan'`);
    const report = await confirmed.rebuild('toy', { views: ['tally'] });
    // The view that was not rebuilt is asked as it is.
    expect(asked).toEqual([['toy', 9, 'tally-000003.sqlite', 'entries-000002.sqlite']]);
    expect(report).toMatchObject({ outcome: 'switched', drift: true, replayAgrees: true });
    expect(driftOf(report)).toHaveLength(1);
    expect(await tallied(confirmed, 9)).toHaveProperty('lan', 4);
  });

  it('stays where the replay does not agree, and a check never switches', async () => {
    toy.spoil('tally-000001.sqlite', `DELETE FROM names WHERE name = 'lan'`);
    const differs = toy.open({ replayAgrees: () => Promise.resolve(false) });
    expect(await differs.rebuild('toy')).toMatchObject({ outcome: 'drift', replayAgrees: false });
    const agrees = toy.open({ replayAgrees: () => Promise.resolve(true) });
    expect(await agrees.rebuild('toy', { checkOnly: true })).toMatchObject({ outcome: 'drift', replayAgrees: true });
    expect(await tallied(agrees, 9)).not.toHaveProperty('lan');
  });
});

describe('a check', () => {
  it('leaves the files as they are, and says that nothing differs', async () => {
    const before = toy.files();
    expect(await views.rebuild('toy', { checkOnly: true })).toMatchObject({
      kind: 'check',
      outcome: 'unchanged',
      drift: false,
      to: 9,
    });
    expect(toy.files()).toEqual(before);
  });
});

describe('a view that was built wrongly', () => {
  it('is drift of both its generations: the program is at fault, and the live one stays', async () => {
    await views.close();
    const wrong = {
      ...tally,
      apply: (...[event, rows]: Parameters<typeof tally.apply>) => rows.put('names', { name: nameIn(event), times: 7 }),
    };
    const after = toy.open({ projections: [wrong, entries], replayAgrees: () => Promise.resolve(false) });
    expect(await after.rebuild('toy')).toMatchObject({ outcome: 'drift' });
    expect(await tallied(after, 9)).toEqual({ lan: 4, mai: 1, đào: 4 });
  });
});
