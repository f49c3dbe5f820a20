import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LEDGER, PEOPLE, type Person, TownServer } from './town-server.ts';

const at = (path: string): string => `/api/resolutions/${LEDGER}/${path}`;
const FIRST = 11;
let town: TownServer;
beforeEach(async () => {
  town = await TownServer.start();
});
afterEach(() => town.stop());

const post = (as: Person, path: string, body: object | string | undefined, key?: string) =>
  town.ask({
    method: 'POST',
    url: at(path),
    as,
    ...(body !== undefined && { body }),
    ...(key !== undefined && { key }),
  });
const record = (key = 'record-1', value = '12') =>
  post('clerk', 'targets/TH-07/results', { occurredOn: '2026-03-15', value }, key);

describe('a result over HTTP', () => {
  it('is recorded, approved, corrected and seen, each answer naming its position', async () => {
    expect(await record()).toMatchObject({ status: 201, json: { resultId: FIRST, position: FIRST, repeated: false } });
    expect(await post('approver', `results/${FIRST}/approval`, {}, 'a')).toMatchObject({ status: 201 });
    const correction = await post('clerk', `results/${FIRST}/correction`, { value: '11', reason: 'đếm trùng' }, 'c');
    expect(correction.json).toMatchObject({ position: 13 });
    expect(await post('approver', 'corrections/13/approval', undefined, 'd')).toMatchObject({ status: 201 });
    const status = await town.ask({ url: at('status?minPosition=14'), as: 'member' });
    const expected = await town.ledgers.status(LEDGER, {});
    const { targets, ...answer } = expected.outcome === 'answered' ? expected.answer : { targets: [] };
    expect(status.json).toEqual({
      ...answer,
      targets: targets.map((target) => ({ ...target, statusLabel: expect.any(String) })),
    });
    const spoken = await town.ask({ url: at('status'), as: 'member', headers: { 'accept-language': 'en' } });
    expect([status, spoken].map(({ json }) => (json['targets'] as { statusLabel: string }[])[0]?.statusLabel)).toEqual([
      'Chưa có số liệu',
      'No figures yet',
    ]);
    const before = await town.ask({ url: at('targets/TH-07?asOf=13'), as: 'auditor' });
    expect(before.json['status']).toMatchObject({ actual: '12' });
    const now = await town.ask({ url: at('targets/TH-07'), as: 'auditor' });
    expect([now.headers['etag'], now.json['status']]).toEqual(['"14"', expect.objectContaining({ actual: '11' })]);
  });

  it('counts once, however often its key is sent; the same key with another body is refused', async () => {
    await record();
    expect(await record()).toMatchObject({ status: 201, json: { resultId: FIRST, repeated: true } });
    expect(await record('record-1', '13')).toMatchObject({ status: 409, json: { code: 'key-reused' } });
    expect(await town.ledgers.head(LEDGER)).toBe(FIRST);
  });

  it('is approved once by 50 at the same time: one 2xx, 49 clear conflicts', async () => {
    await record();
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, n) => post('approver', `results/${FIRST}/approval`, {}, `try-${n}`)),
    );
    expect(tries.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(tries.filter(({ status, json }) => status === 409 && json['code'] === 'result-not-pending')).toHaveLength(
      49,
    );
    expect(await town.ledgers.head(LEDGER)).toBe(FIRST + 1);
  });

  it('shows its events in pages, with a cursor', async () => {
    await record();
    const page = await town.ask({ url: at('events?limit=2&after=9'), as: 'auditor' });
    expect(page.json).toMatchObject({ rows: [{ position: 10 }, { position: 11 }], next: 11 });
    const last = await town.ask({ url: at('events?limit=2&after=11'), as: 'auditor' });
    expect([last.json['rows'], last.json['next']]).toEqual([[], undefined]);
  });

  it('waits in the queue', async () => {
    await record();
    const { json } = await town.ask({ url: at('approvals'), as: 'approver' });
    expect(json['rows']).toMatchObject([{ kind: 'result', position: FIRST, by: PEOPLE.clerk }]);
  });
});

