import { smallAdoption } from '../support/small-resolution.ts';

/** 62 units, all there from the first day of the term. */
export const LARGE_UNITS = Array.from({ length: 62 }, (_, index) => ({
  unit: `TDP-${String(index + 1).padStart(2, '0')}`,
  name: `Tổ dân phố ${index + 1}`,
  kind: 'residentialGroup',
  effectiveOn: '2025-07-09',
}));

const code = (number: number): string => `TH-${String(number).padStart(2, '0')}`;
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const common = {
  theme: 'Đo',
  unitOfMeasure: 'đơn vị',
  direction: 'up',
  cadence: 'quarter',
  dueDays: 10,
  dueOn: '2030-12-31',
  scope: 'ward',
  interpretation: null,
  interpretationConfirmed: true,
};
const byUnit = { scope: 'unit', unitKinds: ['residentialGroup'] };
const target = (number: number, rest: object) => ({
  ...common,
  target: code(number),
  name: `Chỉ tiêu ${number}`,
  ...rest,
});

/** 25 targets: 10 cumulative, 6 levels by unit and month, 4 ratios by unit and year, 3 coverages, 2 growths. */
export const largeAdoption = {
  ...smallAdoption,
  resolution: { ...smallAdoption.resolution, announcedTargets: 25 },
  targets: [
    ...range(1, 10).map((number) =>
      target(number, { measure: { kind: 'cumulative', quantity: 'count' }, goal: { value: '90000' } }),
    ),
    ...range(11, 16).map((number) =>
      target(number, {
        ...byUnit,
        measure: { kind: 'level', quantity: 'count', aggregation: 'sum' },
        goal: { value: '400000' },
        cadence: 'month',
        interpretation: 'dueYear',
      }),
    ),
    ...range(17, 20).map((number) =>
      target(number, {
        ...byUnit,
        measure: { kind: 'ratio', quantity: 'count' },
        goal: { value: '90' },
        cadence: 'year',
        interpretation: 'everyYear',
      }),
    ),
    ...range(21, 23).map((number) =>
      target(number, {
        ...byUnit,
        measure: {
          kind: 'coverage',
          models: [
            { model: 'NTT', name: 'Mô hình A' },
            { model: 'CLB', name: 'Mô hình B' },
          ],
        },
        goal: { value: '100' },
      }),
    ),
    ...range(24, 25).map((number) =>
      target(number, {
        measure: { kind: 'growth', of: code(number - 13) },
        goal: { lo: '7', hi: '8' },
        interpretation: 'everyYear',
      }),
    ),
  ],
};
