import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '../decider/decision.ts';
import { parseCommand } from './parse-command.ts';

const record = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values: { value: '12' } };
const document = { number: '01-QĐ/ĐU', date: '2026-01-15', issuer: 'Đảng ủy' };
const coverage = {
  target: 'TH-06',
  name: 'Mô hình',
  theme: 'Văn hóa',
  unitOfMeasure: '%',
  goal: null,
  direction: 'up',
  cadence: 'quarter',
  dueDays: 10,
  dueOn: '2030-12-31',
  scope: 'unit',
  unitKinds: ['village'],
  interpretation: null,
  interpretationConfirmed: true,
};
const propose = (type: string, data: object) => ({ type: 'Propose', changes: [{ type, data }] });

describe('what comes through the door', () => {
  it('has canonical numbers, wherever they stand', () => {
    const changes = [
      {
        type: 'RoadmapApproved',
        data: {
          target: 'TH-02',
          milestones: [
            { year: 2026, value: '1.500.000,50' },
            { year: 2027, value: 7 },
          ],
          document,
        },
      },
    ];
    expect(parseCommand({ type: 'Propose', changes })).toEqual({
      command: {
        type: 'Propose',
        changes: [
          {
            type: 'RoadmapApproved',
            data: {
              target: 'TH-02',
              milestones: [
                { year: 2026, value: '1500000.5' },
                { year: 2027, value: '7' },
              ],
              document,
            },
          },
        ],
      },
    });
  });

  it('has texts in NFC, without blanks around them, lines ended by a line feed', () => {
    const note = '  Ghi chu\u0301\r\ndòng hai \n';
    expect(parseCommand({ ...record, note })).toEqual({ command: { ...record, note: 'Ghi chú\ndòng hai' } });
  });

  it('reads "1.500" as 1500 where the target counts whole things, in values only', () => {
    expect(parseCommand({ ...record, values: { value: '1.500' } }, { wholeNumbers: true })).toEqual({
      command: { ...record, values: { value: '1500' } },
    });
    const goal = propose('TargetRevised', { target: 'TH-08', goal: { value: '92.125' }, document });
    expect(parseCommand(goal, { wholeNumbers: true })).toEqual({
      refusals: [
        {
          code: 'number-ambiguous',
          field: 'changes.0.data.goal.value',
          params: { input: '92.125', readings: ['92125', '92,1250'] },
        },
      ],
    });
  });

  it('leaves the figures of a report as they are: programs write them', () => {
    const figures = [{ target: 'TH-07', actual: '21', percentOfGoal: '14.125', pace: null, status: 'behind' }];
    const issue = {
      type: 'IssueReport',
      title: 'Báo cáo',
      at: '2026-06-30',
      asOf: 12,
      rulesVersion: 1,
      figures,
      sha256: 'b'.repeat(64),
    };
    expect(parseCommand(issue)).toEqual({ command: issue });
  });
});

