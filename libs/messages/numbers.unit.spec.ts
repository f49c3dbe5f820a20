import { describe, expect, it } from '@jest/globals';
import { formatNumber, formatPercent } from './numbers.ts';

describe('a number for people', () => {
  it.each([
    ['1500', '1.500', '1,500'],
    ['7.5', '7,5', '7.5'],
    ['-8.9', '−8,9', '−8.9'],
    ['0', '0', '0'],
    ['3000000', '3.000.000', '3,000,000'],
    [
      '12345678901234567890.1234567891',
      '12.345.678.901.234.567.890,1234567891',
      '12,345,678,901,234,567,890.1234567891',
    ],
  ])('%s is %s in Vietnamese and %s in English, exactly', (value, vi, en) => {
    expect([formatNumber('vi', value), formatNumber('en', value)]).toEqual([vi, en]);
  });

  it.each([
    ['2.345', 2, '2,35'],
    ['-2.345', 2, '−2,35'],
    ['2.344999', 2, '2,34'],
    ['-0.04', 1, '0'],
  ])('%s at %i decimals is rounded half away from zero: %s', (value, decimals, text) => {
    expect(formatNumber('vi', value, { decimals })).toBe(text);
  });

  it('keeps trailing zeros in a column', () => {
    expect(formatNumber('vi', '100', { decimals: 1, fixed: true })).toBe('100,0');
  });

  it.each([
    ['149.999', '150', '149,999'],
    ['149.9999999999', '150', '149,9999999999'],
    ['150.004', '150', '150,004'],
    ['150', '150', '150'],
    ['149.99', '150', '149,99'],
  ])('%s is never shown as equal to its goal %s: %s', (value, goal, text) => {
    expect(formatNumber('vi', value, { decimals: 2, apartFrom: [goal] })).toBe(text);
  });

  it('keeps apart from several limits at once', () => {
    const style = { decimals: 1, fixed: true, apartFrom: ['95', '100'] };
    expect(['94.96', '99.97', '95', '96.02'].map((value) => formatNumber('vi', value, style))).toEqual([
      '94,96',
      '99,97',
      '95,0',
      '96,0',
    ]);
  });

  it('has a no-break space before the percent sign in Vietnamese only', () => {
    expect([formatPercent('vi', '7.5'), formatPercent('en', '7.5')]).toEqual(['7,5\u00a0%', '7.5%']);
  });
});
