import { describe, expect, it } from '@jest/globals';
import { by, APPROVER, CLERK, given, on } from '../../../../test/support/given-when-then.ts';
import { against, type Change } from '../../../../test/support/proposing.ts';
import { decidedFacts, REASON, town, TOWN_HEAD } from '../../../../test/support/town.ts';
import type { NewEvent } from '../../events/events.ts';
import type { Refusal } from '../decision.ts';

const TODAY = '2026-07-20';
const R = TOWN_HEAD + 1;
const ward = given(town, on(TODAY));
const enrol = (unit: string, effectiveOn = '2026-03-01'): Change => ({
  type: 'UnitEnrolled',
  data: { unit, name: 'Tổ dân phố mới', kind: 'residentialGroup', effectiveOn },
});
const rename = (unit: string, effectiveOn = '2026-03-01'): Change => ({
  type: 'UnitRenamed',
  data: { unit, name: 'Tên mới', effectiveOn },
});
const close = (unit: string, effectiveOn = '2026-03-01'): Change => ({
  type: 'UnitClosed',
  data: { unit, effectiveOn },
});
const merge = (predecessors: string[], successor: string, isNew: boolean, effectiveOn = '2026-03-01'): Change => ({
  type: 'UnitsMerged',
  data: {
    predecessors,
    successor,
    ...(isNew ? { enrolled: { name: 'Tổ dân phố hợp nhất', kind: 'residentialGroup' as const } } : {}),
    effectiveOn,
  },
});
const left = decidedFacts(TOWN_HEAD, { type: 'UnitClosed', data: { unit: 'TDP-02', effectiveOn: '2026-01-01' } });
const recorded: NewEvent = {
  type: 'ResultRecorded',
  data: { target: 'CU', unit: 'TDP-01', occurredOn: '2026-03-15', values: { value: '12' } },
};
const withResult = given(town, on(TODAY), by(CLERK, recorded));

describe('roster changes that may be', () => {
  it.each<[string, Change]>([
    ['enrolling', enrol('TDP-03')],
    ['enrolling from today on', enrol('TDP-03', TODAY)],
    ['renaming', rename('TDP-01')],
    ['renaming on the day of the enrolment', rename('BAN-01', '2026-02-01')],
    ['closing', close('TDP-01')],
    ['merging into a new unit', merge(['TDP-01', 'TDP-02'], 'TDP-03', true)],
    ['merging into a standing unit', merge(['TDP-01'], 'TDP-02', false)],
  ])('%s', (_what, change) => {
    expect(against(ward, change)).toEqual([]);
  });

  it('a roster event after the last live result of its unit', () => {
    expect(against(withResult, close('TDP-01', '2026-03-16'))).toEqual([]);
  });

  it('a roster event after the result in its way was withdrawn', () => {
    const withdrawn: NewEvent = { type: 'ResultWithdrawn', data: { target: 'CU', result: R, reason: REASON } };
    expect(against(given(town, on(TODAY), by(CLERK, recorded, withdrawn)), close('TDP-01'))).toEqual([]);
  });
});

