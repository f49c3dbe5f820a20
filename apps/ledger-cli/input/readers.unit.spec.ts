import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../session/usage-error.ts';
import { readDate } from './read-date.ts';
import { readDocument } from './read-document.ts';
import { readMoment } from './read-moment.ts';
import { readWhole } from './read-number.ts';
import { readPeriod, readPeriodDays } from './read-period.ts';
import { readUnitKind } from './read-unit-kind.ts';
import { readGoal, readValues } from './read-values.ts';

describe('a typed date', () => {
  it.each([
    ['15/03/2026', '2026-03-15'],
    ['5/3/2026', '2026-03-05'],
    [' 15/03/2026 ', '2026-03-15'],
    ['2026-03-15', '2026-03-15'],
    ['30/02/2026', '30/02/2026'],
    ['03-15-2026', '03-15-2026'],
    ['mai', 'mai'],
  ])('%s is %s', (typed, read) => {
    expect(readDate(typed)).toBe(read);
  });
});

describe('a typed period', () => {
  it.each([
    ['2026', '2026'],
    ['năm 2026', '2026'],
    ['2026-Q1', '2026-Q1'],
    ['2026-q1', '2026-Q1'],
    ['2026-H2', '2026-H2'],
    ['2026-03', '2026-03'],
    ['quý I/2026', '2026-Q1'],
    ['Quý IV/2026', '2026-Q4'],
    ['quý 3/2026', '2026-Q3'],
    ['Q2/2026', '2026-Q2'],
    ['III/2026', '2026-Q3'],
    ['03/2026', '2026-03'],
    ['3/2026', '2026-03'],
    ['tháng 3/2026', '2026-03'],
    ['T3/2026', '2026-03'],
    ['6 tháng đầu năm 2026', '2026-H1'],
    ['6 tháng cuối 2026', '2026-H2'],
    ['Quý I/2026', '2026-Q1'],
    ['13/2026', '13/2026'],
    ['quý V/2026', 'quý V/2026'],
    ['Q5/2026', 'Q5/2026'],
    ['26', '26'],
  ])('%s is %s', (typed, read) => {
    expect(readPeriod(typed)).toBe(read);
  });

  it('has days where it is one', () => {
    expect([readPeriodDays('quý I/2026')?.to, readPeriodDays('15/03/2026')]).toEqual(['2026-03-31', undefined]);
  });
});

describe('a typed moment', () => {
  it.each([
    [{}, {}],
    [{ at: '31/03/2026' }, { at: '2026-03-31' }],
    [{ asOf: '#14' }, { asOf: 14 }],
    [{ asOf: '14' }, { asOf: 14 }],
    [{ asOf: 14 }, { asOf: 14 }],
    [{ asOf: '03/04/2027' }, { asOf: '2027-04-03' }],
    [{ asOf: '2027-04-03' }, { asOf: '2027-04-03' }],
    [{ asOf: '10:15 03/04/2027' }, { asOf: '2027-04-03T03:15:59.999Z' }],
    [{ asOf: '10:15 ngày 03/04/2027' }, { asOf: '2027-04-03T03:15:59.999Z' }],
    [{ asOf: '9:05 2027-04-03' }, { asOf: '2027-04-03T02:05:59.999Z' }],
    [{ asOf: '2027-04-03T03:15:00.000Z' }, { asOf: '2027-04-03T03:15:00.000Z' }],
    [{ asOf: '2027-04-03T10:15:00+07:00' }, { asOf: '2027-04-03T03:15:00.000Z' }],
  ])('%j is %j', (typed, moment) => {
    expect(readMoment(typed)).toEqual({ moment });
  });

  it.each(['hôm qua', '0', '#0', '-3', '14.5', '25:00 03/04/2027', '10:15 30/02/2027', '2027-04-03T10:15:00', '1e3'])(
    '%s as a moment is refused with what was typed',
    (asOf) => {
      expect(readMoment({ asOf })).toEqual({
        refusals: [{ code: 'instant-malformed', field: 'asOf', params: { input: asOf } }],
      });
    },
  );

  it('is refused for every wrong part', () => {
    expect(readMoment({ at: '30/02/2026', asOf: 'x' })).toEqual({
      refusals: [
        { code: 'date-malformed', field: 'at', params: { input: '30/02/2026' } },
        { code: 'instant-malformed', field: 'asOf', params: { input: 'x' } },
      ],
    });
  });
});

describe('typed values', () => {
  it.each([
    ['12', {}, { value: '12' }],
    ['1.500', {}, { value: '1.500' }],
    ['42/48', {}, { numerator: '42', denominator: '48' }],
    ['42 / 48', {}, { numerator: '42', denominator: '48' }],
    ['1/2/3', {}, { value: '1/2/3' }],
    [undefined, { model: 'ntt' }, { model: 'NTT', ended: false }],
    [undefined, { model: 'NTT', ended: true }, { model: 'NTT', ended: true }],
  ])('%s %j are %j', (typed, given, values) => {
    expect(readValues(typed, given)).toEqual(values);
  });

  it('must be there, once', () => {
    expect(() => readValues(undefined, {})).toThrow(new UsageError('value-missing'));
    expect(() => readValues('12', { model: 'NTT' })).toThrow(new UsageError('value-twice'));
  });
});

describe('a typed goal', () => {
  it.each([
    ['250', { value: '250' }],
    ['-5', { value: '-5' }],
    ['7..8', { lo: '7', hi: '8' }],
    ['7–8', { lo: '7', hi: '8' }],
    ['1..2..3', { value: '1..2..3' }],
  ])('%s is %j', (typed, goal) => {
    expect(readGoal(typed)).toEqual(goal);
  });
});

describe('other typed parts', () => {
  it('a whole number is one, with or without #', () => {
    expect(['14', '#14', ' 14 ', '14.5', 'x', ''].map(readWhole)).toEqual([14, 14, 14, '14.5', 'x', '']);
  });

  it('a kind of unit is known by its Vietnamese name', () => {
    expect(['Tổ dân phố', 'bản', 'chi bộ', 'village', 'xóm'].map(readUnitKind)).toEqual([
      'residentialGroup',
      'village',
      'partyCell',
      'village',
      'xóm',
    ]);
  });

  it('a document is absent, or has the parts that were given', () => {
    expect([readDocument({}), readDocument({ docNumber: '1', docDate: '28/08/2025' })]).toEqual([
      undefined,
      { number: '1', date: '2025-08-28', issuer: undefined },
    ]);
  });
});
