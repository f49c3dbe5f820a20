import { expect, it } from '@jest/globals';
import { difference } from './difference.ts';

it.each([
  ['46', '54.9041095890', '-8.904109589'],
  ['54.9', '46', '8.9'],
  ['0.3', '0.1', '0.2'],
  ['1000000000000000000.01', '1000000000000000000', '0.01'],
  ['-2', '-5.5', '3.5'],
  ['7', '7.0', '0'],
])('%s − %s = %s', (a, b, expected) => {
  expect(difference(a, b)).toBe(expected);
});