describe('roster changes that may not be', () => {
  const rows: readonly [string, Change, Refusal][] = [
    ['a code that stands', enrol('TDP-01'), { code: 'unit-exists', field: 'unit', params: { unit: 'TDP-01' } }],
    [
      'a day before the term',
      enrol('TDP-03', '2025-07-08'),
      {
        code: 'date-outside-term',
        field: 'effectiveOn',
        params: { date: '2025-07-08', from: '2025-07-09', to: '2030-12-31' },
      },
    ],
    [
      'a day that has not come',
      enrol('TDP-03', '2026-07-21'),
      { code: 'date-in-future', field: 'effectiveOn', params: { date: '2026-07-21', today: TODAY } },
    ],
    ['renaming nobody', rename('TDP-99'), { code: 'unit-unknown', field: 'unit', params: { unit: 'TDP-99' } }],
    [
      'renaming before the enrolment',
      rename('BAN-01', '2026-01-31'),
      { code: 'unit-not-on-roster', field: 'unit', params: { unit: 'BAN-01', date: '2026-01-31' } },
    ],
    ['closing nobody', close('TDP-99'), { code: 'unit-unknown', field: 'unit', params: { unit: 'TDP-99' } }],
    [
      'merging nobody',
      merge(['TDP-99'], 'TDP-03', true),
      { code: 'unit-unknown', field: 'predecessors.0', params: { unit: 'TDP-99' } },
    ],
    [
      'merging a unit twice',
      merge(['TDP-01', 'TDP-01'], 'TDP-03', true),
      { code: 'unit-repeated', field: 'predecessors.1', params: { unit: 'TDP-01' } },
    ],
    [
      'merging a unit into itself',
      merge(['TDP-01'], 'TDP-01', false),
      { code: 'unit-repeated', field: 'successor', params: { unit: 'TDP-01' } },
    ],
    [
      'a predecessor that was not there the day before',
      merge(['BAN-01'], 'TDP-03', true, '2026-02-01'),
      { code: 'unit-not-on-roster', field: 'predecessors.0', params: { unit: 'BAN-01', date: '2026-01-31' } },
    ],
    [
      'a standing successor that was not there the day before',
      merge(['TDP-01'], 'BAN-01', false, '2026-02-01'),
      { code: 'unit-not-on-roster', field: 'successor', params: { unit: 'BAN-01', date: '2026-01-31' } },
    ],
    [
      'a new successor whose code stands',
      merge(['TDP-01'], 'TDP-02', true),
      { code: 'unit-exists', field: 'successor', params: { unit: 'TDP-02' } },
    ],
    [
      'a standing successor that nobody knows',
      merge(['TDP-01'], 'TDP-03', false),
      { code: 'unit-unknown', field: 'successor', params: { unit: 'TDP-03' } },
    ],
  ];
  it.each(rows)('%s', (_what, change, refusal) => {
    expect(against(ward, change)).toEqual([refusal]);
  });

  it.each<[string, Change, string]>([
    ['renamed', rename('TDP-02'), 'unit'],
    ['closed', close('TDP-02'), 'unit'],
    ['merged', merge(['TDP-02'], 'TDP-03', true), 'predecessors.0'],
    ['merged into', merge(['TDP-01'], 'TDP-02', false), 'successor'],
  ])('a unit that left is not %s', (_what, change, field) => {
    expect(against(given(town, on(TODAY), left), change)).toEqual([
      { code: 'unit-left', field, params: { unit: 'TDP-02', leftOn: '2026-01-01' } },
    ]);
  });

  it('the code of a unit that left is not used again', () => {
    expect(against(given(town, on(TODAY), left), enrol('TDP-02'))).toEqual([
      { code: 'unit-exists', field: 'unit', params: { unit: 'TDP-02' } },
    ]);
  });

  it.each<[string, Change, string]>([
    ['renaming', rename('TDP-01', '2026-03-15'), 'unit'],
    ['closing', close('TDP-01', '2026-03-15'), 'unit'],
    ['merging', merge(['TDP-01'], 'TDP-03', true, '2026-03-15'), 'predecessors.0'],
    ['merging into it', merge(['TDP-02'], 'TDP-01', false, '2026-03-15'), 'successor'],
  ])('%s a unit with a live result on or after the day, naming the result', (_what, change, field) => {
    expect(against(withResult, change)).toEqual([
      { code: 'unit-has-results', field, params: { unit: 'TDP-01', results: [R], effectiveOn: '2026-03-15' } },
    ]);
  });

  it('a roster event in a closed period', () => {
    const closed: NewEvent = { type: 'PeriodClosed', data: { from: '2026-03-01', to: '2026-03-31' } };
    expect(against(given(town, on(TODAY), by(APPROVER, closed)), close('TDP-01'))).toEqual([
      { code: 'period-closed', field: 'effectiveOn', params: { date: '2026-03-01' } },
    ]);
  });

  it('but a predecessor’s pending result can still be approved', () => {
    const merged = decidedFacts(TOWN_HEAD + 1, {
      type: 'UnitsMerged',
      data: { predecessors: ['TDP-01'], successor: 'TDP-02', effectiveOn: '2026-04-01' },
    });
    const scene = given(town, on(TODAY), by(CLERK, recorded), merged);
    expect(scene.when(APPROVER, { type: 'ApproveResult', result: R }).outcome).toBe('accepted');
  });
});
