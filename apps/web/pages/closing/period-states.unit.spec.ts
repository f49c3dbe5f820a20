import { describe, expect, it } from '@jest/globals';
import { periodStates } from './period-states.ts';

const term = { termFrom: '2025-07-09', termTo: '2030-12-31' };
const range = (from: string, to: string, position = 1) => ({
  from,
  to,
  position,
  by: 'lanh-dao-01',
  closedAt: '2026-01-20T09:00:00.000Z',
});
const row = (occurredOn: string | null) => ({ occurredOn }) as Parameters<typeof periodStates>[4][number];
const states = (...closed: readonly ReturnType<typeof range>[]) =>
  Object.fromEntries(periodStates('quarter', term, '2026-02-15', closed, []).map(({ key, state }) => [key, state]));

describe('the quarters of a term', () => {
  it('are those that have begun, the newest first; of the first the days of the term', () => {
    const found = periodStates('quarter', term, '2026-02-15', [], []);
    expect(found.map(({ key, over }) => [key, over])).toEqual([
      ['2026-Q1', false],
      ['2025-Q4', true],
      ['2025-Q3', true],
    ]);
    expect(states(range('2025-07-09', '2025-09-30'))).toEqual({
      '2025-Q3': 'closed',
      '2025-Q4': 'open',
      '2026-Q1': 'open',
    });
  });

  it('are closed by one range or by several that touch, and partly by less', () => {
    expect(states(range('2025-07-09', '2025-10-31'), range('2025-11-01', '2025-12-31', 2))).toMatchObject({
      '2025-Q3': 'closed',
      '2025-Q4': 'closed',
    });
    expect(states(range('2025-10-01', '2025-10-31'), range('2025-12-01', '2025-12-31'))).toMatchObject({
      '2025-Q4': 'partly',
    });
    expect(states(range('2025-10-02', '2025-12-31'))).toMatchObject({ '2025-Q4': 'partly' });
  });

  it('count what is dated in them and waits', () => {
    const queue = ['2025-10-01', '2025-12-31', '2026-01-01', null, '2025-07-09'].map(row);
    expect(periodStates('quarter', term, '2026-02-15', [], queue).map(({ waiting }) => waiting)).toEqual([1, 2, 1]);
  });

  it('or its months or years, the first of them from the first day of the term', () => {
    const first = (cadence: 'month' | 'year') => periodStates(cadence, term, '2026-02-15', [], []).at(-1);
    expect(first('month')).toMatchObject({ key: '2025-07', from: '2025-07-09', to: '2025-07-31' });
    expect(first('year')).toMatchObject({ key: '2025', from: '2025-07-09', to: '2025-12-31', over: true });
  });
});