describe('what the door refuses, naming the field', () => {
  const wrongType = (field: string, expected: string): Refusal => ({
    code: 'field-wrong-type',
    field,
    params: { expected },
  });
  const missing = (field: string, expected: string): Refusal => ({
    code: 'field-missing',
    field,
    params: { expected },
  });
  const rows: readonly [string, unknown, readonly Refusal[]][] = [
    ['nothing', null, [{ code: 'field-wrong-type', params: { expected: 'object' } }]],
    ['a list', [record], [{ code: 'field-wrong-type', params: { expected: 'object' } }]],
    ['no type', {}, [{ code: 'field-missing', field: 'type' }]],
    [
      'an unknown command',
      { type: 'EraseResult' },
      [{ code: 'command-unknown', field: 'type', params: { input: 'EraseResult' } }],
    ],
    ['a command that is no text', { type: 7 }, [{ code: 'command-unknown', field: 'type' }]],
    ['an unknown field', { ...record, amount: '12' }, [{ code: 'field-unknown', field: 'amount' }]],
    [
      'an unknown field deep inside',
      { ...record, evidence: { ...document, page: 3 } },
      [{ code: 'field-unknown', field: 'evidence.page' }],
    ],
    ['a missing target', { type: 'RecordResult', values: { value: '12' } }, [missing('target', 'string')]],
    [
      'a target in small letters',
      { ...record, target: 'th-07' },
      [{ code: 'target-malformed', field: 'target', params: { input: 'th-07' } }],
    ],
    [
      'a unit with a blank',
      { ...record, unit: 'TDP 1' },
      [{ code: 'unit-malformed', field: 'unit', params: { input: 'TDP 1' } }],
    ],
    [
      'the 30th of February',
      { ...record, occurredOn: '2026-02-30' },
      [{ code: 'date-malformed', field: 'occurredOn', params: { input: '2026-02-30' } }],
    ],
    [
      'a date as people write it',
      { ...record, occurredOn: '15/03/2026' },
      [{ code: 'date-malformed', field: 'occurredOn', params: { input: '15/03/2026' } }],
    ],
    [
      'a fifth quarter',
      { ...record, period: '2026-Q5' },
      [{ code: 'period-malformed', field: 'period', params: { input: '2026-Q5' } }],
    ],
    [
      'a number with two readings',
      { ...record, values: { value: '1.500' } },
      [{ code: 'number-ambiguous', field: 'values.value', params: { input: '1.500', readings: ['1500', '1,5000'] } }],
    ],
    [
      'a number with 31 digits',
      { ...record, values: { value: '1'.repeat(31) } },
      [{ code: 'number-too-long', field: 'values.value', params: { input: '1'.repeat(31) } }],
    ],
    [
      'a number with 11 decimals',
      { ...record, values: { value: '0.12345678901' } },
      [{ code: 'number-too-precise', field: 'values.value', params: { input: '0.12345678901' } }],
    ],
    [
      'no number',
      { ...record, values: { value: 'mười hai' } },
      [{ code: 'number-malformed', field: 'values.value', params: { input: 'mười hai' } }],
    ],
    [
      'a JSON fraction',
      { ...record, values: { value: 12.5 } },
      [{ code: 'field-wrong-type', field: 'values.value', params: { expected: 'decimal string', input: '12.5' } }],
    ],
    [
      'a truth for a number',
      { ...record, values: { value: true } },
      [{ code: 'number-malformed', field: 'values.value', params: { expected: 'string' } }],
    ],
    ['no values', { type: 'RecordResult', target: 'TH-07' }, [missing('values', 'object')]],
    ['values that are none', { ...record, values: '12' }, [wrongType('values', 'object')]],
    ['empty values', { ...record, values: {} }, [{ code: 'values-unfit', field: 'values' }]],
    ['half a fraction', { ...record, values: { numerator: '9' } }, [missing('values.denominator', 'string')]],
    [
      'values of two kinds',
      { ...record, values: { value: '1', numerator: '1' } },
      [{ code: 'values-unfit', field: 'values' }],
    ],
    [
      'values of two kinds, whole',
      { ...record, values: { value: '1', numerator: '1', denominator: '2' } },
      [{ code: 'values-unfit', field: 'values' }],
    ],
    [
      'a value with something beside it',
      { ...record, values: { value: '1', unit: 'người' } },
      [{ code: 'field-unknown', field: 'values.unit' }],
    ],
    [
      'a statement that says neither',
      { ...record, values: { model: 'NTT', ended: 'no' } },
      [wrongType('values.ended', 'boolean')],
    ],
    ['a return without a reason', { type: 'ReturnResult', result: 12 }, [missing('reason', 'string')]],
    [
      'a return with an empty reason',
      { type: 'ReturnResult', result: 12, reason: '  ' },
      [{ code: 'text-empty', field: 'reason', params: { minimum: 1 } }],
    ],
    [
      'a correction without a reason',
      { type: 'ProposeCorrection', result: 12, values: { value: '1' } },
      [missing('reason', 'string')],
    ],
    ['a withdrawal without a reason', { type: 'WithdrawResult', result: 12 }, [missing('reason', 'string')]],
    [
      'a reopening without a reason or a document',
      propose('PeriodReopened', { from: '2026-01-01', to: '2026-01-31' }),
      [missing('changes.0.data.document', 'object'), missing('changes.0.data.reason', 'string')],
    ],
    [
      'a withdrawal of an approved result without a reason',
      propose('ResultWithdrawn', { result: 12 }),
      [missing('changes.0.data.reason', 'string')],
    ],
    [
      'a roadmap without a document',
      propose('RoadmapApproved', { target: 'TH-02', milestones: [{ year: 2026, value: '1' }] }),
      [missing('changes.0.data.document', 'object')],
    ],
    [
      'a revision without a document',
      propose('TargetRevised', { target: 'TH-02', goal: { value: '1' } }),
      [missing('changes.0.data.document', 'object')],
    ],
    [
      'a baseline without a document or a year',
      propose('BaselineSet', { target: 'TH-02', baseline: { value: '1' } }),
      [missing('changes.0.data.baseline.year', 'number'), missing('changes.0.data.document', 'object')],
    ],
    [
      'a dropping without a document',
      propose('TargetDropped', { target: 'TH-02' }),
      [missing('changes.0.data.document', 'object')],
    ],
    [
      'an unknown change',
      propose('Nothing', {}),
      [{ code: 'choice-unknown', field: 'changes.0.type', params: { input: 'Nothing' } }],
    ],
    [
      'no change',
      { type: 'Propose', changes: [] },
      [{ code: 'changes-missing', field: 'changes', params: { minimum: 1 } }],
    ],
    [
      'control characters',
      propose('UnitEnrolled', { unit: 'TDP-01', name: 'Tổ\u0007 1', kind: 'village', effectiveOn: '2026-01-01' }),
      [{ code: 'text-control-characters', field: 'changes.0.data.name' }],
    ],
    [
      'a kind of unit that is none',
      propose('UnitEnrolled', { unit: 'TDP-01', name: 'Tổ 1', kind: 'commune', effectiveOn: '2026-01-01' }),
      [
        {
          code: 'unit-kind-unknown',
          field: 'changes.0.data.kind',
          params: { choices: ['residentialGroup', 'village', 'partyCell'] },
        },
      ],
    ],
    [
      'a number too large for its field',
      propose('BreakthroughDeclared', { number: 100, name: 'Khâu' }),
      [{ code: 'field-out-of-range', field: 'changes.0.data.number', params: { maximum: 99 } }],
    ],
    [
      'a result by its name',
      { type: 'ApproveResult', result: '12' },
      [{ code: 'position-malformed', field: 'result', params: { expected: 'number' } }],
    ],
    [
      'an account with a name, a role that is none',
      { type: 'GrantRole', account: 'Chị Hoa', role: 'boss' },
      [
        { code: 'account-malformed', field: 'account', params: { input: 'Chị Hoa' } },
        {
          code: 'role-unknown',
          field: 'role',
          params: { choices: ['administrator', 'clerk', 'approver', 'member', 'auditor'] },
        },
      ],
    ],
    [
      'a scheme in small letters, without steps',
      propose('SchemeRevised', { scheme: 'da', steps: [], document }),
      [
        { code: 'scheme-malformed', field: 'changes.0.data.scheme', params: { input: 'da' } },
        { code: 'steps-missing', field: 'changes.0.data.steps', params: { minimum: 1 } },
      ],
    ],
    [
      'a model in small letters',
      { ...record, values: { model: 'ntt', ended: false } },
      [{ code: 'model-malformed', field: 'values.model', params: { input: 'ntt' } }],
    ],
    [
      'a coverage of no model',
      propose('TargetSet', { ...coverage, measure: { kind: 'coverage', models: [] } }),
      [{ code: 'models-missing', field: 'changes.0.data.measure.models', params: { minimum: 1 } }],
    ],
    [
      'a direction that is none',
      propose('TargetSet', {
        ...coverage,
        measure: { kind: 'coverage', models: [{ model: 'NTT', name: 'Ngôi nhà trí tuệ' }] },
        direction: 'sideways',
      }),
      [{ code: 'choice-unknown', field: 'changes.0.data.direction', params: { choices: ['up', 'down'] } }],
    ],
    [
      'a roadmap of no year',
      propose('RoadmapApproved', { target: 'TH-02', milestones: [], document }),
      [{ code: 'milestones-missing', field: 'changes.0.data.milestones', params: { minimum: 1 } }],
    ],
    [
      'a year of long ago',
      { type: 'RecordEstimate', target: 'TH-02', year: 26, values: { value: '1' } },
      [{ code: 'year-malformed', field: 'year', params: { minimum: 1900 } }],
    ],
    [
      'too many changes',
      {
        type: 'Propose',
        changes: Array.from({ length: 501 }, () => ({ type: 'RulesAdopted', data: { rulesVersion: 1 } })),
      },
      [{ code: 'changes-too-many', field: 'changes', params: { maximum: 500 } }],
    ],
    [
      'a reason longer than 2.000 characters',
      { type: 'ReturnResult', result: 12, reason: 'x'.repeat(2001) },
      [{ code: 'text-too-long', field: 'reason', params: { maximum: 2000 } }],
    ],
    [
      'everything that is wrong, at once',
      { ...record, target: 'th', occurredOn: '2026-02-30', values: { value: '1,500' }, more: 1 },
      [
        { code: 'number-ambiguous', field: 'values.value', params: { input: '1,500', readings: ['1500', '1,5000'] } },
        { code: 'target-malformed', field: 'target', params: { input: 'th' } },
        { code: 'date-malformed', field: 'occurredOn', params: { input: '2026-02-30' } },
        { code: 'field-unknown', field: 'more' },
      ],
    ],
  ];

  it.each(rows)('%s', (_what, input, refusals) => {
    expect(parseCommand(input)).toEqual({ refusals });
  });

  it('a tower of lists, without falling over', () => {
    let tower: unknown = 'top';
    for (let floor = 0; floor < 20_000; floor += 1) tower = [tower];
    expect(parseCommand({ ...record, note: tower })).toEqual({ refusals: [wrongType('note', 'string')] });
  });
});
