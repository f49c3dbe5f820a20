import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Moment } from '#ledger/moment';
import { activityQuery } from '#ledger/queries/activity-query';
import { queueQuery } from '#ledger/queries/queue-query';
import { replayStatus } from '../support/replay-events.ts';
import { rosterQuery } from '#ledger/queries/roster-query';
import { statusQuery } from '#ledger/queries/status-query';
import { targetQuery } from '#ledger/queries/target-query';
import { VIEWS } from '#ledger/views/views';
import { addDays, daysBetween, localDateOf } from '#resolution/values/local-date';
import { naiveActivity } from '../naive/naive-activity.ts';
import { naiveStatus } from '../naive/naive-ledger.ts';
import { naiveQueue, naiveResults, naiveRoster } from '../naive/naive-lists.ts';
import { naiveSeries } from '../naive/naive-series.ts';
import { between, seededRandom } from '../support/seeded-random.ts';
import { temporaryViews } from '../support/temporary-views.ts';
import { asNaive } from './as-naive.ts';
import { enveloped, recordedHistory } from './recorded-history.ts';

/** `SEED=… ROUNDS=…` runs other histories; a failure names the seed of its history. */
const SEED = Number(process.env['SEED'] ?? 1_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 25);
const COMMANDS = 140;
const QUESTIONS = 12;

let log: ReturnType<typeof temporaryViews>['log'];
let views: ReturnType<typeof temporaryViews>['views'];
let remove: () => Promise<void>;

beforeEach(() => {
  ({ log, views, remove } = temporaryViews());
});
afterEach(() => remove());

/** A moment of a history: known at the end of some command, up to some day of the term by then. */
const momentOf = ({ events, heads }: ReturnType<typeof recordedHistory>, random: () => number): Moment => {
  const position = random() < 0.3 ? heads.at(-1)! : heads[between(random, 0, heads.length - 1)]!;
  const asOf = events[position - 1]!.recordedAt;
  const latest = localDateOf(asOf);
  const back = Math.floor(random() ** 3 * (daysBetween('2025-07-09', latest) + 1));
  return { at: addDays(latest, -Math.max(0, back)), asOf, position };
};

describe('the views of a random history', () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const seed = SEED + round;
    it(`answer as a replay without views does, at any moment (seed ${seed})`, async () => {
      const history = recordedHistory(seed, COMMANDS);
      const { events } = history;
      await appendInBatches(events, seed);
      const random = seededRandom(seed);
      const moments = Array.from({ length: QUESTIONS }, () => momentOf(history, random));
      for (const moment of moments) {
        const answers = await views.query('ward', moment.position, (snapshot) => {
          const status = statusQuery(snapshot, 'ward', moment);
          const queue = queueQuery(snapshot, 'ward', moment).rows;
          const roster = rosterQuery(snapshot, 'ward', moment).rows;
          const activity = activityQuery(snapshot, 'ward', moment, { after: 3, limit: 40 }).rows;
          const targets = status.targets.map(({ code }) => targetQuery(snapshot, 'ward', code, moment)!);
          return { status, queue, roster, activity, targets };
        });
        const known = events.slice(0, moment.position);
        const replayed = replayStatus('ward', events, moment);
        expect({ seed, moment, ...answers.status }).toEqual({ seed, moment, ...replayed });
        expect({ seed, moment, ...asNaive(answers.status) }).toEqual({ seed, moment, ...naiveStatus(known, moment) });
        expect({ seed, moment, queue: answers.queue }).toEqual({ seed, moment, queue: naiveQueue(known, moment) });
        expect({ seed, moment, roster: answers.roster }).toEqual({ seed, moment, roster: naiveRoster(known, moment) });
        expect(answers.activity).toEqual(naiveActivity(known, { after: 3, limit: 40 }));
        for (const { status, results, series } of answers.targets) {
          expect(status).toEqual(replayed.targets.find(({ code }) => code === status.code));
          expect(results).toEqual(naiveResults(known, status.code, moment));
          expect({ seed, moment, code: status.code, series }).toEqual({
            seed,
            moment,
            code: status.code,
            series: naiveSeries(known, status.code, moment),
          });
        }
      }
      expect((await views.rebuild('ward')).views.map(({ view, equal }) => ({ view, equal }))).toEqual(
        VIEWS.map(({ name }) => ({ view: name, equal: true })),
      );
    });
  }
});

/** The history as it would come in: some events at a time, the views following. */
const appendInBatches = async (events: Parameters<typeof enveloped>[1], seed: number): Promise<void> => {
  const random = seededRandom(seed);
  const envelopes = enveloped('ward', events);
  for (let from = 0; from < envelopes.length;) {
    const to = from + between(random, 1, 60);
    await log.append('ward', from, envelopes.slice(from, to));
    await views.catchUp('ward');
    from = Math.min(to, envelopes.length);
  }
};
