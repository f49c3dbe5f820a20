import { expect, it } from '@jest/globals';
import { dayAsTyped, momentAsTyped, typedDay, typedMoment } from './typed-date.ts';

it.each([
  ['03/04/2027', '2027-04-03'],
  ['3/4/2027', '2027-04-03'],
  ['30/02/2027', undefined],
  ['2027-04-03', undefined],
  ['', undefined],
])('the day %j is %s', (text, day) => {
  expect(typedDay(text)).toBe(day);
});

it.each([
  ['10:15 03/04/2027', '2027-04-03T03:15:59.999Z'],
  ['10:15 ngày 03/04/2027', '2027-04-03T03:15:59.999Z'],
  ['03/04/2027', '2027-04-03'],
  ['25:00 03/04/2027', undefined],
])('the moment %j is %s', (text, moment) => {
  expect(typedMoment(text)).toBe(moment);
});

it('what is shown can be typed back', () => {
  expect(typedDay(dayAsTyped('2027-04-03'))).toBe('2027-04-03');
  expect(typedMoment(momentAsTyped('2027-04-02T20:15:00.000Z'))).toBe('2027-04-02T20:15:59.999Z');
});
