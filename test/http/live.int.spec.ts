import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { firstValueFrom, NEVER, Subject, toArray } from 'rxjs';
import { LEDGER, OTHER_LEDGER, PEOPLE, TownServer } from './town-server.ts';

const { liveFeed } = await import('../../apps/ledger-api/live/live-feed.ts');

let town: TownServer;
let leave: AbortController;
beforeEach(async () => {
  town = await TownServer.start();
  leave = new AbortController();
});
afterEach(async () => {
  leave.abort();
  await town.stop();
});

let keys = 0;
const record = async (ledger: string = LEDGER, account: string = PEOPLE.clerk): Promise<number> => {
  const command = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '1' } };
  const answer = await town.ledgers.execute(ledger, command, { account, key: `live-${(keys += 1)}` });
  if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
  return answer.position;
};
const open = (lastEventId?: string) => town.live('member', leave.signal, lastEventId);

describe('an open page', () => {
  it('is told what was touched, and nothing else; not what happens in another ledger', async () => {
    const messages = await open();
    await record(OTHER_LEDGER, PEOPLE.elsewhere);
    const position = await record();
    expect((await messages.next()).value).toEqual({
      id: String(position),
      data: JSON.stringify({ position, targets: ['TH-07'] }),
    });
  });

  it('goes on after the last message that it had, without a gap or a repeat', async () => {
    const [first, second, third] = [await record(), await record(), await record()];
    const messages = await open(String(first));
    expect((await messages.next()).value).toMatchObject({ id: String(third) });
    const fourth = await record();
    expect((await messages.next()).value).toMatchObject({ id: String(fourth) });
    expect([second, third, fourth]).toEqual([first + 1, first + 2, first + 3]);
  });

  it('ends when its session has ended, before it hears of anything more', async () => {
    const messages = await open();
    town.accounts.signOutEverywhere(PEOPLE.member);
    await record();
    expect(await messages.next()).toEqual({ done: true, value: undefined });
  });

  it('is told goodbye and when to come back as the server goes', async () => {
    const messages = await open();
    const next = messages.next();
    const closing = town.app.close();
    expect((await next).value).toMatchObject({ event: 'goodbye', retry: '2000' });
    await closing;
  });
});

describe('the feed', () => {
  it('names every event once, however moves and readings interleave', async () => {
    const stop = new Subject<void>();
    let goesOn = true;
    const allowed = (): Promise<boolean> => Promise.resolve(goesOn);
    const told = firstValueFrom(liveFeed(town.ledgers, LEDGER, 10, { allowed, recheck$: stop }).pipe(toArray()));
    const positions = await Promise.all(Array.from({ length: 40 }, () => record()));
    const last = Math.max(...positions);
    // A second reader tells when the last event can be read; the first has read the same moves by then.
    await new Promise<void>((done) => {
      const watch = liveFeed(town.ledgers, LEDGER, 10, {
        allowed: () => Promise.resolve(true),
        recheck$: NEVER,
      }).subscribe(({ position }) => {
        if (position < last) return;
        watch.unsubscribe();
        done();
      });
    });
    goesOn = false;
    stop.next();
    const messages = await told;
    const ends = messages.map(({ position }) => position);
    expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
    expect(ends.at(-1)).toBe(last);
  });
});

it('the history of a target is told in words, as known at a moment', async () => {
  const position = await record();
  const url = `/api/resolutions/${LEDGER}/targets/TH-07/history`;
  const told = await town.ask({ url, as: 'auditor' });
  expect(told.json['rows']).toMatchObject([
    { position: 4, type: 'TargetSet', actor: PEOPLE.administrator },
    {
      position,
      type: 'ResultRecorded',
      actor: PEOPLE.clerk,
      sentence: 'Ghi kết quả TH-07: 1 đảng viên ngày 15/03/2026.',
    },
  ]);
  const before = await town.ask({ url: `${url}?asOf=${position - 1}`, as: 'auditor' });
  expect(before.json['rows']).toHaveLength(1);
  expect((await town.ask({ url: url.replace('07', '99'), as: 'auditor' })).status).toBe(404);
});
