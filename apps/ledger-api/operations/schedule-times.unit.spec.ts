import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCron, isMissed, nextRun } from './schedule-times.ts';

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
    ['0 2 * * 6', true],
    ['*/15 * * * *', true],
    ['0 2 * *', false],
    ['0 0 2 * * 6', false],
    ['61 2 * * 6', false],
    ['hằng ngày', false],
    ['', false],
  ])('%j is one: %s', (text, known) => {
    expect(isCron(text)).toBe(known);
  });

  it('has missed a run when one was due since the last; one that never ran has missed none', () => {
    expect(isMissed(SATURDAY_2AM, undefined, '2026-11-30T00:00:00.000Z')).toBe(false);
    expect(isMissed(SATURDAY_2AM, '2026-11-20T19:03:00.000Z', '2026-11-27T18:59:00.000Z')).toBe(false);
    expect(isMissed(SATURDAY_2AM, '2026-11-20T19:03:00.000Z', '2026-11-27T19:00:00.000Z')).toBe(true);
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
