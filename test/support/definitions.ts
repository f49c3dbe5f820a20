import type { TargetDefinition } from '#resolution/events/target-definition';

type Given = Partial<TargetDefinition> & Pick<TargetDefinition, 'measure'>;

const defined = (given: Given): TargetDefinition => ({
  target: 'T',
  name: 'Chỉ tiêu thử nghiệm',
  theme: 'Thử nghiệm',
  unitOfMeasure: 'đơn vị',
  goal: { value: '150' },
  direction: 'up',
  cadence: 'quarter',
  dueDays: 10,
  dueOn: '2030-12-31',
  scope: 'ward',
  interpretation: null,
  interpretationConfirmed: true,
  ...given,
});

/** Targets for tests, one of each kind: goal 150 by quarters, due 31/12/2030, unless said otherwise. */
export const cumulative = (given: Partial<TargetDefinition> = {}): TargetDefinition =>
  defined({ measure: { kind: 'cumulative', quantity: 'count' }, ...given });

export const level = (given: Partial<TargetDefinition> = {}, aggregation: 'sum' | 'last' = 'sum'): TargetDefinition =>
  defined({ measure: { kind: 'level', quantity: 'money', aggregation }, interpretation: 'dueYear', ...given });

export const ratio = (given: Partial<TargetDefinition> = {}): TargetDefinition =>
  defined({
    measure: { kind: 'ratio', quantity: 'count' },
    goal: { value: '90' },
    cadence: 'year',
    interpretation: 'everyYear',
    ...given,
  });

/** Growth 7–8 % of the level L. */
export const growth = (given: Partial<TargetDefinition> = {}): TargetDefinition =>
  defined({
    target: 'G',
    measure: { kind: 'growth', of: 'L' },
    goal: { lo: '7', hi: '8' },
    interpretation: 'everyYear',
    ...given,
  });

/** Coverage of the tổ dân phố by any of three models. */
export const coverage = (given: Partial<TargetDefinition> = {}): TargetDefinition =>
  defined({
    measure: {
      kind: 'coverage',
      models: ['NTT', 'CLB', 'VH'].map((model) => ({ model, name: `Mô hình ${model}` })),
    },
    goal: { value: '100' },
    scope: 'unit',
    unitKinds: ['residentialGroup'],
    ...given,
  });

/** The scheme DA-01, all of it to be done. */
export const milestone = (given: Partial<TargetDefinition> = {}): TargetDefinition =>
  defined({
    measure: { kind: 'milestone', scheme: 'DA-01' },
    goal: { value: '100' },
    cadence: 'none',
    ...given,
  });
