import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal, decimalString } from '#resolution/values/decimal';
import { addDecimals } from './add-decimals.ts';

it.each([
  ['39', '3', '42'],
  ['0.1', '0.2', '0.3'],
  ['1.5', '-1.5', '0'],
  ['-0.25', '0.05', '-0.2'],
  ['99999999999999999999', '0.0000000001', '99999999999999999999.0000000001'],
])('%s + %s = %s', (a, b, sum) => {
  expect(addDecimals(a, b)).toBe(sum);
});

it('adds as the ledger does', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(10))
    .map(([digits, places]) => decimalString(new Decimal(`${digits}e-${places}`)));
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(addDecimals(a, b)).toBe(decimalString(new Decimal(a).plus(b)));
    }),
    { seed: 7 },
  );
});
