import { describe, expect, it } from '@jest/globals';
import { CLERK, given, on } from '../../../test/support/given-when-then.ts';
import { town } from '../../../test/support/town.ts';
import type { CommandOf } from '../commands/command-shapes.ts';
import { type Refusal, refused } from './decision.ts';

const TODAY = '2026-07-20';
const TERM = { from: '2025-07-09', to: '2030-12-31' };
const ward = given(town, on(TODAY));

type Sent = Omit<CommandOf<'RecordResult'>, 'type'>;
const cumulative: Sent = { target: 'C', occurredOn: '2026-03-15', values: { value: '12' } };
const level: Sent = { target: 'L', period: '2026-Q1', values: { value: '-3.5' } };
const ratio: Sent = { target: 'R', period: '2025', values: { numerator: '9', denominator: '10' } };
const ofUnit: Sent = { ...cumulative, target: 'CU', unit: 'TDP-01' };
const coverage: Sent = { ...cumulative, target: 'V', unit: 'TDP-01', values: { model: 'NTT', ended: false } };
const withoutUnit = (sent: Sent): Sent => {
  const { target, occurredOn, values } = sent;
  return { target, ...(occurredOn === undefined ? {} : { occurredOn }), values };
};

describe('results that fit', () => {
  it.each<[string, Sent]>([
    ['a whole number of people', cumulative],
    ['money that was paid back', level],
    ['nine of ten', ratio],
    ['all of them', { ...ratio, values: { numerator: '10', denominator: '10' } }],
    ['none of them', { ...ratio, values: { numerator: '0', denominator: '10' } }],
    ['one from a unit', ofUnit],
    ['a model in place', coverage],
    ['something of today', { ...cumulative, occurredOn: TODAY }],
    ['something of the first day', { ...cumulative, occurredOn: '2025-07-09' }],
    ['a period and its last day', { ...level, occurredOn: '2026-03-31' }],
    ['a cumulative period and its last day', { ...cumulative, period: '2026-02', occurredOn: '2026-02-28' }],
  ])('%s', (_what, sent) => {
    expect(ward.when(CLERK, { type: 'RecordResult', ...sent }).outcome).toBe('accepted');
  });
});

