import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { viewInputs } from '#ledger/queries/view-inputs';
import { evolve } from '#resolution/decider/evolve';
import { initialState } from '#resolution/decider/ledger-state';
import type { Figures, Statement } from '#resolution/measures/figures';
import { stateFigures } from '#resolution/measures/state-figures';
import { addDays } from '#resolution/values/local-date';
import { between, seededRandom } from '../support/seeded-random.ts';
import { temporaryViews } from '../support/temporary-views.ts';
import { enveloped, recordedHistory } from './recorded-history.ts';

const SEED = Number(process.env['SEED'] ?? 5_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 12);
const QUESTIONS = 40;

let log: ReturnType<typeof temporaryViews>['log'];
let views: ReturnType<typeof temporaryViews>['views'];
let remove: () => Promise<void>;

beforeEach(() => {
  ({ log, views, remove } = temporaryViews());
});
afterEach(() => remove());

const total = ({ total, denominator, results }: ReturnType<Figures['upTo']>) => ({
  total: total.toFixed(),
  denominator: denominator.toFixed(),
  results,
});
const byPosition = (a: Statement, b: Statement): number => a.position - b.position;

/** Everything that figures answer, of days that no measure would ask for too. */
const everything = (figures: Figures, from: string, to: string) => ({
  upTo: total(figures.upTo(to)),
  before: total(figures.upTo(addDays(from, -1))),
  on: [from, to, `${to.slice(0, 4)}-12-31`].map((day) => total(figures.on(day))),
  statements: [...figures.statements(to)].sort(byPosition),
  reporting: [...figures.reporting(from, to)].sort(),
  waiting: figures.waiting(to),
  corrected: figures.corrected(to),
  estimates: [2025, 2026, 2027, 2028].map((year) => figures.estimate(year, to)),
});

describe('the figures of the views', () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const seed = SEED + round;
    it(`are those of the folded state, for any days and any position (seed ${seed})`, async () => {
      const { events } = recordedHistory(seed, 200);
      await log.append('ward', 0, enveloped('ward', events));
      const random = seededRandom(seed);
      for (let question = 0; question < QUESTIONS; question += 1) {
        const position = between(random, 1, events.length);
        const from = addDays('2025-07-01', between(random, 0, 1_900));
        const to = addDays(from, between(random, 0, random() < 0.5 ? 40 : 500));
        const state = events.slice(0, position).reduce(evolve, initialState);
        const expected = [...state.settings.targets.keys()].map((target) => ({
          ...{ seed, target, position, from, to },
          ...everything(stateFigures(state, target), from, to),
        }));
        const answered = await views.query('ward', position, (snapshot) => {
          const { settings, figures } = viewInputs(snapshot, position);
          return [...settings.targets.keys()].map((target) => ({
            ...{ seed, target, position, from, to },
            ...everything(figures(target), from, to),
          }));
        });
        expect(answered).toEqual(expected);
      }
    });
  }
});
