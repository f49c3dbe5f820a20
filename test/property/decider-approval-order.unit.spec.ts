import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NewEvent } from '#resolution/events/events';
import { stateFigures } from '#resolution/measures/state-figures';
import { addDays } from '#resolution/values/local-date';
import { APPROVER, by, CLERK, given, on } from '../support/given-when-then.ts';
import { town, TOWN_HEAD } from '../support/town.ts';

const entries = fc.uniqueArray(fc.record({ day: fc.nat(300), value: fc.nat(1000), rank: fc.nat() }), {
  minLength: 1,
  maxLength: 12,
  selector: ({ rank }) => rank,
});

/** Records the entries in order, approves them in the order given; answers the total of every day asked. */
const totals = (recorded: readonly { day: number; value: number }[], order: readonly number[]): readonly string[] => {
  const results = recorded.map(({ day, value }): NewEvent => ({
    type: 'ResultRecorded',
    data: { target: 'C', occurredOn: addDays('2025-07-09', day), values: { value: String(value) } },
  }));
  const approvals = order.map((index): NewEvent => {
    const result = TOWN_HEAD + 1 + index;
    return { type: 'ResultApproved', data: { target: 'C', result, submission: result } };
  });
  const { state } = given(town, on('2026-07-20'), by(CLERK, ...results), by(APPROVER, ...approvals));
  return [0, 50, 150, 300].map((day) => stateFigures(state, 'C').upTo(addDays('2025-07-09', day)).total.toFixed());
};

it('the order of approvals never changes a cumulative total', () => {
  fc.assert(
    fc.property(entries, (recorded) => {
      const inOrder = recorded.map((_, index) => index);
      const byRank = inOrder.toSorted((a, b) => recorded[a]!.rank - recorded[b]!.rank);
      expect(totals(recorded, byRank)).toEqual(totals(recorded, inOrder));
      const sum = recorded.reduce((total, { value }) => total + value, 0);
      expect(totals(recorded, byRank).at(-1)).toBe(String(sum));
    }),
    { seed: 20_250_709, numRuns: 200 },
  );
});
