import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minus, plus } from './exact-sum.ts';

describe('exact sums of decimal texts', () => {
  it.each([
    ['12', '9', '21', '3'],
    ['0', '0', '0', '0'],
    ['-5', '5', '0', '-10'],
    ['0.1', '0.2', '0.3', '-0.1'],
    ['999999999999999', '1', '1000000000000000', '999999999999998'],
    [
      '12345678901234567890.0000000001',
      '0.0000000009',
      '12345678901234567890.000000001',
      '12345678901234567889.9999999992',
    ],
    ['7', '0.5', '7.5', '6.5'],
  ])('%s and %s: sum %s, difference %s', (a, b, sum, difference) => {
    expect([plus(a, b), minus(a, b)]).toEqual([sum, difference]);
  });

  it('are those of whole numbers of any length', () => {
    const whole = fc.bigInt(-(10n ** 30n), 10n ** 30n);
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(plus(String(a), String(b))).toBe(String(a + b));
        expect(minus(String(a), String(b))).toBe(String(a - b));
      }),
      { seed: 20_260_304 },
    );
  });
});
