import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../measures/reading.ts';
import { Decimal } from '../values/decimal.ts';
import { paceOf } from './pace.ts';
import { percentOfGoal } from './percent-of-goal.ts';
import { statusOf } from './status.ts';

const decimal = (value: string | number): Decimal => new Decimal(value);

/** A running measure half way (A = 50 of T = 100, E = 60), changed as told. */
const running = (change: Partial<Reading> = {}): Reading => ({
  hasData: true,
  rhythm: 'running',
  notDue: false,
  sign: 1,
  actual: decimal(50),
  actualMissing: null,
  goal: { value: '100' },
  baseline: decimal(0),
  expected: decimal(60),
  judgedActual: decimal(50),
  judgedDay: '2026-06-30',
  judgedYear: null,
  termAverage: null,
  due: false,
  ...change,
});
const yearly = (change: Partial<Reading> = {}): Reading =>
  running({ rhythm: 'yearly', judgedDay: null, judgedYear: 2026, ...change });
/** A of the day and of the judged day alike. */
const at = (actual: string | number): Partial<Reading> => ({ actual: decimal(actual), judgedActual: decimal(actual) });
/** Nothing to form A from. */
const none = { actual: null, judgedActual: null } as const;
const range = { goal: { lo: '7', hi: '8' }, baseline: null, expected: null, due: true } as const;

describe('the status is the first row that applies', () => {
  it.each<[string, Reading, string, string | null]>([
    ['noData before everything', running({ ...none, hasData: false, notDue: true, goal: null }), 'noData', null],
    ['noData before a yearly notDue', yearly({ ...none, hasData: false, notDue: true }), 'noData', null],
    ['yearly: notDue before what is missing', yearly({ ...none, notDue: true, goal: null }), 'notDue', null],
    [
      'the roster before the goal',
      running({ ...none, actualMissing: 'roster', goal: null }),
      'insufficientBasis',
      'roster',
    ],
    [
      'the goal before năm trước',
      yearly({ ...none, actualMissing: 'previousYear', goal: null }),
      'insufficientBasis',
      'goal',
    ],
    ['năm trước', yearly({ ...none, ...range, actualMissing: 'previousYear' }), 'insufficientBasis', 'previousYear'],
    [
      'an average without its start',
      yearly({ ...none, ...range, actualMissing: 'baseline' }),
      'insufficientBasis',
      'baseline',
    ],
    ['running: a missing goal before notDue', running({ goal: null, notDue: true }), 'insufficientBasis', 'goal'],
    ['met before notDue', running({ ...at(100), notDue: true }), 'achieved', null],
    ['met before the missing start', running({ ...at(100), baseline: null, expected: null }), 'achieved', null],
    ['passed when due', running({ ...at(101), due: true }), 'exceeded', null],
    ['not reached when due', running({ due: true }), 'notAchieved', null],
    ['Chưa đạt before notDue', running({ due: true, notDue: true }), 'notAchieved', null],
    ['Chưa đạt before the missing start', running({ due: true, baseline: null, expected: null }), 'notAchieved', null],
    [
      'running: notDue before the missing start',
      running({ notDue: true, baseline: null, expected: null }),
      'notDue',
      null,
    ],
    ['no roster on the judged day', running({ judgedActual: null }), 'insufficientBasis', 'roster'],
    ['the missing start', running({ baseline: null, expected: null }), 'insufficientBasis', 'baseline'],
    ['the bands last', running(), 'atRisk', null],
  ])('%s', (_, reading, status, missing) => {
    expect(statusOf(reading)).toEqual({ status, missing });
  });
});

describe('met and passed', () => {
  it.each<[string, Reading, string]>([
    ['up: below', running({ ...at('99.9999999999'), due: true }), 'notAchieved'],
    ['up: on it', running({ ...at(100), due: true }), 'achieved'],
    ['up: above', running({ ...at('100.0000000001'), due: true }), 'exceeded'],
    ['falling: above', yearly({ ...at('100.0000000001'), sign: -1, due: true }), 'notAchieved'],
    ['falling: on it', yearly({ ...at(100), sign: -1, due: true }), 'achieved'],
    ['falling: below', yearly({ ...at('99.9999999999'), sign: -1, due: true }), 'exceeded'],
    ['range: below lo', yearly({ ...range, ...at('6.9999999999') }), 'notAchieved'],
    ['range: lo', yearly({ ...range, ...at(7) }), 'achieved'],
    ['range: hi', yearly({ ...range, ...at(8) }), 'achieved'],
    ['range: above hi', yearly({ ...range, ...at('8.0000000001') }), 'exceeded'],
  ])('%s', (_, reading, status) => {
    expect(statusOf(reading)).toEqual({ status, missing: null });
  });
});

