import { describe, expect, it } from '@jest/globals';
import type { MomentAsked } from './moment.ts';
import { resolveMoment, type Timeline } from './resolve-moment.ts';

const NOW = '2026-07-15T03:00:00.000Z';
/** Five events: two of one instant, the last late in the evening of 14/07 in Vietnam. */
const RECORDED = [
  '2025-07-10T01:00:00.000Z',
  '2026-03-16T02:00:00.000Z',
  '2026-03-16T02:00:00.000Z',
  '2026-07-14T16:30:00.000Z',
  '2026-07-14T16:59:59.999Z',
];
const timeline: Timeline = {
  head: RECORDED.length,
  term: { from: '2025-07-09', to: '2030-12-31' },
  recordedAt: (position) => Promise.resolve(RECORDED[position - 1]!),
};
const resolve = (asked: MomentAsked, now = NOW) => resolveMoment(asked, timeline, now);
const moment = (at: string, asOf: string, position: number) => ({
  outcome: 'resolved',
  moment: { at, asOf, position },
});

describe('a moment', () => {
  it.each<[string, MomentAsked, ReturnType<typeof moment>]>([
    ['nothing: now, and today', {}, moment('2026-07-15', NOW, 5)],
    ['a day of the world: as known now', { at: '2026-03-15' }, moment('2026-03-15', NOW, 5)],
    ['an event: its own time and day', { asOf: 2 }, moment('2026-03-16', RECORDED[1]!, 2)],
    ['an instant: all events up to it', { asOf: RECORDED[1]! }, moment('2026-03-16', RECORDED[1]!, 3)],
    [
      'the instant before it',
      { asOf: '2026-03-16T01:59:59.999Z' },
      moment('2026-03-16', '2026-03-16T01:59:59.999Z', 1),
    ],
    ['a date: to its end in Vietnam', { asOf: '2026-07-14' }, moment('2026-07-14', '2026-07-14T16:59:59.999Z', 5)],
    ['today as a date', { asOf: '2026-07-15' }, moment('2026-07-15', '2026-07-15T16:59:59.999Z', 5)],
    ['both', { at: '2026-03-31', asOf: '2026-07-13' }, moment('2026-03-31', '2026-07-13T16:59:59.999Z', 3)],
    ['an event, and a day before the next event', { at: '2026-05-01', asOf: 3 }, moment('2026-05-01', RECORDED[2]!, 3)],
    ['an event, and the day of the next', { at: '2026-07-14', asOf: 3 }, moment('2026-07-14', RECORDED[2]!, 3)],
    ['the last event, and today', { at: '2026-07-15', asOf: 5 }, moment('2026-07-15', RECORDED[4]!, 5)],
    ['the first day of the term', { at: '2025-07-09', asOf: 1 }, moment('2025-07-09', RECORDED[0]!, 1)],
  ])('asked for with %s', async (_, asked, expected) => {
    expect(await resolve(asked)).toEqual(expected);
  });

  it('is not before the last event when the clock went back', async () => {
    expect(await resolve({}, '2026-07-01T00:00:00.000Z')).toEqual(moment('2026-07-14', RECORDED[4]!, 5));
  });

  it.each<[string, MomentAsked, string, string]>([
    ['at after the day of asOf', { at: '2026-07-16' }, 'at-out-of-range', 'at'],
    ['at after the day of an earlier asOf', { at: '2026-03-17', asOf: '2026-03-16' }, 'at-out-of-range', 'at'],
    ['at after the day of the event that came next', { at: '2026-03-17', asOf: 2 }, 'at-out-of-range', 'at'],
    ['at after today, with the last event', { at: '2026-07-16', asOf: 5 }, 'at-out-of-range', 'at'],
    ['at before the term', { at: '2025-07-08' }, 'at-out-of-range', 'at'],
    ['at that is no day', { at: '2026-02-30' }, 'date-malformed', 'at'],
    ['asOf before the first event', { asOf: '2025-07-09' }, 'as-of-out-of-range', 'asOf'],
    ['asOf after today', { asOf: '2026-07-16' }, 'as-of-out-of-range', 'asOf'],
    ['event 0', { asOf: 0 }, 'as-of-out-of-range', 'asOf'],
    ['an event after the head', { asOf: 6 }, 'as-of-out-of-range', 'asOf'],
    ['half an event', { asOf: 1.5 }, 'as-of-out-of-range', 'asOf'],
    ['asOf that is no time', { asOf: 'gần đây' }, 'as-of-out-of-range', 'asOf'],
  ])('is refused: %s', async (_, asked, code, field) => {
    const { refusals } = (await resolve(asked)) as { refusals: readonly { code: string; field: string }[] };
    expect(refusals.map((refusal) => [refusal.code, refusal.field])).toEqual([[code, field]]);
  });
});