describe('results that do not fit', () => {
  const rows: readonly [string, Sent, Refusal][] = [
    [
      'an unknown target',
      { ...cumulative, target: 'X' },
      { code: 'target-unknown', field: 'target', params: { target: 'X' } },
    ],
    [
      'a result of a growth',
      { ...cumulative, target: 'G' },
      { code: 'measure-takes-no-results', field: 'target', params: { target: 'G', measure: 'growth' } },
    ],
    [
      'a result of a scheme’s milestone',
      { ...cumulative, target: 'M' },
      { code: 'measure-takes-no-results', field: 'target', params: { target: 'M', measure: 'milestone' } },
    ],
    ['no date', { target: 'C', values: { value: '12' } }, { code: 'date-missing', field: 'occurredOn' }],
    ['no period', { target: 'L', values: { value: '12' } }, { code: 'date-missing', field: 'occurredOn' }],
    [
      'a day before the term',
      { ...cumulative, occurredOn: '2025-07-08' },
      { code: 'date-outside-term', field: 'occurredOn', params: { date: '2025-07-08', ...TERM } },
    ],
    [
      'tomorrow',
      { ...cumulative, occurredOn: '2026-07-21' },
      { code: 'date-in-future', field: 'occurredOn', params: { date: '2026-07-21', today: TODAY } },
    ],
    [
      'a period that has not ended',
      { ...level, period: '2026-Q3' },
      { code: 'date-in-future', field: 'period', params: { date: '2026-09-30', today: TODAY } },
    ],
    [
      'a period whose last day lies before the term',
      { ...level, period: '2025-Q2' },
      { code: 'period-outside-term', field: 'period', params: { period: '2025-Q2', ...TERM } },
    ],
    [
      'a last day before the term',
      { target: 'L', occurredOn: '2025-06-30', values: { value: '1' } },
      { code: 'date-outside-term', field: 'occurredOn', params: { date: '2025-06-30', ...TERM } },
    ],
    [
      'a cumulative period outside the term',
      { target: 'C', period: '2025-06', values: { value: '1' } },
      { code: 'period-outside-term', field: 'period', params: { period: '2025-06', ...TERM } },
    ],
    [
      'a month of a quarterly target',
      { ...level, period: '2026-03' },
      { code: 'period-not-of-cadence', field: 'period', params: { period: '2026-03', cadence: 'quarter' } },
    ],
    [
      'a day within a quarter',
      { target: 'L', occurredOn: '2026-03-15', values: { value: '1' } },
      {
        code: 'date-not-period-end',
        field: 'occurredOn',
        params: { date: '2026-03-15', period: '2026-Q1', periodEnd: '2026-03-31' },
      },
    ],
    [
      'a period and a day of another',
      { ...level, occurredOn: '2026-06-30' },
      {
        code: 'date-and-period-differ',
        field: 'occurredOn',
        params: { date: '2026-06-30', period: '2026-Q1', periodEnd: '2026-03-31' },
      },
    ],
    [
      'a cumulative day that is not its period’s last',
      { ...cumulative, period: '2026-03' },
      {
        code: 'date-and-period-differ',
        field: 'occurredOn',
        params: { date: '2026-03-15', period: '2026-03', periodEnd: '2026-03-31' },
      },
    ],
    [
      'a unit where none is named',
      { ...cumulative, unit: 'TDP-01' },
      { code: 'unit-not-allowed', field: 'unit', params: { target: 'C' } },
    ],
    ['no unit where one is', withoutUnit(ofUnit), { code: 'unit-required', field: 'unit', params: { target: 'CU' } }],
    [
      'an unknown unit',
      { ...ofUnit, unit: 'TDP-99' },
      { code: 'unit-unknown', field: 'unit', params: { unit: 'TDP-99' } },
    ],
    [
      'a unit of another kind',
      { ...ofUnit, unit: 'CB-01' },
      {
        code: 'unit-kind-unfit',
        field: 'unit',
        params: { unit: 'CB-01', kind: 'partyCell', kinds: ['residentialGroup', 'village'] },
      },
    ],
    [
      'a unit that was not yet enrolled',
      { ...ofUnit, unit: 'BAN-01', occurredOn: '2026-01-31' },
      { code: 'unit-not-on-roster', field: 'unit', params: { unit: 'BAN-01', date: '2026-01-31' } },
    ],
    [
      'a fraction of a person',
      { ...cumulative, values: { value: '1.5' } },
      { code: 'number-not-whole', field: 'values.value', params: { input: '1.5' } },
    ],
    [
      'minus one person',
      { ...cumulative, values: { value: '-1' } },
      { code: 'number-negative', field: 'values.value', params: { input: '-1' } },
    ],
    [
      'a fraction where a figure belongs',
      { ...cumulative, values: { numerator: '1', denominator: '2' } },
      { code: 'values-unfit', field: 'values', params: { measure: 'cumulative' } },
    ],
    [
      'a figure where a fraction belongs',
      { ...ratio, values: { value: '90' } },
      { code: 'values-unfit', field: 'values', params: { measure: 'ratio' } },
    ],
    [
      'a figure where a statement belongs',
      { ...coverage, values: { value: '1' } },
      { code: 'values-unfit', field: 'values', params: { measure: 'coverage' } },
    ],
    [
      'nothing of nothing',
      { ...ratio, values: { numerator: '0', denominator: '0' } },
      { code: 'denominator-zero', field: 'values.denominator' },
    ],
    [
      'eleven of ten',
      { ...ratio, values: { numerator: '11', denominator: '10' } },
      {
        code: 'numerator-above-denominator',
        field: 'values.numerator',
        params: { numerator: '11', denominator: '10' },
      },
    ],
    [
      'less than none of ten',
      { ...ratio, values: { numerator: '-1', denominator: '10' } },
      { code: 'number-negative', field: 'values.numerator', params: { input: '-1' } },
    ],
    [
      'parts of a whole that cannot be counted',
      { ...ratio, values: { numerator: '1', denominator: '10.5' } },
      { code: 'number-not-whole', field: 'values.denominator', params: { input: '10.5' } },
    ],
    [
      'a model that the target does not accept',
      { ...coverage, values: { model: 'XX', ended: false } },
      { code: 'model-unknown', field: 'values.model', params: { model: 'XX', models: ['NTT', 'CLB', 'VH'] } },
    ],
  ];

  it.each(rows)('%s', (_what, sent, refusal) => {
    expect(ward.when(CLERK, { type: 'RecordResult', ...sent })).toEqual(refused(refusal));
  });
});
