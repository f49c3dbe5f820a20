import { describe, expect, it } from '@jest/globals';
import { stateAsOf } from '../../../test/support/as-known.ts';
import { cumulative } from '../../../test/support/definitions.ts';
import { History } from '../../../test/support/history.ts';
import type { TargetDefinition } from '../events/target-definition.ts';
import { Decimal, ZERO } from '../values/decimal.ts';
import { expectedOn } from './expected.ts';
import { judgedDayOf } from './judged-day.ts';
import { stateFigures } from './state-figures.ts';
import type { Subject } from './subject.ts';

const subject = (history: History, at: string): Subject => {
  const state = stateAsOf(history.events, history.events.length);
  const target = state.settings.targets.get('T')!;
  return { settings: state.settings, target, figures: stateFigures(state, 'T'), at };
};

describe('the judged day', () => {
  const judged = (given: Partial<TargetDefinition>, at: string) =>
    judgedDayOf(subject(new History().target(cumulative(given)), at));

  it.each<[string, Partial<TargetDefinition>, string, string | null]>([
    ['none before the term’s first period has ended', {}, '2025-09-29', null],
    ['none: a month that ended before the term is not of it', { cadence: 'month' }, '2025-07-30', null],
    ['a month whose last day lies in the term', { cadence: 'month' }, '2025-07-31', '2025-07-31'],
    ['a quarter’s end on that day', {}, '2025-09-30', '2025-09-30'],
    ['the last quarter’s end', {}, '2026-02-10', '2025-12-31'],
    ['half a year', { cadence: 'halfYear' }, '2026-11-30', '2026-06-30'],
    ['a year', { cadence: 'year' }, '2026-11-30', '2025-12-31'],
    ['the very day without a cadence', { cadence: 'none' }, '2026-02-10', '2026-02-10'],
    ['the day before dueOn', { dueOn: '2027-02-15' }, '2027-02-14', '2026-12-31'],
    ['dueOn, though no period ends on it', { dueOn: '2027-02-15' }, '2027-02-15', '2027-02-15'],
    ['dueOn ever after', { dueOn: '2027-02-15' }, '2029-06-30', '2027-02-15'],
    ['dueOn without a cadence', { dueOn: '2027-02-15', cadence: 'none' }, '2029-06-30', '2027-02-15'],
  ])('%s', (_, given, at, day) => {
    expect(judged(given, at)).toBe(day);
  });
});

describe('E in real days', () => {
  /** A term of 100 days up to 31/12/2026, and a goal of 200: without a roadmap 2 a day. */
  const hundredDays = (given: Partial<TargetDefinition> = {}): History =>
    new History('2026-09-22', '2027-12-31').target(
      cumulative({ goal: { value: '200' }, dueOn: '2026-12-31', ...given }),
    );
  const expected = (history: History, at: string, day = at, baseline: Decimal | null = ZERO) =>
    expectedOn(subject(history, at), day, baseline)?.toDecimalPlaces(10).toFixed();

  it('goes straight from (the first day, B) to (dueOn, T)', () => {
    const history = hundredDays();
    expect(['2026-09-22', '2026-09-23', '2026-11-11', '2026-12-31'].map((day) => expected(history, day))).toEqual([
      '0',
      '2',
      '100',
      '200',
    ]);
    expect(expected(history, '2026-11-11', '2026-11-11', new Decimal(100))).toBe('150');
  });
  it('passes through the milestones, and never through one on or after dueOn: the last point is T', () => {
    const history = hundredDays({ dueOn: '2027-12-31' });
    history.roadmap('T', '2026-09-22', { 2026: '50', 2027: '777' });
    expect(['2026-11-11', '2026-12-31', '2027-12-31'].map((day) => expected(history, day))).toEqual([
      '25',
      '50',
      '200',
    ]);
    const short = hundredDays();
    short.roadmap('T', '2026-09-22', { 2026: '777' });
    expect(expected(short, '2026-11-11')).toBe('100');
  });
  it('takes roadmap and goal of the day asked about, whatever day is judged', () => {
    const history = hundredDays({ dueOn: '2027-12-31' });
    history.roadmap('T', '2026-10-10', { 2026: '50' });
    history.revise('T', '2027-03-01', { value: '365' });
    // 465 days to 31/12/2027; 200·10/465 before the roadmap
    expect(expected(history, '2026-10-02')).toBe('4.3010752688');
    expect(expected(history, '2026-10-10', '2026-10-02')).toBe('5');
    // 50 + (200 − 50)·73/365, then 50 + (365 − 50)·73/365
    expect(expected(history, '2027-02-28', '2027-03-14')).toBe('80');
    expect(expected(history, '2027-03-01', '2027-03-14')).toBe('113');
  });
  it('begins on the term’s first day, whatever a roadmap says of earlier year-ends', () => {
    const history = hundredDays();
    history.roadmap('T', '2026-09-22', { 2025: '777' });
    expect(expected(history, '2026-11-11')).toBe('100');
  });
  it('takes goal and roadmap as at dueOn from then on', () => {
    const history = hundredDays();
    history.roadmap('T', '2027-01-01', { 2025: '777' });
    history.revise('T', '2027-01-01', { value: '999' });
    expect(expected(history, '2027-06-30', '2026-12-31')).toBe('200');
  });
  it('is absent without B, and without T', () => {
    expect(expected(hundredDays(), '2026-11-11', '2026-11-11', null)).toBeUndefined();
    expect(expected(hundredDays({ goal: null }), '2026-11-11')).toBeUndefined();
  });
});
