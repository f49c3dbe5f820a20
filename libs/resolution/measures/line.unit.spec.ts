import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../values/decimal.ts';
import { valueOnLine } from './line.ts';

describe('the line through points', () => {
  const point = (x: number, value: number) => ({ x, value: new Decimal(value) });
  const on = (x: number): string =>
    valueOnLine(point(10, 100), [point(20, 150), point(24, 150), point(30, 0)], x).toFixed();

  it('meets its points', () => {
    expect([10, 20, 24, 30].map(on)).toEqual(['100', '150', '150', '0']);
  });
  it('goes straight between two of them, up, level and down', () => {
    expect([11, 17, 22, 27].map(on)).toEqual(['105', '135', '150', '75']);
  });
  it('stays at the last value after the last point', () => {
    expect(valueOnLine(point(10, 100), [point(20, 150)], 21).toFixed()).toBe('150');
  });
});
