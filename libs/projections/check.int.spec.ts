import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countedMany } from './testing/tally.ts';
import { ToyViews } from '../../test/support/toy-views.ts';

let toy: ToyViews;
beforeEach(async () => {
  toy = new ToyViews();
  await toy.log.append('toy', 0, countedMany(1, 9));
});
afterEach(() => toy.remove());

/** Changes the serving rows behind the program's back. */
const spoil = (): void => {
  const file = toy.files().find((name) => name.startsWith('tally')) ?? '';
  toy.spoil(file, `UPDATE names SET times = 40 WHERE name = 'mai'`);
};

describe('a check that comes round again and again', () => {
  it('that finds nothing leaves no report and switches nothing', async () => {
    const views = toy.open();
    await views.catchUp('toy');
    const before = toy.files();
    expect(await views.check('toy')).toMatchObject({ outcome: 'unchanged', to: 9 });
    expect([views.reports(), toy.files(), views.health().degraded]).toEqual([[], before, false]);
  });

  it('that finds drift leaves a report like a run, which alarms while the live view goes on', async () => {
    const views = toy.open();
    await views.catchUp('toy');
    spoil();
    expect(await views.check('toy', { startedBy: 'somebody' })).toMatchObject({ outcome: 'drift' });
    const drift = { kind: 'check', run: null, startedBy: 'somebody', outcome: 'drift', drift: true, to: 9 };
    expect(views.reports()).toEqual([expect.objectContaining({ ...drift, asked: ['tally', 'entries'] })]);
    expect(views.health()).toMatchObject({ degraded: true, troubled: [{ ledger: 'toy', outcome: 'drift' }] });
    expect(views.lastDrift()?.ledger).toBe('toy');
  });

  it('that goes well ends the alarm of its ledger', async () => {
    let free = 0;
    const views = toy.open({ freeBytes: () => Promise.resolve(free) });
    await expect(views.check('toy')).rejects.toMatchObject({ code: 'views-no-space' });
    expect(views.health()).toMatchObject({
      degraded: true,
      troubled: [{ ledger: 'toy', outcome: 'failed', reason: { code: 'views-no-space' } }],
    });
    free = 2 ** 40;
    await views.check('toy');
    expect(views.health().degraded).toBe(false);
  });

  it('alarms also where the ledger cannot even be opened', async () => {
    const views = toy.open({ folderOf: () => '/dev/null/views' });
    await expect(views.check('toy')).rejects.toThrow();
    expect(views.health()).toMatchObject({ degraded: true, troubled: [{ ledger: 'toy', outcome: 'failed' }] });
  });

  it('that is cancelled leaves no report and no alarm', async () => {
    const cancel = new AbortController();
    const views = toy.open({
      freeBytes: () => {
        cancel.abort(new Error('make way'));
        return Promise.resolve(2 ** 40);
      },
    });
    await views.catchUp('toy');
    const before = toy.files();
    await expect(views.check('toy', { signal: cancel.signal })).rejects.toThrow('make way');
    expect([views.reports(), views.health().degraded, toy.files()]).toEqual([[], false, before]);
  });

  it('does not run beside another run of its ledger', async () => {
    const views = toy.open();
    const both = await Promise.allSettled([views.rebuild('toy'), views.check('toy')]);
    expect(both).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'rebuild-running' } }]);
    const again = await Promise.allSettled([views.check('toy'), views.rebuild('toy')]);
    expect(again).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'rebuild-running' } }]);
  });
});
