import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LogUnavailableError } from '#event-log/errors';
import { FailingFiles } from '../../test/support/log-failing-files.ts';
import { counted, countedMany, entries, tally } from './testing/tally.ts';
import { tallied, ToyViews } from '../../test/support/toy-views.ts';
import { NoEventsError } from './no-events-error.ts';
import { ViewRefusedError } from './view-refused-error.ts';

let toy: ToyViews;
beforeEach(async () => {
  toy = new ToyViews();
  await toy.log.append('toy', 0, countedMany(1, 9));
});
afterEach(() => toy.remove());

const SPARE = 16 * 2 ** 20;

describe('the disk', () => {
  it('is asked for room first: without it nothing is begun, and both sizes are told', async () => {
    const free: number[] = [];
    const views = toy.open({
      freeBytes: () => {
        free.push(SPARE + 1_000);
        return Promise.resolve(SPARE + 1_000);
      },
    });
    await views.catchUp('toy');
    const before = toy.files();
    const refused = views.rebuild('toy');
    await expect(refused).rejects.toBeInstanceOf(ViewRefusedError);
    await expect(refused).rejects.toMatchObject({
      code: 'views-no-space',
      params: { ledger: 'toy', freeBytes: SPARE + 1_000, neededBytes: expect.any(Number) },
    });
    expect([toy.files(), free]).toEqual([before, [SPARE + 1_000]]);
  });

  it('has room for all that run beside each other, not for each of them alone', async () => {
    await toy.log.append('other', 0, countedMany(1, 3, 'other'));
    let free = 0;
    const views = toy.open({ freeBytes: () => Promise.resolve(free) });
    await views.catchUp('toy');
    await views.catchUp('other');
    const alone = await views.rebuild('toy').catch((error: unknown) => error as ViewRefusedError);
    free = Number((alone as ViewRefusedError).params['neededBytes']) + 10_000;
    const both = await Promise.allSettled([views.rebuild('toy'), views.rebuild('other')]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await views.rebuild('other')).outcome).toBe('switched');
  });

  it('that fills up in the middle of a build leaves the live view, no litter, and works once there is room', async () => {
    await toy.log.append('toy', 9, countedMany(10, 12_000));
    const files = new FailingFiles();
    const connect = (file: string) => {
      writeFileSync(file, '');
      return files.connect(file);
    };
    const views = toy.open({ connect });
    await views.catchUp('toy');
    const before = { files: toy.files(), digest: await views.digest('toy', 'entries') };
    files.leaveRoom(6);
    const failed = views.rebuild('toy');
    await expect(failed).rejects.toBeInstanceOf(LogUnavailableError);
    await expect(failed).rejects.toMatchObject({ code: 'disk-full' });
    expect({ files: toy.files(), digest: await views.digest('toy', 'entries') }).toEqual(before);
    expect(views.reports()[0]).toMatchObject({ outcome: 'failed', reason: { code: 'disk-full' } });
    expect(views.health()).toMatchObject({ degraded: true, stopped: [], troubled: [{ ledger: 'toy' }] });
    files.mend();
    expect((await views.rebuild('toy')).outcome).toBe('switched');
    expect(views.health()).toEqual({ degraded: false, stopped: [], troubled: [], troubledTotal: 0 });
  });
});

