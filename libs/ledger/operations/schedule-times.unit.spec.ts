import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cronFault, nextRun } from './schedule-times.ts';

/** Two o'clock on Saturday morning in Vietnam is nineteen o'clock on Friday in UTC. */
const SATURDAY_2AM = '0 2 * * 6';

describe('a schedule', () => {
  it.each([
    ['2026-11-27T00:00:00.000Z', '2026-11-27T19:00:00.000Z'],
    ['2026-11-27T19:00:00.000Z', '2026-12-04T19:00:00.000Z'],
    ['2026-11-27T18:59:59.999Z', '2026-11-27T19:00:00.000Z'],
  ])('after %s runs next at %s, by the clock in Vietnam', (after, next) => {
    expect(nextRun(SATURDAY_2AM, after)).toBe(next);
  });

  it.each([
    ['0 2 31 * *', '2027-01-31T00:00:00.000Z', '2027-03-30T19:00:00.000Z'],
    ['0 2 29 2 *', '2027-01-01T00:00:00.000Z', '2028-02-28T19:00:00.000Z'],
    ['30 23 1 * *', '2026-12-31T00:00:00.000Z', '2027-01-01T16:30:00.000Z'],
  ])('%s after %s comes at %s: months that lack the day are passed over', (cron, after, next) => {
    expect(nextRun(cron, after)).toBe(next);
  });

  it.each(['0 2 * * 6', '*/15 * * * *', '0 2,14 1-7 */2 1-5', '0 0 29 2 *', '0 0 * * 7'])('%j has no fault', (text) => {
    expect(cronFault(text)).toBeUndefined();
  });

  it.each([
    ['', 'schedule-fields', { input: '', count: 0 }],
    ['0 2 * *', 'schedule-fields', { input: '0 2 * *', count: 4 }],
    ['0 0 2 * * 6', 'schedule-fields', { input: '0 0 2 * * 6', count: 6 }],
    ['61 2 * * 6', 'schedule-field', { part: 'minute', input: '61', minimum: 0, maximum: 59 }],
    ['0 24 * * 6', 'schedule-field', { part: 'hour', input: '24', minimum: 0, maximum: 23 }],
    ['0 2 0 * *', 'schedule-field', { part: 'day', input: '0', minimum: 1, maximum: 31 }],
    ['0 2 * 13 *', 'schedule-field', { part: 'month', input: '13', minimum: 1, maximum: 12 }],
    ['0 2 * * sat', 'schedule-field', { part: 'weekday', input: 'sat', minimum: 0, maximum: 7 }],
    ['0 2 5-1 * *', 'schedule-field', { part: 'day', input: '5-1', minimum: 1, maximum: 31 }],
    ['*/0 2 * * *', 'schedule-field', { part: 'minute', input: '*/0', minimum: 0, maximum: 59 }],
    ['0 2 31 2 *', 'schedule-never', { input: '0 2 31 2 *' }],
  ])('%j: %s', (text, code, params) => {
    expect(cronFault(text)).toEqual({ code, params });
  });

  it('names a time after the one asked for, wherever the clock was put, and none between is left out', () => {
    const instants = fc.date({ min: new Date('2025-01-01'), max: new Date('2031-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom('0 2 * * 6', '30 1 * * *', '0 0 1 * *', '*/20 3-5 * * 1-5'),
        (date, cron) => {
          const after = date.toISOString();
          const next = nextRun(cron, after);
          expect(next > after).toBe(true);
          // A moment before it nothing else was due; from itself on the next one comes.
          expect(nextRun(cron, new Date(Date.parse(next) - 1).toISOString())).toBe(next);
          expect(nextRun(cron, next) > next).toBe(true);
        },
      ),
    );
  });
});
