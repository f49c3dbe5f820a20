import { Set as ImmutableSet } from 'immutable';
import { parseCommand } from '#resolution/commands/parse-command';
import { within } from '#resolution/decider/refusal';
import type { LedgerState } from '#resolution/decider/ledger-state';
import { type LocalDate, localDateOf } from '#resolution/values/local-date';
import type { Role } from '#resolution/values/shapes';
import { type Answered, answered } from '../answered.ts';
import { canMove, moveOf } from '../can-move.ts';
import { recordedEvent } from '../recorded-event.ts';
import { decideOnDraft, type Draft, type TurnContext } from '../turn/decide-turn.ts';
import { takesWholeNumbers } from '../turn/whole-numbers.ts';
import type { TargetStatus } from './answers.ts';
import { stateInputs } from './replay-status.ts';
import { targetStanding } from './status-answer.ts';

/** Commands to be tried on the ledger as it stands, one after the other; what waits for a second account is approved at once. */
export type Supposed = readonly (Readonly<Record<string, unknown>> & { readonly type: string })[];

/** What commands would do to every target they can move, at a day. Nothing was stored. */
export interface EffectsAnswer {
  readonly ledger: string;
  readonly position: number;
  readonly at: LocalDate;
  /** Null where the target is not set before, or dropped after. */
  readonly targets: readonly { readonly before: TargetStatus | null; readonly after: TargetStatus | null }[];
}

/** Two accounts that exist nowhere: whose hands it would be does not matter to what would come of it. Who sends again is known. */
const RECORDER = 'effect-recorder';
const APPROVER = 'effect-approver';
const NO_BODY = '0'.repeat(64);

/** The approval of what a command began, by the event that names it. */
const APPROVALS: Readonly<Record<string, { readonly type: string; readonly names: string }>> = {
  RecordResult: { type: 'ApproveResult', names: 'result' },
  ResubmitResult: { type: 'ApproveResult', names: 'result' },
  ProposeCorrection: { type: 'ApproveCorrection', names: 'correction' },
  Propose: { type: 'ApproveProposal', names: 'proposal' },
};

/**
 * What would come of commands if they were recorded and approved now, judged today: the real decider on the folded head, the
 * real rules on what it decides. Refuses what the ledger would refuse, roles and pairs of hands left aside.
 */
export const effectsOf = (context: TurnContext, head: LedgerState, supposed: Supposed): Answered<EffectsAnswer> => {
  const at = localDateOf(context.now > head.recordedAt ? context.now : head.recordedAt);
  const recorderOf = ({ type, result }: Supposed[number]): string =>
    (type === 'ResubmitResult' ? head.results.get(Number(result))?.submittedBy.at(-1) : undefined) ?? RECORDER;
  const roles = head.roles
    .set(APPROVER, ImmutableSet<Role>(['approver']))
    .merge(supposed.map((command) => [recorderOf(command), ImmutableSet<Role>(['clerk'])]));
  let draft: Draft = { state: { ...head, roles }, envelopes: [], texts: [] };
  let number = 0;
  const take = (account: string, input: Supposed[number]): Answered<number> => {
    const parsed = parseCommand(input, { wholeNumbers: takesWholeNumbers(draft.state, input) });
    if ('refusals' in parsed) return { outcome: 'refused', refusals: parsed.refusals };
    number += 1;
    const decided = decideOnDraft(context, draft, { account, key: `${number}` }, parsed.command, NO_BODY);
    if (decided.outcome === 'refused') return decided;
    ({ draft } = decided);
    return answered(decided.events[0]?.position ?? 0);
  };
  for (const [index, command] of supposed.entries()) {
    const approval = APPROVALS[command.type];
    const began = take(approval ? recorderOf(command) : APPROVER, command);
    if (began.outcome === 'refused') return { ...began, refusals: within(`commands.${index}`, began.refusals) };
    if (!approval) continue;
    const named = command.type === 'ResubmitResult' ? command['result'] : began.answer;
    const ended = take(APPROVER, { type: approval.type, [approval.names]: named });
    if (ended.outcome === 'refused') return { ...ended, refusals: within(`commands.${index}`, ended.refusals) };
  }
  return answered({ ledger: context.ledger, position: head.head, at, targets: moved(head, draft, at) });
};

const moved = (head: LedgerState, { state, envelopes }: Draft, at: LocalDate): EffectsAnswer['targets'] => {
  const moves = envelopes.map((envelope) => moveOf(recordedEvent(envelope)));
  const codes = [...state.settings.targets.keys()].sort();
  const reached = codes.filter((code) => {
    const settings = state.settings.targets.get(code);
    return moves.some((move) => canMove(move, code, settings?.definition));
  });
  const [before, after] = [stateInputs(head), stateInputs(state)];
  return reached.map((code) => ({ before: targetStanding(before, code, at), after: targetStanding(after, code, at) }));
};
