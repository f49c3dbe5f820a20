import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledgers } from '#ledger/ledgers';
import { document, LEDGER, type Scene, setTheScene, USED_KEY } from '../support/bad-input-town.ts';

let folder: string;
let ledgers: Ledgers;
let scene: Scene;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
  ({ ledgers, scene } = await setTheScene(folder));
});
afterAll(async () => {
  await ledgers.close();
  rmSync(folder, { recursive: true });
});

interface Row {
  readonly what: string;
  readonly by?: string;
  readonly key?: string;
  readonly ledger?: string;
  readonly input: (scene: Scene) => unknown;
  readonly code: string;
  /** The field to mend; absent where no field is wrong, but the moment or the person. */
  readonly field?: string;
}

const record = (rest: object) => () => ({
  type: 'RecordResult',
  target: 'TH-07',
  occurredOn: '2026-03-15',
  values: { value: '1' },
  ...rest,
});
const money = (value: unknown) =>
  record({ target: 'TH-02', occurredOn: undefined, period: '2026-Q2', values: { value } });
const ratio = (numerator: string, denominator: string) =>
  record({ target: 'TH-08', occurredOn: undefined, period: '2025', values: { numerator, denominator } });
const propose = (type: string, data: object) => () => ({ type: 'Propose', changes: [{ type, data }] });
const figure31 = '1234567890123456789012345678901';

