import { describe, expect, it } from '@jest/globals';
import { stateAsOf } from '../../../test/support/as-known.ts';
import { level, ratio } from '../../../test/support/definitions.ts';
import { History } from '../../../test/support/history.ts';
import type { TargetDefinition } from '../events/target-definition.ts';
import { latestCompleteYear } from './complete-year.ts';
import { stateFigures } from './state-figures.ts';

const judgedYear = (history: History, at: string, lastYear = 2030): number | null => {
  const state = stateAsOf(history.events, history.events.length);
  const target = state.settings.targets.get('T')!;
  return latestCompleteYear({ settings: state.settings, target, figures: stateFigures(state, 'T'), at }, lastYear);
};
const reported = (definition: TargetDefinition, ends: readonly string[], value = '1'): History => {
  const history = new History().target(definition);
  for (const end of ends) history.approved('T', end, value);
  return history;
};
const quarters = (year: number): string[] => ['03-31', '06-30', '09-30', '12-31'].map((end) => `${year}-${end}`);

describe('the judged year', () => {
  it.each<[string, TargetDefinition, string[], number | null]>([
    ['a sum by months needs all twelve', level({ cadence: 'month' }), quarters(2026), null],
    ['a sum by quarters needs all four', level(), quarters(2026).slice(1), null],
    ['and is whole with them', level(), quarters(2026), 2026],
    ['of 2025 there are only two', level(), quarters(2025).slice(2), null],
    ['a yearly figure is enough for 2025', level({ cadence: 'year' }), ['2025-12-31'], 2025],
    ['"last" asks for 31/12 only', level({}, 'last'), ['2026-12-31'], 2026],
    ['and for that it does', level({}, 'last'), quarters(2026).slice(0, 3), null],
    ['so does a ratio', ratio({ cadence: 'quarter' }), ['2026-12-31'], 2026],
    ['no cadence, no year', level({ cadence: 'none' }), ['2026-12-31'], null],
  ])('%s', (_, definition, ends, year) => {
    expect(
      judgedYear(reported(definition, ends, definition.measure.kind === 'ratio' ? '1/1' : '1'), '2027-06-30'),
    ).toBe(year);
  });

  it('has ended: on 31/12, not the day before', () => {
    const history = reported(level({ cadence: 'year' }), ['2025-12-31', '2026-12-31']);
    expect(['2026-12-30', '2026-12-31', '2027-12-30'].map((at) => judgedYear(history, at))).toEqual([2025, 2026, 2026]);
  });
  it('is the latest complete one, past a year that is not', () => {
    const history = reported(level({ cadence: 'year' }), ['2025-12-31', '2027-12-31']);
    expect([judgedYear(history, '2027-06-30'), judgedYear(history, '2028-06-30')]).toEqual([2025, 2027]);
  });
  it('is not after the last year asked for', () => {
    const history = reported(level({ cadence: 'year' }), ['2025-12-31', '2026-12-31']);
    expect(judgedYear(history, '2027-06-30', 2025)).toBe(2025);
  });
  it('lies after the baseline’s year', () => {
    const history = reported(level({ cadence: 'year' }), ['2025-12-31']);
    history.baseline('T', '1', 2025);
    expect(judgedYear(history, '2026-06-30')).toBeNull();
    history.baseline('T', '1', 2024);
    expect(judgedYear(history, '2026-06-30')).toBe(2025);
  });
  it('needs approval, and loses it by a withdrawal', () => {
    const history = new History().target(level({ cadence: 'year' }));
    const result = history.record('T', '2026-12-31', '1');
    expect(judgedYear(history, '2027-01-31')).toBeNull();
    history.approve(result);
    expect(judgedYear(history, '2027-01-31')).toBe(2026);
    history.withdrawApproved(result);
    expect(judgedYear(history, '2027-01-31')).toBeNull();
  });
  it('is not touched by closing a period', () => {
    const history = reported(level({ cadence: 'year' }), ['2026-12-31']);
    history.push('PeriodClosed', { from: '2026-01-01', to: '2026-12-31' });
    expect(judgedYear(history, '2027-01-31')).toBe(2026);
  });
});

describe('with scope unit', () => {
  const byUnit = level({ cadence: 'year', scope: 'unit', unitKinds: ['residentialGroup'] });

  it('each unit on the roster of 31/12 has a result, of the kinds that report', () => {
    const history = new History().target(byUnit).enrol('2025-07-09', 'A', 'B').enrol('2027-01-01', 'LATE');
    history.decide('UnitEnrolled', { unit: 'V', name: 'Bản V', kind: 'village', effectiveOn: '2025-07-09' });
    history.approved('T', '2026-12-31', '1', 'A');
    expect(judgedYear(history, '2027-01-31')).toBeNull();
    history.approved('T', '2026-12-31', '1', 'B');
    expect(judgedYear(history, '2027-01-31')).toBe(2026);
  });
  it('an empty roster makes no year', () => {
    expect(judgedYear(new History().target(byUnit), '2027-01-31')).toBeNull();
  });
});
