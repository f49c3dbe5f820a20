import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verdictAsOf } from '../support/as-known.ts';
import { cumulative } from '../support/definitions.ts';
import { History } from '../support/history.ts';

const SEED = 20250709;

/** Results dated in the first two years of the term, each with its value and the rank at which it is approved. */
const results = fc.array(
  fc.record({
    day: fc
      .integer({ min: 0, max: 700 })
      .map((days) => new Date(Date.UTC(2025, 6, 9 + days)).toISOString().slice(0, 10)),
    value: fc.integer({ min: 0, max: 40 }).map(String),
    rank: fc.nat(),
  }),
  { minLength: 1, maxLength: 12 },
);
type Given = typeof results extends fc.Arbitrary<infer Value> ? Value : never;

const approvedInOrder = (given: Given, order: Given): History => {
  const history = new History().target(cumulative()).on('2027-12-31');
  const recorded = new Map(given.map((result) => [result, history.record('T', result.day, result.value)]));
  for (const result of order) history.approve(recorded.get(result)!);
  return history;
};

it(`the order of approval never changes a cumulative verdict (seed ${SEED})`, () => {
  fc.assert(
    fc.property(results, fc.constantFrom('2025-09-30', '2026-06-30', '2027-12-31'), (given, at) => {
      const orders = [given, given.toReversed(), given.toSorted((a, b) => a.rank - b.rank)];
      const verdicts = orders.map((order) => {
        const { events } = approvedInOrder(given, order);
        return verdictAsOf(events, 'T', at, events.length);
      });
      const dated = given.filter(({ day }) => day <= at);
      const sum = dated.reduce((total, { value }) => total + Number(value), 0);
      expect(verdicts[0]!.actual).toBe(dated.length === 0 ? null : String(sum));
      expect(verdicts.slice(1)).toEqual([verdicts[0], verdicts[0]]);
    }),
    { seed: SEED, numRuns: 200 },
  );
});
