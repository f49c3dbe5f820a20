import { describe, expect, it } from '@jest/globals';
import { stateAsOf } from '../../../test/support/as-known.ts';
import { coverage, cumulative, growth, level, milestone, ratio } from '../../../test/support/definitions.ts';
import { History } from '../../../test/support/history.ts';
import type { TargetDefinition } from '../events/target-definition.ts';
import { baselineFigure } from './baseline.ts';
import { signOf } from './direction.ts';
import { isDueEveryYear } from './due-every-year.ts';
import { expectedOfYear } from './expected.ts';
import { stateFigures } from './state-figures.ts';
import type { Subject } from './subject.ts';

const subjectAt = (history: History, at: string): Subject => {
  const state = stateAsOf(history.events, history.events.length);
  const target = state.settings.targets.get('T')!;
  return { settings: state.settings, target, figures: stateFigures(state, 'T'), at };
};
const settingsOf = (definition: TargetDefinition) =>
  stateAsOf(new History().target(definition).events, 2).settings.targets.get(definition.target)!;

describe('E by whole years', () => {
  /** From 100 in 2025 to 200 in 2030: 20 a year. */
  const twentyAYear = (given: Partial<TargetDefinition> = {}): History => {
    const history = new History().target(level({ goal: { value: '200' }, ...given }));
    history.baseline('T', '100', 2025);
    return history;
  };
  const expected = (history: History, year: number, at = '2030-12-31'): string | undefined => {
    const subject = subjectAt(history, at);
    return expectedOfYear(subject, year, baselineFigure(subject.target))?.toFixed();
  };

  it('goes from (Y0, B) to (dueOn’s year, T)', () => {
    expect([2026, 2028, 2030].map((year) => expected(twentyAYear(), year))).toEqual(['120', '160', '200']);
  });
  it('passes through the milestones; a year not named lies between', () => {
    const history = twentyAYear();
    history.roadmap('T', '2025-08-28', { 2026: '110', 2028: '180' });
    expect([2026, 2027, 2028, 2029].map((year) => expected(history, year))).toEqual(['110', '145', '180', '190']);
  });
  it('ends at T, whatever a roadmap says of dueOn’s year', () => {
    const history = twentyAYear();
    history.roadmap('T', '2025-08-28', { 2030: '200' });
    history.revise('T', '2026-01-01', { value: '300' });
    expect([2026, 2030].map((year) => expected(history, year))).toEqual(['140', '300']);
  });
  it('begins at the baseline’s year, whatever a roadmap says of it and before', () => {
    const history = twentyAYear();
    history.roadmap('T', '2025-07-09', { 2025: '777', 2026: '110' });
    expect(expected(history, 2026)).toBe('110');
    history.baseline('T', '90', 2026);
    expect(expected(history, 2027)).toBe('117.5');
  });
  it('takes goal and roadmap as at dueOn from then on', () => {
    const history = twentyAYear({ dueOn: '2027-12-31' });
    history.roadmap('T', '2028-01-01', { 2026: '777' });
    history.revise('T', '2028-01-01', { value: '999' });
    expect([2026, 2027].map((year) => expected(history, year, '2029-06-30'))).toEqual(['150', '200']);
  });
  it('is absent without B, and without T', () => {
    const history = new History().target(level({ goal: { value: '200' } }));
    expect(expected(history, 2026)).toBeUndefined();
    expect(expected(twentyAYear({ goal: null }), 2026)).toBeUndefined();
  });
});

describe('only a yearly level or ratio may fall', () => {
  it.each<[string, TargetDefinition, 1 | -1]>([
    ['a level', level({ direction: 'down' }), -1],
    ['a level due every year', level({ direction: 'down', interpretation: 'everyYear' }), -1],
    ['a ratio', ratio({ direction: 'down' }), -1],
    ['not the sum of a term', level({ direction: 'down', interpretation: 'termSum' }), 1],
    ['not a cumulative', cumulative({ direction: 'down' }), 1],
    ['not a coverage', coverage({ direction: 'down' }), 1],
    ['not what goes up', level(), 1],
  ])('%s', (_, definition, sign) => {
    expect(signOf(settingsOf(definition))).toBe(sign);
  });
});

describe('due every year', () => {
  it.each<[string, TargetDefinition, boolean]>([
    ['a ratio by default', ratio({ interpretation: null }), true],
    ['a ratio', ratio({ interpretation: 'everyYear' }), true],
    ['a ratio due in its year', ratio({ interpretation: 'dueYear' }), false],
    ['a growth by default', growth({ interpretation: null }), true],
    ['a growth on average', growth({ interpretation: 'termAverage' }), false],
    ['a level by default', level({ interpretation: null }), false],
    ['a level', level({ interpretation: 'everyYear' }), true],
    ['a level as the sum of the term', level({ interpretation: 'termSum' }), false],
    ['a scheme', milestone(), false],
  ])('%s: %s', (_, definition, expected) => {
    expect(isDueEveryYear(settingsOf(definition))).toBe(expected);
  });
});