describe('the bands of the pace', () => {
  const paced = (actual: string, sign: 1 | -1 = 1): Reading =>
    sign === 1
      ? running({ ...at(actual), expected: decimal(100), goal: { value: '1000' } })
      : // from 200 down: E = 100 at this point, so that 200 − A is the pace
        yearly({
          ...at(decimal(200).minus(actual).toFixed()),
          sign,
          baseline: decimal(200),
          expected: decimal(100),
          goal: { value: '-1000' },
        });

  it.each([
    ['95', 'onTrack'],
    ['94.9999999999', 'atRisk'],
    ['60', 'atRisk'],
    ['59.9999999999', 'behind'],
    ['0', 'behind'],
    ['-0.0000000001', 'regressed'],
    ['250', 'onTrack'],
  ])('P = %s is %s, up and falling', (pace, status) => {
    expect([statusOf(paced(pace)), statusOf(paced(pace, -1))]).toEqual([
      { status, missing: null },
      { status, missing: null },
    ]);
    expect([paceOf(paced(pace))?.toFixed(), paceOf(paced(pace, -1))?.toFixed()]).toEqual([pace, pace]);
  });
});

describe('where the roadmap asks for no progress, s(E − B) ≤ 0, there is no pace', () => {
  it.each<[string, 1 | -1, number, number, number, string]>([
    ['up, E = B, A = E', 1, 10, 10, 10, 'onTrack'],
    ['up, E = B, A above', 1, 10, 10, 11, 'onTrack'],
    ['up, E = B, A below', 1, 10, 10, 9, 'regressed'],
    ['up, E < B, A = E', 1, 10, 8, 8, 'onTrack'],
    ['up, E < B, A below', 1, 10, 8, 7, 'regressed'],
    ['falling, E = B, A below', -1, 10, 10, 9, 'onTrack'],
    ['falling, E = B, A above', -1, 10, 10, 11, 'regressed'],
    ['falling, E > B, A = E', -1, 10, 12, 12, 'onTrack'],
    ['falling, E > B, A above', -1, 10, 12, 13, 'regressed'],
  ])('%s', (_, sign, baseline, expected, actual, status) => {
    const goal = { value: sign === 1 ? '100' : '-100' };
    const reading = yearly({ ...at(actual), sign, goal, baseline: decimal(baseline), expected: decimal(expected) });
    expect(paceOf(reading)).toBeNull();
    expect(statusOf(reading)).toEqual({ status, missing: null });
  });
});

describe('figures are rounded to 10 decimals before they are compared', () => {
  const third = decimal(100).div(3);
  const short = decimal('33.33333333329');

  it('with the goal: a third meets 33,3333333333', () => {
    expect(statusOf(running({ ...at(third.toFixed()), goal: { value: '33.3333333333' } }))).toEqual({
      status: 'achieved',
      missing: null,
    });
  });
  it('with E, where there is no pace', () => {
    const [expected, baseline] = [decimal('33.3333333333'), decimal('33.3333333333')];
    expect(statusOf(running({ ...at(short.toFixed()), expected, baseline }))).toEqual({
      status: 'onTrack',
      missing: null,
    });
  });
  it('and B with E: a hair between them asks for no progress', () => {
    expect(paceOf(running({ expected: third, baseline: decimal('33.3333333333') }))).toBeNull();
  });
});

describe('% so với NQ', () => {
  it.each<[string, Reading, string | undefined]>([
    ['up: 100·A/T', running({ actual: decimal(21), goal: { value: '150' } }), '14'],
    ['up: the start plays no part', running({ actual: decimal(21), goal: { value: '150' }, baseline: null }), '14'],
    [
      'rounded to 10 decimals, half away from zero',
      running({ actual: decimal(-2), goal: { value: '3' } }),
      '-66.6666666667',
    ],
    ['— where T = 0', running({ goal: { value: '0' } }), undefined],
    ['— without A', running({ actual: null }), undefined],
    ['— without T', running({ goal: null }), undefined],
    ['— for a range', yearly(range), undefined],
    [
      'falling: 100·(B−A)/(B−T)',
      yearly({ sign: -1, actual: decimal(17), baseline: decimal(20), goal: { value: '10' } }),
      '30',
    ],
    ['falling to 0', yearly({ sign: -1, actual: decimal(5), baseline: decimal(20), goal: { value: '0' } }), '75'],
    ['falling: — without B', yearly({ sign: -1, baseline: null, goal: { value: '10' } }), undefined],
    ['falling: — where B = T', yearly({ sign: -1, baseline: decimal(10), goal: { value: '10' } }), undefined],
    ['falling: — where B < T', yearly({ sign: -1, baseline: decimal(9), goal: { value: '10' } }), undefined],
  ])('%s', (_, reading, expected) => {
    expect(percentOfGoal(reading)?.toFixed()).toBe(expected);
  });
});

describe('Tiến độ so với lộ trình', () => {
  it('is counted from the judged day, not from A at `at`', () => {
    expect(paceOf(running({ actual: decimal(90), judgedActual: decimal(30) }))?.toFixed()).toBe('50');
  });
  it.each<[string, Partial<Reading>]>([
    ['A', { judgedActual: null }],
    ['E', { expected: null }],
    ['B', { baseline: null }],
  ])('is absent without %s', (_, change) => {
    expect(paceOf(running(change))).toBeNull();
  });
});
