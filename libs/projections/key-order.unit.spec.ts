import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inKeyOrder } from './key-order.ts';

const row = fc.record({
  target: fc.constantFrom('A', 'B', 'Ă', ''),
  span: fc.constantFrom('day 2026-01-01', 'month 2026-01', 'x'),
  position: fc.integer({ min: 0, max: 12 }),
});
const KEY = ['target', 'span', 'position'] as const;

it('is the order of comparing column by column, and rows of one key keep theirs', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const expected = rows.toSorted((a, b) => {
        for (const column of KEY) if (a[column] !== b[column]) return a[column] < b[column] ? -1 : 1;
        return 0;
      });
      const ordered = inKeyOrder(rows, KEY);
      expect(ordered).toEqual(expected);
      expect(ordered.every((each, index) => each === expected[index])).toBe(true);
    }),
  );
});
