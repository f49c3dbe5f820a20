import { describe, expect, it } from '@jest/globals';
import { exact, figureText, over, root, whole } from './exact.ts';

describe('exact fractions', () => {
  it('are written as figures: ten decimals, half away from zero, canonical', () => {
    expect(
      ['0.00000000005', '-0.00000000005', '0.00000000004', '-0.00000000004', '12.50', '-7'].map((text) =>
        figureText(exact(text)),
      ),
    ).toEqual(['0.0000000001', '-0.0000000001', '0', '0', '12.5', '-7']);
    expect(figureText(over(whole(2), whole(3)))).toBe('0.6666666667');
  });

  it('have roots: 1.21 has the square root 1.1, 2 has the cube root 1.2599210498948…', () => {
    expect(figureText(root(exact('1.21'), 2))).toBe('1.1');
    expect(figureText(root(whole(2), 3))).toBe('1.2599210499');
    expect(figureText(root(whole(0), 5))).toBe('0');
  });
});
