import { z } from 'zod';
import {
  AccountId,
  Day,
  DecimalText,
  Document,
  Line,
  ModelCode,
  PeriodKey,
  Position,
  Role,
  Sha256,
  TargetCode,
  TextRef,
  UnitCode,
  Year,
} from '../values/shapes.ts';
import { proposableFacts, proposedChange } from './facts.ts';
import { TargetDefinition } from './target-definition.ts';

/** Two pairs of hands: the proposal, who made it and who approved it. */
const Decision = z
  .strictObject({ proposal: Position, proposedBy: AccountId, approvedBy: AccountId })
  .describe('the proposal behind this fact and both accounts');

/** A single figure, a fraction, or (coverage) a statement that a model is in place or has ended. */
export const Values = z.union([
  z.strictObject({ value: DecimalText }),
  z.strictObject({ numerator: DecimalText, denominator: DecimalText }),
  z.strictObject({ model: ModelCode, ended: z.boolean() }),
]);
export type Values = z.infer<typeof Values>;

const facts = proposableFacts(TextRef);
const decided = <Shape extends z.ZodRawShape>(data: z.ZodObject<Shape>) => data.extend({ decision: Decision });

const submission = {
  target: TargetCode,
  unit: UnitCode.optional().describe('with scope unit: who reports'),
  period: PeriodKey.optional().describe('level and ratio: the period the result is of'),
  occurredOn: Day.describe('the day the result counts from; of a period, its last day'),
  values: Values,
  note: TextRef.optional(),
  evidence: Document.optional(),
};
const result = Position.describe('the event number of its ResultRecorded');
const correction = Position.describe('the event number of its CorrectionProposed');

/**
 * Version 1 of every event: what happened, in the past tense, one fact each. These shapes are a public contract:
 * docs/events.md and docs/schemas/ are generated from here (`npm run schemas`), and a shape in use is never changed, only
 * given a successor version with an upcaster.
 */
export const EVENT_DATA = {
  ResolutionAdopted: z.strictObject({
    name: Line,
    organisation: Line.describe('whose resolution it is'),
    termFrom: Day,
    termTo: Day.describe('31/12 of the last year'),
    announcedTargets: z.int().min(0).max(999),
    rulesVersion: z.int().min(1),
    document: Document.partial({ number: true }).describe('number is absent while it is not public'),
    nature: z.enum(['real', 'demonstration', 'simulated']).describe('anything but real is marked on every output'),
  }),
  BreakthroughDeclared: facts.BreakthroughDeclared.extend({ decision: Decision.optional() }),
  RulesAdopted: decided(facts.RulesAdopted),
  RoleGranted: z.strictObject({ account: AccountId, role: Role }),
  RoleRevoked: z.strictObject({ account: AccountId, role: Role }),
  PeriodClosed: z.strictObject({ from: Day, to: Day }),
  PeriodReopened: decided(facts.PeriodReopened),
  ReportIssued: z.strictObject({
    title: Line,
    at: Day,
    asOf: z.int().min(1).describe('event number up to which the ledger was known'),
    rulesVersion: z.int().min(1),
    figures: z.array(
      z.strictObject({
        target: TargetCode,
        actual: DecimalText.nullable(),
        percentOfGoal: DecimalText.nullable(),
        pace: DecimalText.nullable(),
        status: z.string(),
      }),
    ),
    sha256: Sha256.describe('of the canonical JSON of figures'),
  }),

  UnitEnrolled: decided(facts.UnitEnrolled),
  UnitRenamed: decided(facts.UnitRenamed),
  UnitsMerged: decided(facts.UnitsMerged),
  UnitClosed: decided(facts.UnitClosed),

  TargetSet: TargetDefinition.extend({
    decision: Decision.optional().describe('absent: set by the founding document'),
  }),
  TargetDropped: decided(facts.TargetDropped).required({ effectiveFrom: true }),
  InterpretationConfirmed: decided(facts.InterpretationConfirmed),
  BaselineSet: decided(facts.BaselineSet),
  RoadmapApproved: decided(facts.RoadmapApproved).required({ effectiveFrom: true }),
  TargetRevised: decided(facts.TargetRevised).required({ effectiveFrom: true }),
  ResponsibilityAssigned: decided(facts.ResponsibilityAssigned),

  ResultRecorded: z.strictObject(submission),
  ResultApproved: z.strictObject({
    target: TargetCode,
    result,
    submission: Position.describe('the event number of the submission that was approved'),
  }),
  ResultReturned: z.strictObject({ target: TargetCode, result, submission: Position, reason: TextRef }),
  ResultResubmitted: z.strictObject({ result, ...submission }),
  ResultWithdrawn: z.strictObject({
    target: TargetCode,
    result,
    reason: TextRef,
    decision: Decision.optional().describe('absent: not yet approved, withdrawn by its recorder'),
  }),
  CorrectionProposed: z.strictObject({
    target: TargetCode,
    result,
    values: Values,
    reason: TextRef,
    evidence: Document.optional(),
  }),
  CorrectionApproved: z.strictObject({ target: TargetCode, result, correction }),
  CorrectionRejected: z.strictObject({ target: TargetCode, result, correction, reason: TextRef }),
  EstimateRecorded: z.strictObject({
    target: TargetCode,
    year: Year,
    values: Values,
    note: TextRef.optional(),
  }),
  EstimateWithdrawn: z.strictObject({ target: TargetCode, estimate: Position, reason: TextRef }),

  SchemeAdopted: decided(facts.SchemeAdopted).required({ effectiveFrom: true }),
  SchemeRevised: decided(facts.SchemeRevised).required({ effectiveFrom: true }),
  SchemeStepCompleted: decided(facts.SchemeStepCompleted),
  SchemeStepReopened: decided(facts.SchemeStepReopened),

  ProposalMade: z.strictObject({ changes: z.array(proposedChange(TextRef)).min(1) }),
  ProposalRejected: z.strictObject({ proposal: Position, reason: TextRef }),
} as const;

export type EventType = keyof typeof EVENT_DATA;
export type EventData<Type extends EventType> = z.infer<(typeof EVENT_DATA)[Type]>;

/** What a decision says happened; the ledger adds position, time and actor. */
export type NewEvent = { [Type in EventType]: { readonly type: Type; readonly data: EventData<Type> } }[EventType];

/** An event as the domain reads it back: the part of the envelope that facts depend on. */
export type RecordedEvent = NewEvent & {
  readonly position: number;
  readonly recordedAt: string;
  readonly actor: AccountId;
  readonly version: number;
};
export type RecordedEventOf<Type extends EventType> = Extract<RecordedEvent, { type: Type }>;
