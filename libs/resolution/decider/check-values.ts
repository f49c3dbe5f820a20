import type { Values } from '../events/events.ts';
import type { Measure, TargetDefinition } from '../events/target-definition.ts';
import { Decimal } from '../values/decimal.ts';
import type { Refusal } from './decision.ts';
import { refusal, when, within } from './refusal.ts';

type Quantity = Extract<Measure, { kind: 'level' }>['quantity'];

/** A count is a whole number ≥ 0, an amount ≥ 0, money of any sign (refunds). */
export const checkQuantity = (text: string, quantity: Quantity, field: string): readonly Refusal[] => [
  ...when(quantity === 'count' && text.includes('.'), refusal('number-not-whole', field, { input: text })),
  ...when(quantity !== 'money' && text.startsWith('-'), refusal('number-negative', field, { input: text })),
];

/** A fraction: 0 ≤ numerator ≤ denominator, denominator > 0. */
const checkFraction = (
  { numerator, denominator }: Extract<Values, { numerator: string }>,
  quantity: Quantity,
): readonly Refusal[] => {
  const parts = [
    ...checkQuantity(numerator, quantity, 'numerator'),
    ...checkQuantity(denominator, quantity, 'denominator'),
    ...when(new Decimal(denominator).isZero(), refusal('denominator-zero', 'denominator')),
  ];
  if (parts.length > 0) return parts;
  const above = new Decimal(numerator).greaterThan(denominator);
  return when(above, refusal('numerator-above-denominator', 'numerator', { numerator, denominator }));
};

const unfit = (measure: Measure): readonly Refusal[] => [{ code: 'values-unfit', params: { measure: measure.kind } }];

const checkResult = (values: Values, measure: Measure): readonly Refusal[] => {
  switch (measure.kind) {
    case 'cumulative':
    case 'level':
      return 'value' in values ? checkQuantity(values.value, measure.quantity, 'value') : unfit(measure);
    case 'ratio':
      return 'numerator' in values ? checkFraction(values, measure.quantity) : unfit(measure);
    case 'coverage': {
      if (!('model' in values)) return unfit(measure);
      const models = measure.models.map(({ model }) => model);
      return when(!models.includes(values.model), refusal('model-unknown', 'model', { model: values.model, models }));
    }
    case 'growth':
    case 'milestone':
      return unfit(measure);
  }
};

/** The values of a result or correction fit the target's measure. Fields are `values`, `values.value` … */
export const checkValues = (values: Values, { measure }: TargetDefinition): readonly Refusal[] =>
  within('values', checkResult(values, measure));

/** Like checkValues for an estimate of a whole year: of a coverage, covered units out of all. */
export const checkEstimate = (values: Values, { measure }: TargetDefinition): readonly Refusal[] => {
  if (measure.kind !== 'coverage') return within('values', checkResult(values, measure));
  return within('values', 'numerator' in values ? checkFraction(values, 'count') : unfit(measure));
};
