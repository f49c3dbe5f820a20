import type { HistoryEvent } from './history.ts';

/** A fact of a story: its type, its data, the day it was recorded (at noon in Vietnam) and by whom. */
export type Told = readonly [type: string, data: object, recordedOn?: string, actor?: string];

const adopted: Told = ['ResolutionAdopted', { termFrom: '2025-07-09', termTo: '2030-12-31', announcedTargets: 3 }];

export const told = (...facts: readonly Told[]): readonly HistoryEvent[] =>
  [adopted, ...facts].map(([type, data, recordedOn = '2025-07-09', actor = 'clerk-01'], index) => ({
    position: index + 1,
    recordedAt: `${recordedOn}T05:00:00.000Z`,
    actor,
    type,
    version: 1,
    data,
  }));

export const target = (changes: object): Told => [
  'TargetSet',
  {
    target: 'T-01',
    measure: { kind: 'cumulative', quantity: 'count' },
    goal: { value: '150' },
    direction: 'up',
    cadence: 'quarter',
    dueDays: 10,
    dueOn: '2030-12-31',
    scope: 'ward',
    interpretation: null,
    interpretationConfirmed: true,
    ...changes,
  },
];
export const level = (changes: object): Told =>
  target({ measure: { kind: 'level', quantity: 'amount', aggregation: 'sum' }, interpretation: 'dueYear', ...changes });
export const recorded = (occurredOn: string, value: string, unit?: string): Told => [
  'ResultRecorded',
  { target: 'T-01', occurredOn, values: { value }, ...(unit === undefined ? {} : { unit }) },
];
export const approved = (result: number): Told => ['ResultApproved', { target: 'T-01', result, submission: result }];
/** Values recorded and approved at once; the first ResultRecorded has the number `from`. */
export const counted = (from: number, ...values: readonly (readonly [day: string, value: string])[]): readonly Told[] =>
  values.flatMap(([day, value], index) => [recorded(day, value), approved(from + 2 * index)]);
export const baseline = (value: string, year: number): Told => [
  'BaselineSet',
  { target: 'T-01', baseline: { value, year } },
];
export const enrolled = (unit: string): Told => [
  'UnitEnrolled',
  { unit, name: `Tổ ${unit}`, kind: 'residentialGroup', effectiveOn: '2025-07-09' },
];
