import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smallAdoption } from '../../../test/support/small-resolution.ts';
import { Ledgers } from '../ledgers.ts';
import type { PrintedFigures } from '../printed-figures.ts';
import { ReplayHistory } from '../replay.ts';

const LEDGER = 'ward';
let folder: string;
let ledgers: Ledgers;
let now: string;
let keys = 0;

const send = (account: string, command: object, key = `k-${(keys += 1)}`) =>
  ledgers.execute(LEDGER, command, { account, key });
const act = async (account: string, command: object): Promise<void> => {
  const answer = await send(account, command);
  if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
};
const record = (occurredOn: string, value: string) =>
  act('clerk-01', { type: 'RecordResult', target: 'TH-07', occurredOn, values: { value } });

/** Nine approved on 28/06/2026, and nothing since: event 5 is the last one. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
  now = '2026-06-28T03:00:00.000Z';
  ledgers = await Ledgers.open({ folder, now: () => now, randomBytes });
  await act('admin-01', smallAdoption);
  for (const [account, role] of [
    ['clerk-01', 'clerk'],
    ['approver-01', 'approver'],
  ] as const) {
    await act('admin-01', { type: 'GrantRole', account, role });
  }
  head = await ledgers.head(LEDGER);
  await record('2026-06-20', '9');
  await act('approver-01', { type: 'ApproveResult', result: head + 1 });
  head += 2;
  now = '2026-07-05T03:00:00.000Z';
});
afterEach(async () => {
  await ledgers.close();
  rmSync(folder, { recursive: true });
});

let head: number;
const report = (changed: object = {}) => ({
  type: 'IssueReport',
  title: 'Báo cáo quý II/2026',
  at: '2026-06-30',
  asOf: head,
  ...changed,
});
const statusAt = async (at: string, asOf: number) => {
  const answered = await ledgers.status(LEDGER, { at, asOf });
  if (answered.outcome === 'refused') throw new Error(JSON.stringify(answered.refusals));
  return answered.answer.targets;
};
const stored = async (position: number) => {
  const [event] = await ledgers.events(LEDGER, position, 1);
  return event?.envelope.data as { figures: readonly (PrintedFigures & { target: string })[]; sha256: string };
};
const lines = async (): Promise<readonly string[]> => (await ledgers.events(LEDGER, 1, 1000)).map(({ bytes }) => bytes);
const replayed = async (history: readonly string[], position: number) => {
  const answered = await (await ReplayHistory.open(history, now)).reconcile({ report: { issued: position } });
  if (answered.outcome === 'refused') throw new Error(JSON.stringify(answered.refusals));
  return answered.answer;
};

describe('issuing a report', () => {
  it('stores the figures of every page at its moment, also of a day after the last event, and their hash', async () => {
    await expect(send('approver-01', report())).resolves.toMatchObject({ outcome: 'accepted', position: head + 1 });
    const { figures, sha256 } = await stored(head + 1);
    const shown = (await statusAt('2026-06-30', head)).map(({ code, actual, percentOfGoal, pace, status }) => ({
      target: code,
      actual,
      percentOfGoal,
      pace,
      status,
    }));
    expect(figures).toEqual(shown);
    expect(shown.find(({ target }) => target === 'TH-07')).toMatchObject({ actual: '9' });
    const canonical = shown.map(({ target, actual, percentOfGoal, pace, status }) => ({
      actual,
      pace,
      percentOfGoal,
      status,
      target,
    }));
    expect(sha256).toBe(createHash('sha256').update(JSON.stringify(canonical)).digest('hex'));
  });

  it('is of its own moment, whatever was recorded since', async () => {
    await record('2026-06-25', '4');
    await act('approver-01', { type: 'ApproveResult', result: head + 1 });
    await act('approver-01', report());
    const { figures } = await stored(head + 3);
    expect(figures.find(({ target }) => target === 'TH-07')).toMatchObject({ actual: '9' });
  });

  it('sent again it is the same one, though the ledger has gone on and the account has lost its role', async () => {
    await send('approver-01', report(), 'once');
    await record('2026-06-25', '4');
    await act('approver-01', { type: 'ApproveResult', result: head + 2 });
    await act('admin-01', { type: 'RevokeRole', account: 'approver-01', role: 'approver' });
    const before = await ledgers.head(LEDGER);
    expect(await send('approver-01', report(), 'once')).toMatchObject({ position: head + 1, repeated: true });
    expect(await ledgers.head(LEDGER)).toBe(before);
    expect(await send('approver-01', report({ asOf: before }), 'once')).toMatchObject({
      refusals: [{ code: 'key-reused' }],
    });
  });

  it.each<[string, object, string, string]>([
    ['figures handed in', { figures: [] }, 'field-unknown', 'figures'],
    ['a hash handed in', { sha256: 'b'.repeat(64) }, 'field-unknown', 'sha256'],
    ['no title', { title: undefined }, 'field-missing', 'title'],
    ['an empty title', { title: ' ' }, 'text-empty', 'title'],
    ['a day that is none', { at: '2026-06-31' }, 'date-malformed', 'at'],
    ['a day before the term', { at: '2025-07-08' }, 'at-out-of-range', 'at'],
    ['a day that has not come', { at: '2026-07-06' }, 'at-out-of-range', 'at'],
    ['now instead of an event', { asOf: undefined }, 'field-missing', 'asOf'],
    ['a day instead of an event', { asOf: '2026-06-30' }, 'position-malformed', 'asOf'],
    ['event 0', { asOf: 0 }, 'position-malformed', 'asOf'],
    ['an event that is not yet written', { asOf: 99 }, 'as-of-out-of-range', 'asOf'],
  ])('refuses %s, naming the field', async (_, changed, code, field) => {
    const answer = await send('approver-01', report(changed));
    expect(answer).toMatchObject({ outcome: 'refused', refusals: [{ code, field }] });
    expect(await ledgers.head(LEDGER)).toBe(head);
  });

  it('refuses a day after that of the event which came next', async () => {
    now = '2026-07-02T03:00:00.000Z';
    await record('2026-06-25', '4');
    expect(await send('approver-01', report({ at: '2026-07-02' }))).toMatchObject({ outcome: 'accepted' });
    expect(await send('approver-01', report({ at: '2026-07-03' }))).toMatchObject({
      refusals: [{ code: 'at-out-of-range', params: { to: '2026-07-02' } }],
    });
  });

  it.each([{}, { asOf: 99 }])('refuses who is no approver, before it looks at the moment: %j', async (changed) => {
    expect(await send('clerk-01', report(changed))).toMatchObject({ refusals: [{ code: 'role-missing' }] });
  });

  it('of an unknown ledger there is none', async () => {
    const answer = await ledgers.execute('nowhere', report(), { account: 'approver-01', key: 'k' });
    expect(answer).toMatchObject({ refusals: [{ code: 'ledger-unknown', field: 'ledger' }] });
  });
});

describe('the reports of a ledger', () => {
  it('are told with their moment, the newest first, as far as they were known', async () => {
    await act('approver-01', report());
    await act('approver-01', report({ title: 'Bổ sung', at: '2026-06-28', asOf: 3 }));
    const { sha256 } = await stored(head + 1);
    const all = await ledgers.reports(LEDGER, {});
    const first = {
      position: head + 1,
      title: 'Báo cáo quý II/2026',
      at: '2026-06-30',
      asOf: head,
      issuedAt: now,
      by: 'approver-01',
      targets: 3,
      sha256,
    };
    expect(all).toMatchObject({ answer: { rows: [{ position: head + 2, title: 'Bổ sung', asOf: 3 }, first] } });
    expect(await ledgers.reports(LEDGER, { asOf: head + 1 })).toMatchObject({ answer: { rows: [first] } });
    expect(await ledgers.reports(LEDGER, { asOf: head })).toMatchObject({ answer: { rows: [] } });
  });
});

describe('an issued report against its ledger', () => {
  const tampered = async (change: (figures: (PrintedFigures & { target: string })[]) => object[]) =>
    (await lines()).map((bytes, index) => {
      if (index !== head) return bytes;
      const event = JSON.parse(bytes) as { data: { figures: (PrintedFigures & { target: string })[] } };
      return JSON.stringify({ ...event, data: { ...event.data, figures: change(event.data.figures) } });
    });

  it('has the hash of its figures, and of a replay to its moment, whatever came since', async () => {
    await act('approver-01', report());
    await record('2026-06-25', '4');
    await act('approver-01', { type: 'ApproveResult', result: head + 2 });
    const { sha256 } = await stored(head + 1);
    const { issued, targets } = await replayed(await lines(), head + 1);
    expect(issued).toMatchObject({ position: head + 1, wrong: [] });
    expect(issued?.sha256).toEqual({ stored: sha256, ofFigures: sha256, ofLedger: sha256 });
    expect(targets).toMatchObject([
      { code: 'TH-07', stored: { actual: '9' }, then: { actual: '9' }, now: { actual: '13' } },
    ]);
  });

  it('is named where its figures are not the ledger’s, target by target', async () => {
    await act('approver-01', report());
    const { sha256 } = await stored(head + 1);
    const history = await tampered((figures) =>
      figures.map((one) => (one.target === 'TH-07' ? { ...one, actual: '12' } : one)),
    );
    const { issued, targets, same } = await replayed(history, head + 1);
    expect(issued?.wrong).toMatchObject([{ code: 'TH-07', stored: { actual: '12' }, known: { actual: '9' } }]);
    expect(issued?.sha256).toMatchObject({ stored: sha256, ofLedger: sha256 });
    expect(issued?.sha256.ofFigures).not.toBe(sha256);
    expect(targets).toMatchObject([
      { code: 'TH-07', stored: { actual: '12' }, then: { actual: '9' }, now: { actual: '9' } },
    ]);
    expect(same).toBe(2);
  });

  it('is named where a target is missing in it, and where one is in it that the ledger did not know', async () => {
    await act('approver-01', report());
    const history = await tampered(([first, ...others]) => [...others.slice(1), { ...first, target: 'TH-99' }]);
    const { issued } = await replayed(history, head + 1);
    expect(issued?.wrong.map(({ code, stored: was, known }) => [code, was === null, known === null])).toEqual([
      ['TH-02', true, false],
      ['TH-07', true, false],
      ['TH-99', false, true],
    ]);
  });

  it('is none where the event issued no report', async () => {
    for (const issued of [1, 99]) {
      const refusals = [{ code: 'report-unknown', field: 'report', params: { report: issued } }];
      expect(await ledgers.reconcile(LEDGER, { report: { issued } })).toEqual({ outcome: 'refused', refusals });
    }
  });
});