describe('going back to the generation before', () => {
  it('serves it again, brought to the head, and keeps the other in its place', async () => {
    const views = toy.open();
    await views.rebuild('toy');
    await toy.log.append('toy', 9, countedMany(10, 3));
    const report = await views.revert('toy', 'tally', { startedBy: 'admin-01' });
    expect(report).toMatchObject({
      kind: 'revert',
      startedBy: 'admin-01',
      outcome: 'switched',
      to: 12,
      views: [{ view: 'tally', generation: 'tally-000001.sqlite', previousGeneration: 'tally-000003.sqlite' }],
    });
    expect(await tallied(views, 12)).toEqual({ lan: 5, mai: 2, đào: 5 });
    await views.revert('toy', 'tally');
    const { generation } = (await views.rebuild('toy', { views: ['tally'], checkOnly: true })).views[0]!;
    expect(generation).toBe('tally-000003.sqlite');
  });

  it('survives a restart', async () => {
    const views = toy.open();
    await views.rebuild('toy');
    await views.revert('toy', 'tally');
    await views.close();
    const served = await toy.open().query('toy', 9, ({ view }) => view('tally').generation);
    expect(served).toBe('tally-000001.sqlite');
  });

  it('is refused where none is kept, where it is of another version, where its file is gone', async () => {
    const views = toy.open();
    await views.catchUp('toy');
    const about = { ledger: 'toy', view: 'tally' };
    await expect(views.revert('toy', 'tally')).rejects.toEqual(new ViewRefusedError('view-no-previous', about));
    await expect(views.revert('toy', 'odd')).rejects.toMatchObject({ code: 'view-unknown' });
    await views.close();
    const raised = toy.open({ projections: [{ ...tally, version: 2 }, entries] });
    await raised.catchUp('toy');
    await expect(raised.revert('toy', 'tally')).rejects.toEqual(
      new ViewRefusedError('view-previous-version', { ...about, version: 2, previousVersion: 1 }),
    );
    await raised.rebuild('toy', { views: ['tally'] });
    writeFileSync(`${toy.folder}/toy/tally-000003.sqlite`, 'gone');
    await expect(raised.revert('toy', 'tally')).rejects.toEqual(
      new ViewRefusedError('view-previous-unusable', { ...about, file: 'tally-000003.sqlite' }),
    );
    expect(await tallied(raised, 9)).toEqual({ lan: 4, mai: 1, đào: 4 });
  });
});

describe('reports', () => {
  it('are kept over a restart, the newest first; a ledger’s own, or one by its number', async () => {
    await toy.log.append('other', 0, countedMany(1, 3, 'other'));
    const views = toy.open();
    const first = await views.rebuild('toy', { startedBy: 'admin-01' });
    const second = await views.rebuild('other', { views: ['tally'] });
    const third = await views.rebuild('toy', { checkOnly: true });
    await views.close();
    const again = toy.open();
    expect(again.reports()).toEqual([third, second, first]);
    expect(again.reports({ ledger: 'toy', limit: 1 })).toEqual([third]);
    expect([again.report(2), again.report(4)]).toEqual([second, undefined]);
  });

  it('tell nothing of a ledger that is not there', async () => {
    const views = toy.open();
    await expect(views.rebuild('nobody')).rejects.toEqual(new NoEventsError('nobody'));
    expect([views.reports(), views.health().degraded]).toEqual([[], false]);
  });

  it('tell a run that was cancelled, and one that failed, with the reason', async () => {
    const views = toy.open();
    await views.catchUp('toy');
    await expect(views.rebuild('toy', { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    await toy.log.append('toy', 9, [{ ...counted(10, 'mai'), type: 'Cursed' }]);
    await expect(views.rebuild('toy')).rejects.toMatchObject({ name: 'ViewStoppedError' });
    expect(views.reports().map(({ outcome, reason }) => [outcome, reason?.code, reason?.params])).toEqual([
      ['failed', 'view-stopped', expect.objectContaining({ ledger: 'toy', view: 'tally', position: 9 })],
      ['cancelled', 'Error', {}],
    ]);
    expect(views.health().stopped.map(({ view, position }) => [view, position])).toEqual([
      ['tally', 9],
      ['entries', 9],
    ]);
  });

  it('tell a run that was broken off with its program', async () => {
    const views = toy.open();
    await views.rebuild('toy');
    toy.spoil('../reports.sqlite', `UPDATE reports SET outcome = 'running'`);
    await views.close();
    expect(toy.open().reports()).toMatchObject([{ outcome: 'failed', reason: { code: 'broken-off' } }]);
  });

  it('of a ledger are two hundred at most', async () => {
    const views = toy.open();
    for (let run = 0; run < 203; run += 1) await views.rebuild('toy', { views: ['tally'], checkOnly: true });
    expect(views.reports({ limit: 1_000 }).map(({ id }) => id)).toEqual(
      Array.from({ length: 200 }, (_, index) => 203 - index),
    );
  });
});
