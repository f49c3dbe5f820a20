import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEDGER, type Person, TownServer } from './town-server.ts';

const at = (path: string): string => `/api/resolutions/${LEDGER}/${path}`;
const FIRST = 11;
let town: TownServer;
let keys = 0;
beforeEach(async () => {
  town = await TownServer.start();
});
afterEach(() => town.stop());

const post = (as: Person, path: string, body: object) => {
  keys += 1;
  return town.ask({ method: 'POST', url: at(path), as, key: `key-${keys}`, body });
};
const targetNow = async (code: string) => (await town.ask({ url: at(`targets/${code}`), as: 'member' })).json['status'];
const result = { target: 'TH-07', occurredOn: '2026-06-15', value: '12' };
const recordAs = { occurredOn: result.occurredOn, value: result.value };
/** What the ledger says of a target, whatever touched it last: an effect is not recorded, so it has no number yet. */
const unnumbered = (status: unknown): unknown => ({ ...(status as object), lastPosition: expect.any(Number) });

describe('effect before act', () => {
  it('of recording is what the ledger says once it is recorded and approved; asking stores nothing', async () => {
    const head = await town.ledgers.head(LEDGER);
    const asked = await post('member', 'effects', { record: result });
    expect(asked).toMatchObject({ status: 200, json: { position: head, targets: [{ before: { code: 'TH-07' } }] } });
    expect(await town.ledgers.head(LEDGER)).toBe(head);
    const [{ before, after }] = asked.json['targets'] as [{ before: object; after: object }];
    expect(before).toEqual(await targetNow('TH-07'));
    await post('clerk', 'targets/TH-07/results', recordAs);
    await post('approver', `results/${FIRST}/approval`, {});
    expect(unnumbered(after)).toEqual(unnumbered(await targetNow('TH-07')));
    expect(after).toMatchObject({ actual: '12' });
  });

  it('of approving what waits: results, a correction, a proposal, together', async () => {
    await post('clerk', 'targets/TH-07/results', recordAs);
    await post('clerk', 'targets/TH-07/results', { ...recordAs, value: '5' });
    await post('approver', `results/${FIRST + 1}/approval`, {});
    await post('clerk', `results/${FIRST + 1}/correction`, { value: '6', reason: 'đếm sót' });
    const goal = { goal: { value: '20' }, document: { number: '1', date: '2026-01-01', issuer: 'Đảng ủy' } };
    const proposed = await post('clerk', 'targets/TH-07/revision', goal);
    const approve = { results: [FIRST], corrections: [FIRST + 3], proposals: [proposed.json['position']] };
    const { json } = await post('approver', 'effects', { approve });
    const [{ before, after }] = json['targets'] as [{ before: object; after: object }];
    expect(before).toMatchObject({ actual: '5', goal: { value: '150' } });
    expect(after).toMatchObject({ actual: '18', goal: { value: '20' }, percentOfGoal: '90' });
    for (const path of [
      `results/${FIRST}`,
      `corrections/${FIRST + 3}`,
      `proposals/${String(proposed.json['position'])}`,
    ]) {
      expect(await post('approver', `${path}/approval`, {})).toMatchObject({ status: 201 });
    }
    expect(unnumbered(after)).toEqual(unnumbered(await targetNow('TH-07')));
  });

  it('of sending again, of correcting, of proposing', async () => {
    await post('clerk', 'targets/TH-07/results', recordAs);
    const again = await post('clerk', 'effects', { resubmit: { result: FIRST, ...recordAs, value: '20' } });
    expect(again.json['targets']).toMatchObject([{ after: { actual: '20' } }]);
    await post('approver', `results/${FIRST}/approval`, {});
    const corrected = await post('clerk', 'effects', { correct: { result: FIRST, value: '7', reason: 'x' } });
    expect(corrected.json['targets']).toMatchObject([{ before: { actual: '12' }, after: { actual: '7' } }]);
    const document = { number: '1', date: '2026-01-01', issuer: 'Đảng ủy' };
    const propose = [{ type: 'TargetDropped', data: { target: 'TH-07', effectiveFrom: '2026-01-01', document } }];
    const dropped = await post('clerk', 'effects', { propose });
    expect(dropped.json['targets']).toMatchObject([{ before: { code: 'TH-07' }, after: null }]);
  });

  it('is refused as the act would be', async () => {
    expect(await post('clerk', 'effects', { record: { ...result, occurredOn: '2027-01-01' } })).toMatchObject({
      status: 422,
      json: { code: 'date-in-future' },
    });
    expect(await post('clerk', 'effects', { approve: { results: [999] } })).toMatchObject({
      status: 404,
      json: { code: 'result-unknown' },
    });
  });
});

describe('the feed in words', () => {
  it('goes back from the newest, page by page, and forward from a position', async () => {
    await post('clerk', 'targets/TH-07/results', recordAs);
    const told = async (query: string) => (await town.ask({ url: at(`told?${query}`), as: 'auditor' })).json;
    const newest = await told('limit=2');
    expect(newest).toMatchObject({
      rows: [{ position: FIRST, type: 'ResultRecorded', target: 'TH-07' }, { position: 10 }],
      next: 10,
    });
    expect((newest['rows'] as readonly { sentence: string }[])[0]?.sentence).toMatch(/^Ghi .*12 đảng viên.*\.$/);
    expect(await told(`limit=2&before=10`)).toMatchObject({ rows: [{ position: 9 }, { position: 8 }] });
    expect(await told(`after=9`)).toMatchObject({ rows: [{ position: 10 }, { position: FIRST }] });
    expect(await told(`target=TH-07&before=${FIRST}`)).not.toHaveProperty('next');
    expect((await told(`asOf=10`))['rows']).toMatchObject([{ position: 10 }, ...Array<object>(9).fill({})]);
  });
});
