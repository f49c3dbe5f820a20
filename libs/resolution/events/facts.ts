import { z } from 'zod';
import {
  Day,
  DecimalText,
  Document,
  Line,
  ModelCode,
  Position,
  SchemeCode,
  TargetCode,
  UnitCode,
  UnitKind,
  Year,
} from '../values/shapes.ts';
import { Goal, Interpretation, TargetDefinition } from './target-definition.ts';

/**
 * The facts that take two pairs of hands: each is first a change inside a ProposalMade, then, approved, an event of its
 * own with the `decision` that names both accounts. A reason is text: a sentence in a command, a TextRef in an event.
 */
const unit = UnitCode;
const target = TargetCode;
const effectiveFrom = Day.describe('the first day it holds; by default the document’s date');
const effectiveOn = Day.describe('the first day of the new state');
const document = Document;

const BaselineFigure = z.strictObject({ value: DecimalText, year: Year });
const BaselineCoverage = z.strictObject({
  covered: z
    .array(z.strictObject({ unit: UnitCode, model: ModelCode }))
    .describe('units with a model already in place'),
});

const SchemeStep = z.strictObject({
  step: z.int().min(1).max(999),
  product: Line.describe('rõ sản phẩm'),
  deadline: Day,
  weight: DecimalText.describe('share of the scheme, > 0; any unit, percentages are of the sum'),
});
export type SchemeStep = z.infer<typeof SchemeStep>;
const steps = z.array(SchemeStep).min(1, 'steps-missing').max(200);

/** The data of every proposable fact, with the given shape of a text (a sentence, or a reference to one). */
export const proposableFacts = <Text extends z.ZodType>(reason: Text) => ({
  UnitEnrolled: z.strictObject({ unit, name: Line, kind: UnitKind, effectiveOn }),
  UnitRenamed: z.strictObject({ unit, name: Line, effectiveOn }),
  UnitsMerged: z.strictObject({
    predecessors: z.array(unit).min(1).max(50),
    successor: unit,
    enrolled: z
      .strictObject({ name: Line, kind: UnitKind })
      .optional()
      .describe('name and kind of a successor that is new; absent when it is already on the roster'),
    effectiveOn,
  }),
  UnitClosed: z.strictObject({ unit, effectiveOn }),
  BreakthroughDeclared: z.strictObject({ number: z.int().min(1).max(99), name: Line }),
  RulesAdopted: z.strictObject({ rulesVersion: z.int().min(1) }),
  TargetSet: TargetDefinition,
  TargetDropped: z.strictObject({ target, effectiveFrom: effectiveFrom.optional(), document }),
  InterpretationConfirmed: z.strictObject({ target, interpretation: Interpretation }),
  BaselineSet: z.strictObject({ target, baseline: z.union([BaselineFigure, BaselineCoverage]), document }),
  RoadmapApproved: z.strictObject({
    target,
    milestones: z
      .array(z.strictObject({ year: Year, value: DecimalText }))
      .min(1, 'milestones-missing')
      .describe('the value to be reached at the end of each year'),
    effectiveFrom: effectiveFrom.optional(),
    document,
  }),
  TargetRevised: z.strictObject({ target, goal: Goal, effectiveFrom: effectiveFrom.optional(), document }),
  ResponsibilityAssigned: z.strictObject({
    target,
    office: Line.describe('rõ người: an office, never a person'),
    task: Line.describe('rõ việc'),
    responsibility: Line.describe('rõ trách nhiệm'),
    product: Line.describe('rõ sản phẩm'),
    deadline: Line.describe('rõ thời hạn'),
    roadmap: Line.describe('rõ lộ trình'),
  }),
  SchemeAdopted: z.strictObject({
    scheme: SchemeCode,
    name: Line,
    steps,
    effectiveFrom: effectiveFrom.optional(),
    document,
  }),
  SchemeRevised: z.strictObject({ scheme: SchemeCode, steps, effectiveFrom: effectiveFrom.optional(), document }),
  SchemeStepCompleted: z.strictObject({ scheme: SchemeCode, step: z.int().min(1), occurredOn: Day }),
  SchemeStepReopened: z.strictObject({ scheme: SchemeCode, step: z.int().min(1), occurredOn: Day, reason }),
  ResultWithdrawn: z.strictObject({ result: Position, reason }),
  PeriodReopened: z.strictObject({ from: Day, to: Day, document, reason }),
});

/** One change of a proposal, as a discriminated union on the type of the fact it will become. */
export const proposedChange = <Text extends z.ZodType>(reason: Text) => {
  const facts = proposableFacts(reason);
  const change = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
    z.strictObject({ type: z.literal(type), data });
  return z.discriminatedUnion('type', [
    change('UnitEnrolled', facts.UnitEnrolled),
    change('UnitRenamed', facts.UnitRenamed),
    change('UnitsMerged', facts.UnitsMerged),
    change('UnitClosed', facts.UnitClosed),
    change('BreakthroughDeclared', facts.BreakthroughDeclared),
    change('RulesAdopted', facts.RulesAdopted),
    change('TargetSet', facts.TargetSet),
    change('TargetDropped', facts.TargetDropped),
    change('InterpretationConfirmed', facts.InterpretationConfirmed),
    change('BaselineSet', facts.BaselineSet),
    change('RoadmapApproved', facts.RoadmapApproved),
    change('TargetRevised', facts.TargetRevised),
    change('ResponsibilityAssigned', facts.ResponsibilityAssigned),
    change('SchemeAdopted', facts.SchemeAdopted),
    change('SchemeRevised', facts.SchemeRevised),
    change('SchemeStepCompleted', facts.SchemeStepCompleted),
    change('SchemeStepReopened', facts.SchemeStepReopened),
    change('ResultWithdrawn', facts.ResultWithdrawn),
    change('PeriodReopened', facts.PeriodReopened),
  ]);
};
