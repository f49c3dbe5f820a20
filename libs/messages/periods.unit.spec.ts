import { describe, expect, it } from '@jest/globals';
import { formatDate, formatInstant, formatInstantShort } from './dates.ts';
import { formatPeriod } from './periods.ts';

describe('a period in words', () => {
  it.each([
    ['2027-03', 'tháng 03/2027', 'March 2027'],
    ['2027-Q1', 'quý I/2027', 'Q1 2027'],
    ['2026-Q4', 'quý IV/2026', 'Q4 2026'],
    ['2026-H1', '6 tháng đầu năm 2026', 'first half of 2026'],
    ['2026-H2', '6 tháng cuối năm 2026', 'second half of 2026'],
    ['2026', 'năm 2026', '2026'],
    ['2027-03-31', '31/03/2027', '31 Mar 2027'],
    ['TDP-01', 'TDP-01', 'TDP-01'],
  ])('%s is %s, %s', (key, vi, en) => {
    expect([formatPeriod('vi', key), formatPeriod('en', key)]).toEqual([vi, en]);
  });
});

describe('a moment in words', () => {
  it('is the day in Vietnam', () => {
    expect([formatDate('vi', '2027-04-03'), formatDate('en', '2027-04-03')]).toEqual(['03/04/2027', '3 Apr 2027']);
  });

  it.each([
    ['2027-04-03T03:15:59.999Z', '10:15 ngày 03/04/2027', '10:15 on 3 Apr 2027', '10:15 03/04/2027'],
    ['2027-04-02T17:00:00.000Z', '00:00 ngày 03/04/2027', '00:00 on 3 Apr 2027', '00:00 03/04/2027'],
    ['2027-04-03T16:59:59.999Z', '23:59 ngày 03/04/2027', '23:59 on 3 Apr 2027', '23:59 03/04/2027'],
  ])('%s is the clock in Vietnam: %s', (instant, vi, en, short) => {
    expect([formatInstant('vi', instant), formatInstant('en', instant), formatInstantShort('vi', instant)]).toEqual([
      vi,
      en,
      short,
    ]);
  });
});
