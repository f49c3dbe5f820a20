import type { CommandOf } from '../commands/command-shapes.ts';
import type { EventData, NewEvent, RecordedEvent } from '../events/events.ts';
import { termOf } from '../settings/term.ts';
import { localDateOf } from '../values/local-date.ts';
import type { Change } from './changes/change.ts';
import { checkChange } from './changes/check-change.ts';
import { factOfChange } from './changes/fact-of-change.ts';
import { accepted, type Decision, type Refusal, refused, type Turn } from './decision.ts';
import { evolve } from './evolve.ts';
import type { LedgerState, Proposal } from './ledger-state.ts';
import { refusal, when, within } from './refusal.ts';

/** The event as it would be recorded next: what a later change of the same proposal stands on. */
const asRecorded = (event: NewEvent, state: LedgerState, turn: Turn): RecordedEvent => ({
  ...event,
  position: state.head + 1,
  recordedAt: turn.at,
  actor: turn.by,
  version: 1,
});

/** Turns changes into facts one after the other, each checked on the state that those before it left. */
const carryOut = (
  changes: readonly Change[],
  decision: EventData<'UnitEnrolled'>['decision'],
  before: LedgerState,
  turn: Turn,
): { readonly facts: readonly NewEvent[]; readonly refusals: readonly Refusal[] } => {
  const term = termOf(before.settings);
  const today = localDateOf(turn.at);
  const facts: NewEvent[] = [];
  const refusals: Refusal[] = [];
  let state = before;
  changes.forEach((change, index) => {
    const background = { state, term, today };
    const against = checkChange(change, background);
    refusals.push(...within(`changes.${index}.data`, against));
    if (against.length > 0) return;
    const fact = factOfChange(change, decision, background);
    facts.push(fact);
    state = evolve(state, asRecorded(fact, state, turn));
  });
  return { facts, refusals };
};

/** Changes of one kind, each of which could be carried out now: they are checked again when approved. */
export const decidePropose = ({ changes }: CommandOf<'Propose'>, state: LedgerState, turn: Turn): Decision => {
  const kind = changes[0]?.type;
  const mixed = changes.flatMap(({ type }, index) =>
    when(type !== kind, refusal('changes-of-different-kinds', `changes.${index}.type`, { type, first: kind ?? '' })),
  );
  if (mixed.length > 0) return refused(...mixed);
  const made: NewEvent = { type: 'ProposalMade', data: { changes } };
  const proposed = evolve(state, asRecorded(made, state, turn));
  const asIfApproved = { proposal: turn.position, proposedBy: turn.by, approvedBy: turn.by };
  const { refusals } = carryOut(changes, asIfApproved, proposed, turn);
  return refusals.length > 0 ? refused(...refusals) : accepted(made);
};

type Undecided = { readonly proposal: Proposal } | { readonly refusals: readonly Refusal[] };

const findUndecidedProposal = (state: LedgerState, id: number): Undecided => {
  const proposal = state.proposals.get(id);
  if (!proposal) return { refusals: [refusal('proposal-unknown', 'proposal', { proposal: id })] };
  const { status } = proposal;
  if (status !== 'undecided') return { refusals: [refusal('proposal-decided', 'proposal', { proposal: id, status })] };
  return { proposal };
};

/** By another account than the proposer's. Gives one fact a change, each naming both accounts. */
export const decideApproveProposal = (
  command: CommandOf<'ApproveProposal'>,
  state: LedgerState,
  turn: Turn,
): Decision => {
  const found = findUndecidedProposal(state, command.proposal);
  if ('refusals' in found) return refused(...found.refusals);
  const { id, changes, by } = found.proposal;
  if (by === turn.by) return refused(refusal('approver-proposed', 'proposal', { proposal: id, account: turn.by }));
  const decision = { proposal: id, proposedBy: by, approvedBy: turn.by };
  const { facts, refusals } = carryOut(changes, decision, state, turn);
  return refusals.length > 0 ? refused(...refusals) : accepted(...facts);
};

export const decideRejectProposal = (command: CommandOf<'RejectProposal'>, state: LedgerState): Decision => {
  const found = findUndecidedProposal(state, command.proposal);
  if ('refusals' in found) return refused(...found.refusals);
  return accepted({ type: 'ProposalRejected', data: { proposal: command.proposal, reason: command.reason } });
};
