import { z } from 'zod';
import { proposedChange } from '../events/facts.ts';
import { EVENT_DATA, Values } from '../events/events.ts';
import { TargetDefinition } from '../events/target-definition.ts';
import {
  AccountId,
  Day,
  Document,
  Line,
  PeriodKey,
  Position,
  Role,
  TargetCode,
  type TextRef,
  UnitCode,
  Year,
} from '../values/shapes.ts';

/** A free text as people send it: up to 2.000 characters, several lines. */
const FreeText = z
  .string()
  .min(1, 'text-empty')
  .max(2000, 'text-too-long')
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text.replaceAll('\n', '')), 'text-control-characters');

/**
 * Every command, with the given shape of a text: FreeText at the door, TextRef in the decider (free texts are sealed
 * between the two, so that the decider and its events never hold one). Keys named `reason` and `note` are the texts.
 */
const commandShape = <Text extends z.ZodType>(text: Text) => {
  const submission = {
    unit: UnitCode.optional(),
    occurredOn: Day.optional(),
    period: PeriodKey.optional(),
    values: Values,
    note: text.optional(),
    evidence: Document.optional(),
  };
  const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
    z.strictObject({ type: z.literal(type), ...shape });
  return z.discriminatedUnion('type', [
    command('AdoptResolution', {
      resolution: EVENT_DATA.ResolutionAdopted.omit({ rulesVersion: true }),
      breakthroughs: z.array(z.strictObject({ number: z.int().min(1).max(99), name: Line })),
      targets: z.array(TargetDefinition).max(200),
    }),
    command('RecordResult', { target: TargetCode, ...submission }),
    command('ResubmitResult', { result: Position, ...submission }),
    command('ApproveResult', { result: Position, submission: Position.optional() }),
    command('ReturnResult', { result: Position, submission: Position.optional(), reason: text }),
    command('WithdrawResult', { result: Position, reason: text }),
    command('ProposeCorrection', { result: Position, values: Values, reason: text, evidence: Document.optional() }),
    command('ApproveCorrection', { correction: Position }),
    command('RejectCorrection', { correction: Position, reason: text }),
    command('RecordEstimate', { target: TargetCode, year: Year, values: Values, note: text.optional() }),
    command('WithdrawEstimate', { estimate: Position, reason: text }),
    command('Propose', {
      changes: z.array(proposedChange(text)).min(1, 'changes-missing').max(500, 'changes-too-many'),
    }),
    command('ApproveProposal', { proposal: Position }),
    command('RejectProposal', { proposal: Position, reason: text }),
    command('ClosePeriod', { from: Day, to: Day }),
    command('GrantRole', { account: AccountId, role: Role }),
    command('RevokeRole', { account: AccountId, role: Role }),
    command('IssueReport', EVENT_DATA.ReportIssued.shape),
  ]);
};

export const CommandInput = commandShape(FreeText);
/** A command as it comes through the door: shapes checked, numbers and texts canonical, texts still readable. */
export type CommandInput = z.infer<typeof CommandInput>;

/** A command as the decider takes it: every free text replaced by its reference. */
export type Command = z.infer<ReturnType<typeof commandShape<typeof TextRef>>>;
export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;
