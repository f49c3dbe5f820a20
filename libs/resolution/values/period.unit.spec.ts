import { describe, expect, it } from '@jest/globals';
import { lastPeriodEndedBy, parsePeriod, periodOf, periodsOfTerm, periodsOfYear, previousPeriod } from './period.ts';

const keys = (periods: readonly { readonly key: string }[]): readonly string[] => periods.map(({ key }) => key);

describe('a period', () => {
  it.each([
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026-H2', 'halfYear', '2026-07-01', '2026-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
  ] as const)('%s is a %s from %s to %s', (key, cadence, from, to) =>
    expect(parsePeriod(key)).toEqual({ key, cadence, from, to }),
  );
  it.each(['2026-Q5', '2026-Q0', '2026-H3', '2026-13', '2026-00', '26', '2026-1', '2026Q1', ''])('%p is none', (key) =>
    expect(parsePeriod(key)).toBeUndefined(),
  );
  it('holds the days from its first to its last', () => {
    expect(periodOf('quarter', '2026-03-31').key).toBe('2026-Q1');
    expect(periodOf('quarter', '2026-04-01').key).toBe('2026-Q2');
  });
  it('comes after the one before, across years', () => {
    expect(
      ['2026-Q2', '2026-Q1', '2026-01', '2026-H1', '2026'].map((key) => previousPeriod(parsePeriod(key)!).key),
    ).toEqual(['2026-Q1', '2025-Q4', '2025-12', '2025-H2', '2025']);
  });
  it('has ended on its own last day, not before', () => {
    expect(lastPeriodEndedBy('quarter', '2026-03-31').key).toBe('2026-Q1');
    expect(lastPeriodEndedBy('quarter', '2026-03-30').key).toBe('2025-Q4');
  });
});

describe('the periods', () => {
  it('of a year follow each other', () => {
    expect(keys(periodsOfYear('quarter', 2026))).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(periodsOfYear('month', 2026)).toHaveLength(12);
  });
  it('belong to a term when their last day does', () => {
    expect(keys(periodsOfTerm('quarter', '2025-07-09', '2026-06-30'))).toEqual([
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
    ]);
    expect(keys(periodsOfTerm('year', '2025-07-09', '2027-12-30'))).toEqual(['2025', '2026']);
    expect(keys(periodsOfTerm('month', '2025-07-31', '2025-08-31'))).toEqual(['2025-07', '2025-08']);
  });
});
