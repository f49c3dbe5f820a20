import { describe, expect, it } from '@jest/globals';
import type { Moment } from '#ledger/moment';
import { replayStatus } from '../support/replay-events.ts';
import type { RecordedEvent } from '#resolution/events/events';
import {
  addDays,
  daysBetween,
  lastDayOfYear,
  type LocalDate,
  localDateOf,
  yearOf,
} from '#resolution/values/local-date';
import { STATUSES } from '#resolution/verdict/verdict';
import { naiveStatus } from '../naive/naive-ledger.ts';
import { between, seededRandom } from '../support/seeded-random.ts';
import { asNaive } from './as-naive.ts';
import { type RecordedHistory, recordedHistory } from './recorded-history.ts';

/** `SEED=… ROUNDS=…` runs other histories; a failure names the seed, the moment and the target. */
const SEED = Number(process.env['SEED'] ?? 1);
const ROUNDS = Number(process.env['ROUNDS'] ?? 300);
const SEEDS_A_TEST = 10;
const QUESTIONS = 6;

/** A day on which something turns: one that an event names, or the one of its recording in UTC, or the day before. */
const turningDay = (event: RecordedEvent, random: () => number): LocalDate => {
  const days = JSON.stringify(event).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return addDays(days[between(random, 0, days.length - 1)]!, -between(random, 0, 1));
};

/** Known at the end of some command, up to some day of the term by then: any, the latest, a year's end, a day that counts. */
const momentOf = ({ events, heads }: RecordedHistory, random: () => number): Moment => {
  const position = random() < 0.3 ? heads.at(-1)! : heads[between(random, 0, heads.length - 1)]!;
  const asOf = events[position - 1]!.recordedAt;
  const latest = localDateOf(asOf);
  const anyDay = addDays(latest, -between(random, 0, random() < 0.2 ? 0 : daysBetween('2025-07-09', latest)));
  const sort = random();
  const wished =
    sort < 0.25
      ? lastDayOfYear(yearOf(anyDay) - between(random, 0, 1))
      : sort < 0.5
        ? turningDay(events[between(random, 0, position - 1)]!, random)
        : anyDay;
  return { at: wished >= '2025-07-09' && wished <= latest ? wished : anyDay, asOf, position };
};

const histories = (from: number, count: number): { seed: number; history: RecordedHistory; moments: Moment[] }[] =>
  Array.from({ length: count }, (_, index) => {
    const seed = from + index;
    // Short stories know little, long ones complete years.
    const history = recordedHistory(seed, [40, 80, 120, 200][seed % 4]!);
    const random = seededRandom(seed);
    return { seed, history, moments: Array.from({ length: QUESTIONS }, () => momentOf(history, random)) };
  });

describe('every figure, status and flag of a random history', () => {
  for (let from = SEED; from < SEED + ROUNDS; from += SEEDS_A_TEST) {
    const count = Math.min(SEEDS_A_TEST, SEED + ROUNDS - from);
    it(`is what the naive reference answers (seeds ${from} to ${from + count - 1})`, () => {
      for (const { seed, history, moments } of histories(from, count)) {
        for (const moment of moments) {
          expect({ seed, moment, ...asNaive(replayStatus('ward', history.events, moment)) }).toEqual({
            seed,
            moment,
            ...naiveStatus(history.events, moment),
          });
        }
      }
    });
  }
});

describe('the random histories', () => {
  it('are told the same way again by the same seed', () => {
    expect(recordedHistory(7, 120)).toEqual(recordedHistory(7, 120));
    expect(recordedHistory(8, 120).events).not.toEqual(recordedHistory(7, 120).events);
  });

  it('have most of their commands accepted, and some refused', () => {
    const accepted = Array.from({ length: 20 }, (_, seed) => recordedHistory(seed, 120).heads.length / 120);
    const share = accepted.reduce((sum, one) => sum + one, 0) / accepted.length;
    expect([share > 0.75, share < 0.95]).toEqual([true, true]);
  });

  it('reach every status, of what is judged and of what is estimated, and every flag', () => {
    const targets = histories(1, 120).flatMap(({ history, moments }) =>
      moments.flatMap((moment) => naiveStatus(history.events, moment).targets),
    );
    const estimated = targets.flatMap((target) => target.estimate?.judgement?.status ?? []);
    const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();
    expect(sorted(targets.map((target) => target.status))).toEqual(sorted(STATUSES));
    expect(sorted(estimated)).toEqual(sorted(STATUSES.filter((status) => status !== 'noData' && status !== 'notDue')));
    expect(sorted(targets.flatMap((target) => target.missing ?? []))).toEqual([
      'baseline',
      'goal',
      'previousYear',
      'roster',
    ]);
    expect(sorted(targets.flatMap((target) => target.flags.map(({ flag }) => flag)))).toEqual([
      'corrected',
      'interpretationUnconfirmed',
      'linearAssumption',
      'overdue',
      'waiting',
    ]);
  });
});
