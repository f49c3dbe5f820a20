import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNumber } from './number-input.ts';

const decimals = { wholeNumbers: false };
const whole = { wholeNumbers: true };

describe('reading a number as people write it', () => {
  it.each([
    ['0', '0'],
    ['1500', '1500'],
    [' 12 ', '12'],
    ['12.5', '12.5'],
    ['12,5', '12.5'],
    ['12,50', '12.5'],
    ['1,5000', '1.5'],
    ['007', '7'],
    ['0.125', '0.125'],
    ['0,125', '0.125'],
    ['1234,500', '1234.5'],
    ['1234.500', '1234.5'],
    ['1.500.000', '1500000'],
    ['1.500,25', '1500.25'],
    ['1.500,250', '1500.25'],
    ['1.500.000,5', '1500000.5'],
    ['-3', '-3'],
    ['−3,5', '-3.5'],
    ['-0', '0'],
    ['-0,0', '0'],
    ['9'.repeat(30), '9'.repeat(30)],
    ['1,0123456789', '1.0123456789'],
    ['1,01234567890', '1.0123456789'],
  ])('%s is %s', (input, value) => {
    expect(readNumber(input, decimals)).toEqual({ value });
  });

  it.each([
    ['1.500', '1500', '1,5000'],
    ['1,500', '1500', '1,5000'],
    ['1.125', '1125', '1,1250'],
    ['-12.345', '-12345', '-12,3450'],
    ['999,000', '999000', '999,0000'],
  ])('%s can be read two ways: %s and %s', (input, ...readings) => {
    expect(readNumber(input, decimals)).toEqual({ code: 'number-ambiguous', params: { input, readings } });
  });

  it('1.500 is 1500 where only whole numbers are possible; 1,500 still can be read two ways', () => {
    expect(readNumber('1.500', whole)).toEqual({ value: '1500' });
    expect(readNumber('-1.500', whole)).toEqual({ value: '-1500' });
    expect(readNumber('1,500', whole)).toEqual({
      code: 'number-ambiguous',
      params: { input: '1,500', readings: ['1500', '1,5000'] },
    });
    expect(readNumber('1,5', whole)).toEqual({ value: '1.5' });
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    ',5',
    '5,',
    '1e3',
    '0x10',
    '１２',
    '1 500',
    '1,500,000',
    '1,500.25',
    '1.50.000',
    '01.500.000',
    '12,5.5',
    '--1',
    '+1',
    'NaN',
    '12 người',
  ])('"%s" is no number', (input) => {
    expect(readNumber(input, decimals)).toEqual({ code: 'number-malformed', params: { input } });
  });

  it('has at most 30 digits, 10 of them decimals; what is too long is not repeated whole', () => {
    const long = '1'.repeat(31);
    expect(readNumber(long, decimals)).toEqual({ code: 'number-too-long', params: { input: long } });
    expect(readNumber(`${'1'.repeat(20)},${'1'.repeat(11)}`, decimals)).toMatchObject({ code: 'number-too-long' });
    expect(readNumber('1,01234567891', decimals)).toEqual({
      code: 'number-too-precise',
      params: { input: '1,01234567891' },
    });
    expect(readNumber('1'.repeat(100), decimals)).toEqual({
      code: 'number-too-long',
      params: { input: `${'1'.repeat(57)}...` },
    });
  });

  it('reads each of two readings back in one way only', () => {
    const two = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.constantFrom('.', ','));
    fc.assert(
      fc.property(two, ([before, after, mark]) => {
        const decimals3 = String(after).padStart(3, '0');
        const refused = readNumber(`${before}${mark}${decimals3}`, decimals);
        if (!('code' in refused) || refused.code !== 'number-ambiguous') throw new Error('it has two readings');
        const [asWhole, asFraction] = refused.params.readings;
        expect(readNumber(asWhole, decimals)).toEqual({ value: `${before}${decimals3}` });
        expect(readNumber(asFraction, decimals)).toEqual({ value: String(Number(`${before}.${decimals3}`)) });
      }),
      { seed: 20250709 },
    );
  });
});
