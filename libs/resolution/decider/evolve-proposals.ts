import type { RecordedEvent, RecordedEventOf } from '../events/events.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import type { LedgerState, Proposal } from './ledger-state.ts';

export const evolveProposalMade = (state: LedgerState, event: RecordedEventOf<'ProposalMade'>): LedgerState => {
  const proposal: Proposal = {
    id: event.position,
    changes: event.data.changes,
    by: event.actor,
    status: 'undecided',
  };
  return { ...state, proposals: state.proposals.set(proposal.id, proposal) };
};

export const evolveProposalRejected = (state: LedgerState, event: RecordedEventOf<'ProposalRejected'>): LedgerState => {
  const proposal = state.proposals.get(event.data.proposal);
  if (proposal?.status !== 'undecided') {
    throw new CorruptStreamError(event, `proposal ${event.data.proposal} does not wait for a decision`);
  }
  return { ...state, proposals: state.proposals.set(proposal.id, { ...proposal, status: 'rejected' }) };
};

/**
 * A fact with a decision is one change of an approved proposal: the proposal is approved by its first fact. Throws
 * CorruptStreamError when there is no such proposal, it was rejected, or it never spoke of such a fact.
 */
export const evolveDecision = (state: LedgerState, event: RecordedEvent): LedgerState => {
  const decision = 'decision' in event.data ? event.data.decision : undefined;
  if (!decision) return state;
  const proposal = state.proposals.get(decision.proposal);
  const fits =
    proposal !== undefined &&
    proposal.status !== 'rejected' &&
    proposal.by === decision.proposedBy &&
    proposal.changes.some((change) => change.type === event.type);
  if (!fits) throw new CorruptStreamError(event, `proposal ${decision.proposal} does not stand behind it`);
  return { ...state, proposals: state.proposals.set(proposal.id, { ...proposal, status: 'approved' }) };
};
