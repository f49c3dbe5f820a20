import { expect, it } from '@jest/globals';
import { documentOf, missingOf, NO_DOCUMENT } from './document.ts';

const whole = { number: '12-BC/ĐU', day: '01/02/2026', issuer: 'Đảng ủy' };

it('a document that nobody began lacks nothing, and is none', () => {
  expect(missingOf(NO_DOCUMENT)).toEqual([]);
  expect(missingOf({ number: ' ', day: '', issuer: '' })).toEqual([]);
  expect(documentOf(NO_DOCUMENT)).toBeUndefined();
});

it('a whole one lacks nothing', () => {
  expect(missingOf(whole)).toEqual([]);
  expect(documentOf(whole)).toEqual({ number: '12-BC/ĐU', date: '2026-02-01', issuer: 'Đảng ủy' });
});

it.each([
  [{ ...NO_DOCUMENT, number: '12-BC/ĐU' }, ['day', 'issuer']],
  [{ ...whole, day: '31/02/2026' }, ['day']],
  [{ ...whole, issuer: ' ' }, ['issuer']],
])('one that was begun names what it lacks: %j', (typed, missing) => {
  expect(missingOf(typed)).toEqual(missing);
  expect(documentOf(typed)).toBeUndefined();
});
