import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../values/local-date.ts';
import { closedRanges, isClosed } from './closed-days.ts';
import { type Closing, initialState, type LedgerState } from './ledger-state.ts';

const BEGIN = '2026-01-01';
const DAYS = 40;
const day = (n: number): string => addDays(BEGIN, n);
const closings = fc.array(fc.record({ start: fc.nat(DAYS - 1), length: fc.nat(10), closed: fc.boolean() }), {
  maxLength: 8,
});

it('the closed ranges hold every closed day once, in order, each with the closing that decides there', () => {
  fc.assert(
    fc.property(closings, (made) => {
      const state: LedgerState = {
        ...initialState,
        closings: made.map(({ start, length, closed }, index): Closing => {
          const recordedAt = '2026-06-01T00:00:00.000Z';
          return { from: day(start), to: day(start + length), closed, position: index + 1, by: 'a', recordedAt };
        }),
      };
      const ranges = closedRanges(state);
      const told = ranges.flatMap(({ from, to, position }) => {
        const days: [string, number][] = [];
        for (let at = from; at <= to; at = addDays(at, 1)) days.push([at, position]);
        return days;
      });
      const expected = Array.from({ length: DAYS + 12 }, (_, n) => day(n))
        .filter((at) => isClosed(state, at))
        .map((at) => [at, state.closings.findLast(({ from, to }) => from <= at && at <= to)?.position]);
      expect(told).toEqual(expected);
      // No range could be told together with the one before it.
      ranges.slice(1).forEach(({ from, position }, index) => {
        expect([ranges[index]?.position, addDays(ranges[index]?.to ?? '', 1)]).not.toEqual([position, from]);
      });
    }),
  );
});
