import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  daysBetween,
  endOfLocalDate,
  isInstant,
  isLocalDate,
  lastDayOfMonth,
  localDateOf,
} from './local-date.ts';

describe('a day', () => {
  it.each(['2026-02-28', '2028-02-29', '2025-12-31'])('%s is one', (text) => expect(isLocalDate(text)).toBe(true));
  it.each(['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '30/02/2026', ''])(
    '%p is none',
    (text) => expect(isLocalDate(text)).toBe(false),
  );
  it('is counted in real days, leap days included', () => {
    expect([daysBetween('2028-02-28', '2028-03-01'), daysBetween('2027-02-28', '2027-03-01')]).toEqual([2, 1]);
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
  });
  it('of a month’s end knows leap years', () => {
    expect([lastDayOfMonth(2026, 2), lastDayOfMonth(2028, 2), lastDayOfMonth(2026, 12)]).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
    ]);
  });
});

describe('a moment', () => {
  it.each(['2026-04-03T03:15:00.000Z'])('%s is one', (text) => expect(isInstant(text)).toBe(true));
  it.each(['2026-04-03T03:15:00Z', '2026-04-03T03:15:00.000+07:00', '2026-02-30T00:00:00.000Z', '2026-04-03'])(
    '%p is none',
    (text) => expect(isInstant(text)).toBe(false),
  );
  it('falls on the day it is in Vietnam: from 17:00 UTC on, the next', () => {
    expect(localDateOf('2026-04-02T16:59:59.999Z')).toBe('2026-04-02');
    expect(localDateOf('2026-04-02T17:00:00.000Z')).toBe('2026-04-03');
  });
  it('of a day’s end is its last millisecond in Vietnam', () => {
    expect(endOfLocalDate('2026-04-03')).toBe('2026-04-03T16:59:59.999Z');
    expect(localDateOf(endOfLocalDate('2026-04-03'))).toBe('2026-04-03');
  });
});