const ROWS: readonly Row[] = [
  { what: 'an unknown ledger', ledger: 'nowhere-2025', input: record({}), code: 'ledger-unknown', field: 'ledger' },
  { what: 'a ledger that is none', ledger: '../etc', input: record({}), code: 'ledger-malformed', field: 'ledger' },
  { what: 'an unknown target', input: record({ target: 'TH-99' }), code: 'target-unknown', field: 'target' },
  {
    what: 'an unknown unit',
    input: record({ target: 'TH-06', unit: 'TDP-99', values: { model: 'NTT', ended: false } }),
    code: 'unit-unknown',
    field: 'unit',
  },
  {
    what: 'an unknown result',
    by: 'approver-01',
    input: () => ({ type: 'ApproveResult', result: 9999 }),
    code: 'result-unknown',
    field: 'result',
  },
  { what: 'an unknown field', input: record({ amount: 1 }), code: 'field-unknown', field: 'amount' },
  { what: 'an unknown command', input: () => ({ type: 'Erase' }), code: 'command-unknown', field: 'type' },
  {
    what: 'a missing field',
    input: () => ({ type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15' }),
    code: 'field-missing',
    field: 'values',
  },
  { what: 'a wrong type', input: record({ occurredOn: 20260315 }), code: 'date-malformed', field: 'occurredOn' },
  { what: 'no object', input: () => 'record', code: 'field-wrong-type' },
  {
    what: 'a negative count',
    input: record({ values: { value: '-1' } }),
    code: 'number-negative',
    field: 'values.value',
  },
  {
    what: 'half a person',
    input: record({ values: { value: '1,5' } }),
    code: 'number-not-whole',
    field: 'values.value',
  },
  { what: 'a word for a number', input: money('nhiều'), code: 'number-malformed', field: 'values.value' },
  { what: 'a JSON fraction', input: money(1.5), code: 'field-wrong-type', field: 'values.value' },
  { what: 'too many decimals', input: money('1.12345678901'), code: 'number-too-precise', field: 'values.value' },
  { what: 'over 30 digits', input: money(figure31), code: 'number-too-long', field: 'values.value' },
  {
    what: '"1.500" where decimals are possible',
    input: money('1.500'),
    code: 'number-ambiguous',
    field: 'values.value',
  },
  {
    what: '"1,500" even of a count',
    input: record({ values: { value: '1,500' } }),
    code: 'number-ambiguous',
    field: 'values.value',
  },
  {
    what: 'a date before the term',
    input: record({ occurredOn: '2025-07-08' }),
    code: 'date-outside-term',
    field: 'occurredOn',
  },
  {
    what: 'a date in the future',
    input: record({ occurredOn: '2026-07-16' }),
    code: 'date-in-future',
    field: 'occurredOn',
  },
  { what: '30/02', input: record({ occurredOn: '2026-02-30' }), code: 'date-malformed', field: 'occurredOn' },
  { what: 'denominator 0', input: ratio('0', '0'), code: 'denominator-zero', field: 'values.denominator' },
  {
    what: 'numerator above denominator',
    input: ratio('49', '48'),
    code: 'numerator-above-denominator',
    field: 'values.numerator',
  },
  {
    what: 'a second result of a period',
    input: record({ target: 'TH-02', occurredOn: undefined, period: '2026-Q1' }),
    code: 'period-occupied',
    field: 'period',
  },
  { what: 'control characters', input: record({ note: 'a\u0007b' }), code: 'text-control-characters', field: 'note' },
  { what: 'half a character', input: record({ note: '\ud800' }), code: 'text-control-characters', field: 'note' },
  { what: 'too long a text', input: record({ note: 'a'.repeat(2001) }), code: 'text-too-long', field: 'note' },
  {
    what: 'a body too large',
    input: () => ({
      type: 'Propose',
      changes: Array.from({ length: 400 }, (_, n) => ({
        type: 'UnitEnrolled',
        data: {
          unit: `TDP-${1000 + n}`,
          name: `Tổ dân phố số ${n}`,
          kind: 'residentialGroup',
          effectiveOn: '2026-01-01',
        },
      })),
    }),
    code: 'body-too-large',
  },
  {
    what: 'one’s own result',
    by: 'both-01',
    input: ({ own }) => ({ type: 'ApproveResult', result: own }),
    code: 'approver-is-recorder',
    field: 'result',
  },
  {
    what: 'one’s own proposal',
    by: 'both-01',
    input: ({ proposal }) => ({ type: 'ApproveProposal', proposal }),
    code: 'approver-proposed',
    field: 'proposal',
  },
  {
    what: 'approving twice',
    by: 'approver-01',
    input: ({ approved }) => ({ type: 'ApproveResult', result: approved }),
    code: 'result-not-pending',
    field: 'result',
  },
  {
    what: 'a second correction while one waits',
    input: ({ approved }) => ({ type: 'ProposeCorrection', result: approved, values: { value: '3' }, reason: 'x' }),
    code: 'correction-pending',
    field: 'result',
  },
  {
    what: 'correcting what is not approved',
    input: ({ pending }) => ({ type: 'ProposeCorrection', result: pending, values: { value: '3' }, reason: 'x' }),
    code: 'result-not-approved',
    field: 'result',
  },
  {
    what: 'recording in a closed period',
    input: record({ occurredOn: '2025-11-11' }),
    code: 'period-closed',
    field: 'occurredOn',
  },
  {
    what: 'withdrawing in a closed period',
    input: ({ inClosedPeriod }) => propose('ResultWithdrawn', { result: inClosedPeriod, reason: 'x' })(),
    code: 'period-closed',
    field: 'changes.0.data.result',
  },
  {
    what: 'closing while something waits',
    by: 'approver-01',
    input: () => ({ type: 'ClosePeriod', from: '2026-01-01', to: '2026-06-30' }),
    code: 'period-has-undecided',
    field: 'to',
  },
  {
    what: 'a return without a reason',
    by: 'approver-01',
    input: ({ pending }) => ({ type: 'ReturnResult', result: pending }),
    code: 'field-missing',
    field: 'reason',
  },
  {
    what: 'a return with an empty reason',
    by: 'approver-01',
    input: ({ pending }) => ({ type: 'ReturnResult', result: pending, reason: ' ' }),
    code: 'text-empty',
    field: 'reason',
  },
  {
    what: 'a correction without a reason',
    input: ({ approved }) => ({ type: 'ProposeCorrection', result: approved, values: { value: '3' } }),
    code: 'field-missing',
    field: 'reason',
  },
  {
    what: 'a withdrawal without a reason',
    input: ({ pending }) => ({ type: 'WithdrawResult', result: pending }),
    code: 'field-missing',
    field: 'reason',
  },
  {
    what: 'a reopening without a reason',
    input: propose('PeriodReopened', { from: '2025-07-09', to: '2025-12-31', document }),
    code: 'field-missing',
    field: 'changes.0.data.reason',
  },
  {
    what: 'a roadmap without a document',
    input: propose('RoadmapApproved', { target: 'TH-07', milestones: [{ year: 2026, value: '48' }] }),
    code: 'field-missing',
    field: 'changes.0.data.document',
  },
  {
    what: 'a revision without a document',
    input: propose('TargetRevised', { target: 'TH-07', goal: { value: '160' } }),
    code: 'field-missing',
    field: 'changes.0.data.document',
  },
  {
    what: 'a baseline without a document',
    input: propose('BaselineSet', { target: 'TH-02', baseline: { value: '1', year: 2024 } }),
    code: 'field-missing',
    field: 'changes.0.data.document',
  },
  { what: 'an account without the role', by: 'member-09', input: record({}), code: 'role-missing' },
  { what: 'an account that is none', by: 'Nguyễn', input: record({}), code: 'account-malformed', field: 'account' },
  { what: 'a key that is none', key: '', input: record({}), code: 'key-malformed', field: 'key' },
  { what: 'a used key with another body', key: USED_KEY, input: record({}), code: 'key-reused', field: 'key' },
];

const digests = async (): Promise<readonly string[]> =>
  (await ledgers.rebuild(LEDGER, {})).views.map(({ rebuilt }) => rebuilt ?? '');
const head = async (): Promise<number> => (await ledgers.events(LEDGER, 1, 10_000)).length;

describe('bad input is refused by a code and a field, and leaves the ledger as it was', () => {
  it.each(ROWS)(
    '$what: $code',
    async ({ by = 'clerk-01', key = `bad-${code()}`, ledger = LEDGER, input, ...expected }) => {
      const before = { head: await head(), digests: await digests() };
      const answer = await ledgers.execute(ledger, input(scene), { account: by, key });
      const refusals =
        answer.outcome === 'refused' ? answer.refusals.map(({ code, field }) => ({ code, field })) : answer;
      expect(refusals).toContainEqual({ code: expected.code, field: expected.field });
      expect({ head: await head(), digests: await digests() }).toEqual(before);
    },
  );
});

let keys = 0;
const code = (): number => (keys += 1);
