import { describe, expect, it } from '@jest/globals';
import { formatBytes, formatDuration } from './amounts.ts';
import { cronOf, formatSchedule, formatWindow, readCron } from './schedules.ts';

describe('a schedule in words', () => {
  it.each([
    ['0 2 * * 6', 'thứ bảy hằng tuần lúc 02:00', 'every Saturday at 02:00'],
    ['30 1 * * *', 'hằng ngày lúc 01:30', 'every day at 01:30'],
    ['5 22 15 * *', 'ngày 15 hằng tháng lúc 22:05', 'on day 15 of every month at 22:05'],
    ['0 2 * * 7', 'chủ nhật hằng tuần lúc 02:00', 'every Sunday at 02:00'],
    ['*/15 * * * *', 'theo biểu thức cron */15 * * * *', 'by the cron expression */15 * * * *'],
    ['0 2 1 * 6', 'theo biểu thức cron 0 2 1 * 6', 'by the cron expression 0 2 1 * 6'],
    ['61 2 * * 6', 'theo biểu thức cron 61 2 * * 6', 'by the cron expression 61 2 * * 6'],
    ['0 2 * 1 *', 'theo biểu thức cron 0 2 * 1 *', 'by the cron expression 0 2 * 1 *'],
  ])('%j is %j', (cron, vi, en) => {
    expect([formatSchedule('vi', cron), formatSchedule('en', cron)]).toEqual([vi, en]);
  });

  it.each(['0 2 * * 6', '30 1 * * *', '5 22 15 * *'])('%j is written as it was read', (cron) => {
    const rhythm = readCron(cron);
    expect(rhythm && cronOf(rhythm)).toBe(cron);
  });

  it('says by the clock in Vietnam when a run begins', () => {
    const from = '2027-04-09T19:00:00.000Z';
    expect(formatWindow('vi', from, '2027-04-09T19:15:00.000Z')).toBe('02:00–02:15 thứ bảy, 10/04/2027');
    expect(formatWindow('en', from, from)).toBe('02:00 Saturday, 10 Apr 2027');
  });
});

describe('amounts in words', () => {
  it.each([
    [0, '0\u00a0B'],
    [999, '999\u00a0B'],
    [1_234_567, '1,2\u00a0MB'],
    [38_200_000_000, '38,2\u00a0GB'],
  ])('%d bytes are %j', (bytes, words) => {
    expect(formatBytes('vi', bytes)).toBe(words);
  });

  it.each([
    [0, '0 giây'],
    [41, '41 giây'],
    [111, '1 phút 51 giây'],
    [120, '2 phút'],
    [7_511, '2 giờ 5 phút'],
  ])('%d seconds are %j', (seconds, words) => {
    expect(formatDuration('vi', seconds)).toBe(words);
  });
});
