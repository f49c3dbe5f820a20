import { expect, it } from '@jest/globals';
import { dayOf, daysOf, type Life, monthAway, monthsOf, placeOf, positionOn } from './life.ts';

const day = (day: string, events: number, last: number) => ({ day, events, last, corrections: 0 });
const life: Life = {
  begun: '2026-01-10T18:00:00.000Z',
  asOf: '2026-04-05T03:00:00.000Z',
  position: 12,
  days: [day('2026-01-11', 3, 3), day('2026-01-20', 2, 5), day('2026-03-02', 4, 9), day('2026-04-01', 3, 12)],
};

it('knows what was known by the end of a day, and the day of an event', () => {
  expect(['2026-01-01', '2026-01-11', '2026-02-28', '2026-04-05'].map((one) => positionOn(life, one))).toEqual([
    1, 3, 5, 12,
  ]);
  expect([1, 3, 4, 9, 12].map((one) => dayOf(life, one))).toEqual([
    '2026-01-11',
    '2026-01-11',
    '2026-01-20',
    '2026-03-02',
    '2026-04-01',
  ]);
});

it('measures the slider in days, by the clock in Vietnam', () => {
  expect([daysOf(life), placeOf(life, '2026-01-11'), placeOf(life, '2026-04-05'), placeOf(life, '2025-01-01')]).toEqual(
    [84, 0, 84, 0],
  );
});

it('goes a month back or on, and always to another event', () => {
  expect([12, 9, 5, 3, 1].map((one) => monthAway(life, one, -1))).toEqual([9, 5, 1, 1, 1]);
  expect([1, 5, 9, 12].map((one) => monthAway(life, one, 1))).toEqual([5, 9, 12, 12]);
});

it('counts every month, those with nothing too', () => {
  expect(monthsOf(life)).toEqual([
    { month: '2026-01', from: '2026-01-11', to: '2026-01-31', events: 5 },
    { month: '2026-02', from: '2026-02-01', to: '2026-02-28', events: 0 },
    { month: '2026-03', from: '2026-03-01', to: '2026-03-31', events: 4 },
    { month: '2026-04', from: '2026-04-01', to: '2026-04-30', events: 3 },
  ]);
});
