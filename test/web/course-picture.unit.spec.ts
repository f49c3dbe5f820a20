import { expect, it } from '@jest/globals';
import { coursePicture } from '../../apps/web/pages/target/course-picture.ts';

type Answer = Parameters<typeof coursePicture>[0];
type Rows = Parameters<typeof coursePicture>[1]['rows'];

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** TH-07 of the demonstration on 03/04/2027: 46 against 54,9 on 31/03/2027, with 7 waiting. */
const status = {
  judgedDay: '2027-03-31',
  judgedYear: null,
  judgedActual: '46',
  expected: '54.904109589',
  estimate: null,
} as Answer['status'];
const running: Answer = {
  at: '2027-04-03',
  status,
  road: [
    { day: '2025-07-09', value: '0' },
    { day: '2025-12-31', value: '20' },
    { day: '2026-12-31', value: '48' },
    { day: '2027-12-31', value: '76' },
    { day: '2028-12-31', value: '102' },
    { day: '2030-12-31', value: '150' },
  ],
  settings: { definition: { direction: 'up', dueOn: '2030-12-31', measure: { kind: 'ratio' } } } as Answer['settings'],
};
const row = (key: string, on: string, actual: string | null, judgedYear: number | null = null) =>
  ({ key, day: on, actual, judgedYear }) as Rows[number];
const rows = [
  row('2025-Q3', '2025-09-30', null),
  row('2026-Q4', '2026-12-31', '46'),
  row('2027-Q1', '2027-03-31', '46'),
];

it('by quarter the axis ends with the year that is asked for, and the road goes on to there', () => {
  const picture = coursePicture(running, { by: 'quarter', rows }, null);
  expect([picture.from, picture.to]).toEqual([day('2025-07-09'), day('2027-12-31')]);
  expect(picture.road.map(({ value }) => value)).toEqual(['0', '20', '48', '76']);
  // From the start of the term; a period without a figure has no place.
  expect(picture.actual.map(({ x, value }) => [x, value])).toEqual([
    [day('2025-07-09'), '0'],
    [day('2026-12-31'), '46'],
    [day('2027-03-31'), '46'],
  ]);
  expect(picture.ticks.map(({ key }) => key)).toEqual(['2025-Q3', '2026-Q4', '2027-Q1']);
});

it('by year it reaches the day the goal is due', () => {
  const picture = coursePicture(running, { by: 'year', rows: [row('2027', '2027-04-03', '46')] }, null);
  expect(picture.to).toBe(day('2030-12-31'));
  expect(picture.road.at(-1)).toMatchObject({ value: '150' });
  // A year that is running is told at its end.
  expect(picture.ticks).toEqual([{ key: '2027', x: day('2027-12-31') }]);
});

it('on the judged day it says to the last digit how far the actual is from the road', () => {
  expect(coursePicture(running, { by: 'quarter', rows }, null).judged).toMatchObject({
    x: day('2027-03-31'),
    lead: '-8.904109589',
  });
  const fewer = {
    ...running,
    settings: {
      definition: { direction: 'down', dueOn: '2030-12-31', measure: { kind: 'ratio' } },
    } as Answer['settings'],
  };
  expect(coursePicture(fewer, { by: 'quarter', rows }, null).judged?.lead).toBe('8.904109589');
});

it('what waits has its own place, not among the actuals', () => {
  const approved = { ...status, judgedActual: '53' } as Parameters<typeof coursePicture>[2];
  const picture = coursePicture(running, { by: 'quarter', rows }, approved);
  expect(picture.waiting).toMatchObject({ x: day('2027-03-31'), value: '53', lead: '-1.904109589' });
  expect(picture.actual.map(({ value }) => value)).not.toContain('53');
});

it('a yearly figure stands at the end of its year, once, and an estimate apart at the end of its own', () => {
  const yearly: Answer = {
    ...running,
    road: [
      { day: '2025-12-31', value: '100' },
      { day: '2030-12-31', value: '250' },
    ],
    status: {
      ...status,
      judgedDay: null,
      judgedYear: 2026,
      judgedActual: '120',
      expected: '130',
      estimate: { year: 2027, value: '150', position: 9, judgement: null },
    },
  };
  const told = [row('2026-Q4', '2026-12-31', '120', 2026), row('2027-Q1', '2027-03-31', '120', 2026)];
  const picture = coursePicture(yearly, { by: 'quarter', rows: told }, null);
  expect(picture.actual.map(({ x, value }) => [x, value])).toEqual([[day('2026-12-31'), '120']]);
  expect(picture.estimate).toMatchObject({ x: day('2027-12-31'), value: '150' });
  // The corner behind the end of the axis is kept, so that the line goes on to the edge.
  expect(picture.road.map(({ value }) => value)).toEqual(['100', '250']);
});

it('without an E there is neither road nor judged day', () => {
  const bare: Answer = {
    ...running,
    road: [],
    status: { ...status, judgedDay: null, expected: null, judgedActual: null },
  };
  expect(coursePicture(bare, { by: 'quarter', rows }, null)).toMatchObject({ road: [], judged: null, waiting: null });
});
