import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Projection } from './projection.ts';
import { counted, countedMany, entries, nameIn, tally } from './testing/tally.ts';
import { tallied, ToyViews } from '../../test/support/toy-views.ts';
import { LocalWorkshop } from './workshop/local-workshop.ts';
import type { Workshop } from './workshop/workshop.ts';

/** More than are built on the spot. */
const EVENTS = 1_500;
const doubled: Projection = {
  ...tally,
  version: 2,
  apply: (event, rows) => {
    const name = nameIn(event);
    rows.put('names', { name, times: Number(rows.get('names', name)?.['times'] ?? 0) + 2 });
  },
};

let toy: ToyViews;
beforeEach(async () => {
  toy = new ToyViews();
  await toy.log.append('toy', 0, countedMany(1, EVENTS));
  const before = toy.open();
  await before.catchUp('toy');
  await before.close();
});
afterEach(() => toy.remove());

/** A workshop that is busy until it is let go. */
const busyWorkshop = (): { workshop: Workshop; free: () => void } => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const local = new LocalWorkshop(toy.setting({ projections: [doubled, entries] }));
  const lease = () => promise.then(() => local.lease());
  return { workshop: { benches: 1, lease, close: () => local.close() }, free: () => resolve(undefined) };
};

describe('a view of a raised version', () => {
  it('is built beside: questions to others are answered, those to it wait for it', async () => {
    const { workshop, free } = busyWorkshop();
    const views = toy.open({ projections: [doubled, entries], workshop });
    const told: string[] = [];
    const waiting = tallied(views, EVENTS).then((names) => {
      told.push('tally');
      return names;
    });
    const count = await views.query('toy', EVENTS, ({ view }) =>
      view('entries').first('SELECT count(*) AS n FROM entries'),
    );
    expect([count, told]).toEqual([{ n: EVENTS }, []]);
    // The other views follow meanwhile.
    await toy.log.append('toy', EVENTS, [counted(EVENTS + 1, 'mai')]);
    expect(await views.query('toy', EVENTS + 1, ({ view }) => view('entries').position)).toBe(EVENTS + 1);
    free();
    expect(await waiting).toEqual({ lan: 1_200, mai: 602, đào: 1_200 });
  });

  it('is built at the start where it is asked for; its old generation is kept on the disk', async () => {
    const views = toy.open({ projections: [doubled, entries] });
    await views.prepare('toy');
    expect(toy.files()).toEqual([
      'entries-000002.sqlite',
      'manifest.sqlite',
      'tally-000001.sqlite',
      'tally-000003.sqlite',
    ]);
    toy.log.reads.length = 0;
    await views.prepare('toy');
    expect(toy.log.reads).toEqual([]);
  });

  it('answers from the old generation meanwhile where today’s queries can read it, for what that knows', async () => {
    const { workshop, free } = busyWorkshop();
    const views = toy.open({ projections: [{ ...doubled, readableSince: 1 }, entries], workshop });
    expect(await tallied(views, EVENTS)).toEqual({ lan: 600, mai: 300, đào: 600 });
    await toy.log.append('toy', EVENTS, [counted(EVENTS + 1, 'mai')]);
    const later = tallied(views, EVENTS + 1);
    free();
    expect(await later).toEqual({ lan: 1_200, mai: 602, đào: 1_200 });
  });

  it('does not answer from a generation that is older than its queries can read', async () => {
    const { workshop, free } = busyWorkshop();
    const views = toy.open({ projections: [{ ...doubled, version: 3, readableSince: 2 }, entries], workshop });
    const asked = tallied(views, EVENTS);
    free();
    expect(await asked).toEqual({ lan: 1_200, mai: 600, đào: 1_200 });
  });

  it('gives the build up when the views are closed, and leaves nothing of it', async () => {
    const { workshop, free } = busyWorkshop();
    const views = toy.open({ projections: [doubled, entries], workshop });
    const asked = tallied(views, EVENTS);
    const closed = views.close();
    free();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await closed;
    expect(toy.files()).toEqual(['entries-000002.sqlite', 'manifest.sqlite', 'tally-000001.sqlite']);
  });

  it('tells those who wait why it cannot be built, and tries again for the next', async () => {
    let broken = true;
    const local = new LocalWorkshop(toy.setting({ projections: [doubled, entries] }));
    const workshop: Workshop = {
      benches: 1,
      close: () => local.close(),
      lease: () => (broken ? Promise.reject(new Error('no bench')) : local.lease()),
    };
    const views = toy.open({ projections: [doubled, entries], workshop });
    await expect(tallied(views, EVENTS)).rejects.toThrow('no bench');
    broken = false;
    expect(await tallied(views, EVENTS)).toEqual({ lan: 1_200, mai: 600, đào: 1_200 });
  });
});
