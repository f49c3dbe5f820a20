import { z } from 'zod';
import { CADENCES } from '../values/period.ts';
import { Day, DecimalText, Line, ModelCode, SchemeCode, TargetCode, UnitKind } from '../values/shapes.ts';

/** What a value of a measure is: a whole number ≥ 0, a decimal ≥ 0, or money, which may be negative (refunds). */
const Quantity = z.enum(['count', 'amount', 'money']).describe('count: whole, ≥ 0; amount: ≥ 0; money: any sign');

/** The six measures of domain.md ("Actuals"), each with what it alone needs. */
export const Measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cumulative'), quantity: Quantity }),
  z.strictObject({
    kind: z.literal('level'),
    quantity: Quantity,
    aggregation: z.enum(['sum', 'last']).describe('a year is the sum of its periods, or the period ending 31/12'),
  }),
  z.strictObject({ kind: z.literal('ratio'), quantity: z.enum(['count', 'amount']) }),
  z.strictObject({ kind: z.literal('growth'), of: TargetCode.describe('the level whose growth this is') }),
  z.strictObject({
    kind: z.literal('coverage'),
    models: z.array(z.strictObject({ model: ModelCode, name: Line })).min(1, 'models-missing'),
  }),
  z.strictObject({ kind: z.literal('milestone'), scheme: SchemeCode }),
]);
export type Measure = z.infer<typeof Measure>;
export type MeasureKind = Measure['kind'];

/** The goal T: one value, or (growth) a range that counts as met from `lo` to `hi`. */
export const Goal = z.union([
  z.strictObject({ value: DecimalText }),
  z.strictObject({ lo: DecimalText, hi: DecimalText }),
]);
export type Goal = z.infer<typeof Goal>;

/**
 * How a goal is read where the resolution leaves it open: level: dueYear | everyYear | termSum; ratio: everyYear |
 * dueYear; growth: everyYear | termAverage. The other measures have none.
 */
export const Interpretation = z.enum(['dueYear', 'everyYear', 'termSum', 'termAverage']);
export type Interpretation = z.infer<typeof Interpretation>;

/** Everything that says what a target is and how it is counted. */
export const TargetDefinition = z.strictObject({
  target: TargetCode,
  name: Line,
  shortName: Line.optional(),
  theme: Line.describe('lĩnh vực'),
  breakthrough: z.int().min(1).max(99).optional(),
  measure: Measure,
  unitOfMeasure: Line.describe('ĐVT'),
  goal: Goal.nullable().describe('null while the figure is not public'),
  direction: z.enum(['up', 'down']),
  cadence: z.enum(CADENCES),
  dueDays: z.int().min(0).max(366).describe('days after a period’s end within which its result is due'),
  dueOn: Day.describe('the day the goal is due'),
  scope: z.enum(['ward', 'unit']).describe('ward: results name no unit; unit: each result names one'),
  unitKinds: z.array(UnitKind).min(1).optional().describe('with scope unit: the kinds of unit that report'),
  interpretation: Interpretation.nullable(),
  interpretationConfirmed: z.boolean().describe('false: shown as "chưa xác nhận cách tính"'),
});
export type TargetDefinition = z.infer<typeof TargetDefinition>;
