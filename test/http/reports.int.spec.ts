import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LEDGER, PEOPLE, TownServer } from './town-server.ts';

let town: TownServer;
let keys = 0;
/** Twelve approved and reported (event 13), then corrected to eleven: events 11 to 15. */
beforeAll(async () => {
  town = await TownServer.start();
  const act = async (account: string, command: object): Promise<void> => {
    const key = `k-${(keys += 1)}`;
    const answer = await town.ledgers.execute(LEDGER, command, { account, key });
    if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
  };
  await act(PEOPLE.clerk, {
    type: 'RecordResult',
    target: 'TH-07',
    occurredOn: '2025-12-31',
    values: { value: '12' },
  });
  await act(PEOPLE.approver, { type: 'ApproveResult', result: 11 });
  const issued = await issue(REPORT, 'first');
  expect([issued.status, issued.json['position']]).toEqual([201, 13]);
  await act(PEOPLE.clerk, { type: 'ProposeCorrection', result: 11, values: { value: '11' }, reason: 'Tính trùng' });
  await act(PEOPLE.approver, { type: 'ApproveCorrection', correction: 14 });
});
afterAll(() => town.stop());

const REPORT = { title: 'Báo cáo quý II/2026', at: '2026-06-30', asOf: 12 };
const url = `/api/resolutions/${LEDGER}/reports`;
const issue = (body: object, key: string) => town.ask({ method: 'POST', url, as: 'approver', body, key });
const get = (path: string) => town.ask({ url: `/api/resolutions/${LEDGER}/${path}`, as: 'member' });

describe('reports over HTTP', () => {
  it('are issued once a key', async () => {
    expect((await issue(REPORT, 'first')).json).toMatchObject({ position: 13, repeated: true });
    expect((await issue({ ...REPORT, asOf: 11 }, 'first')).status).toBe(409);
  });

  it('are listed for everybody of the ledger', async () => {
    const { json } = await get('reports');
    expect(json['rows']).toMatchObject([
      { position: 13, title: REPORT.title, at: '2026-06-30', asOf: 12, by: PEOPLE.approver, targets: 3 },
    ]);
    expect((await get('reports?asOf=12')).json['rows']).toEqual([]);
  });

  it('are held against today: their stored figures, each that differs and why, and their own hash', async () => {
    const { json } = await get('reconciliation?report=13');
    expect(json).toMatchObject({
      report: { position: 12, at: '2026-06-30' },
      today: { position: 15, at: '2026-06-30' },
      same: 2,
      issued: {
        position: 13,
        wrong: [],
        sentences: [
          'Báo cáo “Báo cáo quý II/2026” (sự kiện 13): mã kiểm tra khớp; đánh giá lại theo số liệu đã ghi đến sự kiện 12 cho đúng mọi con số đã phát hành.',
        ],
      },
      targets: [{ code: 'TH-07', stored: { actual: '12' }, now: { actual: '11' }, why: [{ events: [15] }] }],
    });
    const [told] = json['targets'] as readonly { readonly sentence: string }[];
    expect(told?.sentence).toMatch(/^TH-07: báo cáo ngày 30\/06\/2026 ghi 12, nay 11; % so với NQ .*, nay .*, do$/);
  });

  it('are asked of one target too, with the figure of the paper', async () => {
    const { json } = await get('reconciliation?report=13&target=TH-07&figure=11');
    expect(json['targets']).toMatchObject([{ printed: { figure: '11', found: 'later', from: 15 } }]);
  });

  const rows: readonly (readonly [body: object, status: number, code: string, field: string | undefined])[] = [
    [{ ...REPORT, figures: [] }, 400, 'field-unknown', 'figures'],
    [{ ...REPORT, title: undefined }, 400, 'field-missing', 'title'],
    [{ ...REPORT, title: '' }, 400, 'text-empty', 'title'],
    [{ ...REPORT, at: '30/06/2026' }, 400, 'date-malformed', 'at'],
    [{ ...REPORT, at: '2026-07-16' }, 422, 'at-out-of-range', 'at'],
    [{ ...REPORT, asOf: 'now' }, 400, 'field-wrong-type', 'asOf'],
    [{ ...REPORT, asOf: undefined }, 400, 'field-missing', 'asOf'],
    [{ ...REPORT, asOf: 0 }, 400, 'position-malformed', 'asOf'],
    [{ ...REPORT, asOf: 99 }, 422, 'as-of-out-of-range', 'asOf'],
  ];
  it.each(rows)('refuses %j: %i %s', async (body, status, code, field) => {
    const answer = await issue(body, `k-${(keys += 1)}`);
    expect([answer.status, answer.json['errors']]).toMatchObject([status, [{ code, field }]]);
    expect((answer.json['errors'] as readonly { detail: string }[])[0]?.detail).toMatch(/;/);
    expect(await town.ledgers.head(LEDGER)).toBe(15);
  });

  const asked: readonly (readonly [query: string, status: number, code: string, field: string])[] = [
    ['report=99', 404, 'report-unknown', 'report'],
    ['report=12', 404, 'report-unknown', 'report'],
    ['report=x', 400, 'field-wrong-type', 'report'],
    ['report=13&asOf=12', 400, 'moment-twice', 'asOf'],
    ['report=13&at=2026-06-30', 400, 'moment-twice', 'at'],
  ];
  it.each(asked)('reconciliation?%s: %i %s', async (query, status, code, field) => {
    const answer = await get(`reconciliation?${query}`);
    expect([answer.status, answer.json['errors']]).toMatchObject([status, [{ code, field }]]);
  });
});
