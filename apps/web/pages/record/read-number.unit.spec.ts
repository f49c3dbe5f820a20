import { describe, expect, it } from '@jest/globals';
import { readNumber as ledgerReads } from '#resolution/values/number-input';
import { readNumber, withOneReading } from './read-number.ts';

describe('a number as typed', () => {
  it.each([
    ['12', ['12']],
    ['7,5', ['7.5']],
    ['12.5', ['12.5']],
    ['1.500', ['1500', '1.5']],
    ['1,125', ['1.125', '1125']],
    ['1.500.000', ['1500000']],
    ['1.500,25', ['1500.25']],
    ['−8,9', ['-8.9']],
    ['0,000', ['0']],
    ['mười hai', []],
    ['', []],
    ['1.50.0', []],
  ])('%j can mean %j', (text, readings) => {
    expect(readNumber(text)).toEqual(readings);
  });

  it('has one reading once it was chosen, here and in the ledger, and it is the chosen one', () => {
    for (const text of ['1.500', '1,500', '1.125', '1,125', '999.999', '12,3', '1.500,25', '0.125']) {
      for (const reading of readNumber(text)) {
        expect([text, readNumber(withOneReading(reading).replace('.', ','))]).toEqual([text, [reading]]);
        expect([text, ledgerReads(withOneReading(reading), { wholeNumbers: false })]).toEqual([
          text,
          { value: reading },
        ]);
      }
    }
  });
});
