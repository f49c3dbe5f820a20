import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LEDGER, PEOPLE, TownServer } from './town-server.ts';

let town: TownServer;
/** Twelve and nine approved, the twelve corrected to eleven, three wait: events 11 to 17. */
beforeAll(async () => {
  town = await TownServer.start();
  const act = async (account: string, command: object, key: string): Promise<void> => {
    const answer = await town.ledgers.execute(LEDGER, command, { account, key });
    if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
  };
  const record = (occurredOn: string, value: string) => ({
    type: 'RecordResult',
    target: 'TH-07',
    occurredOn,
    values: { value },
  });
  await act(PEOPLE.clerk, record('2025-12-31', '12'), 'one');
  await act(PEOPLE.approver, { type: 'ApproveResult', result: 11 }, 'two');
  await act(PEOPLE.clerk, record('2026-03-31', '9'), 'three');
  await act(PEOPLE.approver, { type: 'ApproveResult', result: 13 }, 'four');
  const correction = { type: 'ProposeCorrection', result: 11, values: { value: '11' }, reason: 'Tính trùng' };
  await act(PEOPLE.clerk, correction, 'five');
  await act(PEOPLE.approver, { type: 'ApproveCorrection', correction: 15 }, 'six');
  await act(PEOPLE.clerk, record('2026-06-30', '3'), 'seven');
});
afterAll(() => town.stop());

const get = (path: string, headers = {}) =>
  town.ask({ url: `/api/resolutions/${LEDGER}/${path}`, as: 'auditor', headers });

describe('the difference of two moments', () => {
  it('says of a target what differs, why, and by which events and accounts', async () => {
    const { json } = await get('diff?from=14&to=16');
    expect(json).toMatchObject({ before: { position: 14 }, after: { position: 16 } });
    expect(json['targets']).toMatchObject([
      {
        code: 'TH-07',
        before: { actual: '21' },
        after: { actual: '20' },
        touched: 2,
        why: [
          {
            text: 'đính chính kết quả ngày 31/12/2025 từ 12 đảng viên thành 11 đảng viên, duyệt ngày 15/07/2026',
            events: [16],
          },
        ],
        causes: [
          { position: 15, actor: PEOPLE.clerk, type: 'CorrectionProposed' },
          { position: 16, actor: PEOPLE.approver, type: 'CorrectionApproved' },
        ],
      },
    ]);
  });

  it('goes up to now without a second moment, and speaks the caller’s language', async () => {
    const { json } = await get('diff?from=16', { 'accept-language': 'en' });
    expect(json['after']).toMatchObject({ position: 17 });
    expect(json['targets']).toMatchObject([
      { changed: ['flags'], why: [{ text: '3 đảng viên on 30 Jun 2026 waits for approval', events: [17] }] },
    ]);
  });

  it('judges both on one day where one is named', async () => {
    const { json } = await get('diff?from=12&to=17&at=2025-12-31');
    expect(json).toMatchObject({ before: { at: '2025-12-31' }, after: { at: '2025-12-31' } });
    expect(json['targets']).toMatchObject([{ before: { actual: '12' }, after: { actual: '11' } }]);
  });

  it('has no more than the figures of status at both moments', async () => {
    const { json } = await get('diff?from=10&to=17');
    const [told] = json['targets'] as readonly { readonly before: object; readonly after: object }[];
    for (const [asOf, seen] of [
      [10, told?.before],
      [17, told?.after],
    ] as const) {
      const status = (await get(`status?asOf=${asOf}`)).json['targets'] as readonly { readonly code: string }[];
      expect(status.find(({ code }) => code === 'TH-07')).toMatchObject({ ...seen });
    }
  });
});

describe('a printed report against today', () => {
  it('says what was printed, what it is today, and by which events', async () => {
    const { json } = await get('reconciliation?asOf=14&at=2026-03-31');
    expect(json).toMatchObject({ report: { position: 14 }, today: { position: 17, at: '2026-03-31' }, same: 2 });
    expect(json['targets']).toMatchObject([
      {
        code: 'TH-07',
        sentence: 'TH-07: báo cáo ngày 31/03/2026 ghi 21, nay 20, do',
        why: [{ events: [16] }],
        steps: [{ position: 16, type: 'CorrectionApproved', was: { actual: '21' }, is: { actual: '20' } }],
        printed: null,
      },
    ]);
    expect(json['remaining']).toBe('2 chỉ tiêu còn lại: con số đã in vẫn đúng.');
  });

  it.each([
    ['21', { found: 'known', from: null }],
    ['12', { found: 'earlier', from: 12 }],
    ['20', { found: 'later', from: 16 }],
    ['99', { found: 'never', from: null }],
  ])('says whether a printed %s was what the ledger knew', async (figure, printed) => {
    const { json } = await get(`reconciliation?asOf=14&at=2026-03-31&target=TH-07&figure=${figure}`);
    expect(json['targets']).toMatchObject([{ code: 'TH-07', printed: { figure, ...printed } }]);
    expect(json['remaining']).toBeNull();
  });
});

describe('the life of a ledger', () => {
  it('is its days with what was recorded, by the day in Vietnam', async () => {
    const { json } = await get('moments');
    expect(json).toMatchObject({ position: 17, days: [{ day: '2026-07-15', events: 17, last: 17, corrections: 1 }] });
  });

  it('goes no further than the moment asked for', async () => {
    expect((await get('moments?asOf=14')).json).toMatchObject({ position: 14, days: [{ events: 14, corrections: 0 }] });
  });
});

describe('a question that cannot be asked like this', () => {
  const rows: readonly (readonly [path: string, status: number, code: string, field: string | undefined])[] = [
    ['diff', 400, 'field-missing', 'from'],
    ['diff?from=12&to=11', 422, 'range-reversed', 'from'],
    ['diff?from=yesterday', 422, 'as-of-out-of-range', 'from'],
    ['diff?from=1&to=99', 422, 'as-of-out-of-range', 'to'],
    ['diff?from=12&at=2040-01-01', 422, 'at-out-of-range', 'at'],
    ['diff?from=12&until=13', 400, 'field-unknown', 'until'],
    ['diff?from=12&minPosition=99', 409, 'position-not-reached', 'minPosition'],
    ['moments?asOf=99', 422, 'as-of-out-of-range', 'asOf'],
    ['moments?by=month', 400, 'field-unknown', 'by'],
    ['reconciliation', 400, 'field-missing', 'asOf'],
    ['reconciliation?asOf=99', 422, 'as-of-out-of-range', 'asOf'],
    ['reconciliation?asOf=14&figure=21', 400, 'field-missing', 'target'],
    ['reconciliation?asOf=14&target=TH-99', 404, 'target-unknown', 'target'],
    ['reconciliation?asOf=14&target=TH-07&figure=many', 400, 'number-malformed', 'figure'],
    ['reconciliation?asOf=14&target=TH-02&figure=1.500', 400, 'number-ambiguous', 'figure'],
  ];
  it.each(rows)('%s: %i %s', async (path, status, code, field) => {
    const answer = await get(path);
    expect([answer.status, answer.json['errors']]).toMatchObject([status, [{ code, field }]]);
  });
});