describe('a token', () => {
  const bearer = (role: string, ledger = LEDGER): Readonly<Record<string, string>> => {
    const expiresAt = '2026-12-31T00:00:00.000Z';
    const issued = town.accounts.issueToken({ account: PEOPLE.clerk, ledger, role, label: 'x', expiresAt });
    if (issued.outcome === 'refused') throw new Error(issued.code);
    return { authorization: `Bearer ${issued.secret}`, 'x-ledger-request': '' };
  };
  const body = { occurredOn: '2026-03-15', value: '12' };

  it('records in the name of its account, without a page of ours', async () => {
    const asked = { method: 'POST', url: at('targets/TH-07/results'), body, key: 'k' } as const;
    expect(await town.ask({ ...asked, headers: bearer('clerk') })).toMatchObject({ status: 201 });
    expect(await town.ask({ url: '/api/me', headers: bearer('clerk') })).toMatchObject({
      json: { account: PEOPLE.clerk, resolutions: [{ ledger: LEDGER, roles: ['clerk'] }] },
    });
  });

  it('is worth nothing in another ledger, in a role that its account lacks, or once it is unknown', async () => {
    for (const [headers, status] of [
      [bearer('clerk', 'other-2025-2030'), 404],
      [bearer('approver'), 404],
      [{ authorization: 'Bearer tohieu_x' }, 401],
    ] as const) {
      expect((await town.ask({ url: at('status'), headers })).status).toBe(status);
    }
  });

  it('acts in its own role alone, whatever else its account holds', async () => {
    const grant = { type: 'GrantRole', account: PEOPLE.clerk, role: 'member' };
    await town.ledgers.execute(LEDGER, grant, { account: PEOPLE.administrator, key: 'also-a-member' });
    const asked = { method: 'POST', url: at('targets/TH-07/results'), body, key: 'k' } as const;
    expect(await town.ask({ ...asked, headers: bearer('member') })).toMatchObject({
      status: 403,
      json: { code: 'token-role' },
    });
  });
});

describe('bad input', () => {
  const result = 'targets/TH-07/results';
  const good = { occurredOn: '2026-03-15', value: '12' };
  /** Who, where, what, with which key: status, code, field. */
  const rows: readonly (readonly [
    Person,
    string,
    object | string | undefined,
    string | undefined,
    number,
    string,
    string | undefined,
  ])[] = [
    ['clerk', result, good, undefined, 400, 'key-missing', 'Idempotency-Key'],
    ['clerk', result, good, 'x'.repeat(201), 400, 'key-malformed', 'key'],
    ['clerk', result, { ...good, extra: 1 }, 'k', 400, 'field-unknown', 'extra'],
    ['clerk', result, { ...good, value: 12 }, 'k', 400, 'field-wrong-type', 'value'],
    ['clerk', result, { occurredOn: '2026-02-30', value: '12' }, 'k', 400, 'date-malformed', 'occurredOn'],
    ['clerk', result, { occurredOn: '2027-01-01', value: '12' }, 'k', 422, 'date-in-future', 'occurredOn'],
    ['clerk', result, { ...good, value: '-1' }, 'k', 422, 'number-negative', 'value'],
    ['clerk', result, '{"value":', 'k', 400, 'json-broken', undefined],
    ['clerk', 'results/x/withdrawal', { reason: 'x' }, 'k', 404, 'not-found', undefined],
    ['clerk', 'results/999/withdrawal', {}, 'k', 400, 'field-missing', 'reason'],
    ['clerk', 'results/999/correction', { value: '1' }, 'k', 400, 'field-missing', 'reason'],
    ['clerk', 'results/999/resubmission', { ...good, submission: 1 }, 'k', 400, 'field-unknown', 'submission'],
    ['approver', 'results/999/approval', { submission: 'x' }, 'k', 400, 'field-wrong-type', 'submission'],
    ['approver', 'results/999/return', { reason: '' }, 'k', 400, 'text-empty', 'reason'],
    ['approver', 'corrections/999/rejection', {}, 'k', 400, 'field-missing', 'reason'],
    ['approver', 'proposals/999/rejection', {}, 'k', 400, 'field-missing', 'reason'],
    ['approver', 'corrections/999/approval', undefined, undefined, 400, 'key-missing', 'Idempotency-Key'],
    ['approver', 'proposals/999/approval', undefined, undefined, 400, 'key-missing', 'Idempotency-Key'],
  ];

  it('names code and field, and stores nothing', async () => {
    const head = await town.ledgers.head(LEDGER);
    for (const [as, path, body, key, status, code, field] of rows) {
      const answer = await post(as, path, body, key);
      const [error] = answer.json['errors'] as readonly { code: string; field?: string; detail: string }[];
      expect([path, body, answer.status, answer.json['code'], error?.field]).toEqual([path, body, status, code, field]);
      expect(error?.detail).toMatch(/^\p{Lu}.+\.$/u);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    }
    expect(await town.ledgers.head(LEDGER)).toBe(head);
  });

  it.each([
    ['status?at=30/02/2026', 400, 'date-malformed'],
    ['status?asOf=999', 422, 'as-of-out-of-range'],
    ['status?minPosition=999', 409, 'position-not-reached'],
    ['status?minPosition=x', 400, 'field-wrong-type'],
    ['status?when=now', 400, 'field-unknown'],
    ['targets/TH-99', 404, 'target-unknown'],
    ['events?limit=501', 400, 'field-wrong-type'],
    ['events?type=Nothing', 400, 'choice-unknown'],
    ['told?limit=201', 400, 'field-wrong-type'],
    ['told?before=0', 400, 'field-wrong-type'],
    ['schemes?at=x', 400, 'date-malformed'],
    ['proposals/999', 404, 'proposal-unknown'],
    ['proposals/x', 404, 'not-found'],
    ['nothing', 404, 'not-found'],
  ])('GET %s answers %i %s', async (path, status, code) => {
    expect(await town.ask({ url: at(path), as: 'member' })).toMatchObject({ status, json: { code } });
  });
});
