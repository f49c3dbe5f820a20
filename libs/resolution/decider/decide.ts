import type { Command } from '../commands/command-shapes.ts';
import { checkAuthority } from './authority.ts';
import { checkExpectation } from './check-expectation.ts';
import { decideAdoptResolution } from './decide-adoption.ts';
import { decideApproveResult, decideReturnResult } from './decide-approval.ts';
import { decideApproveCorrection, decideProposeCorrection, decideRejectCorrection } from './decide-corrections.ts';
import { decideRecordEstimate, decideWithdrawEstimate } from './decide-estimates.ts';
import { decideClosePeriod } from './decide-periods.ts';
import { decideApproveProposal, decidePropose, decideRejectProposal } from './decide-proposals.ts';
import { decideIssueReport } from './decide-report.ts';
import { decideRecordResult, decideResubmitResult, decideWithdrawResult } from './decide-results.ts';
import { decideGrantRole, decideRevokeRole } from './decide-roles.ts';
import { type Decision, refused, type Turn } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';

/**
 * Decides a command on the state that the events before it left: the events it brings about, or every reason against it.
 * Total and pure: `evolve` can apply whatever it accepts, the events numbered from `turn.position` = `state.head + 1`.
 */
export const decide = (command: Command, state: LedgerState, turn: Turn): Decision => {
  if (command.type === 'AdoptResolution') return decideAdoptResolution(command, state, turn);
  if (!state.settings.adopted) return refused({ code: 'ledger-not-adopted' });
  const unauthorised = checkAuthority(command.type, state, turn);
  if (unauthorised.length > 0) return refused(...unauthorised);
  const decision = decideByRules(command, state, turn);
  if (decision.outcome === 'refused' || turn.expected === undefined) return decision;
  // A precondition counts only where the command would be accepted without it (RFC 9110, 13.2.1).
  const moved = checkExpectation(command, state, turn.expected);
  return moved.length > 0 ? refused(...moved) : decision;
};

const decideByRules = (
  command: Exclude<Command, { type: 'AdoptResolution' }>,
  state: LedgerState,
  turn: Turn,
): Decision => {
  switch (command.type) {
    case 'RecordResult':
      return decideRecordResult(command, state, turn);
    case 'ResubmitResult':
      return decideResubmitResult(command, state, turn);
    case 'ApproveResult':
      return decideApproveResult(command, state, turn);
    case 'ReturnResult':
      return decideReturnResult(command, state);
    case 'WithdrawResult':
      return decideWithdrawResult(command, state, turn);
    case 'ProposeCorrection':
      return decideProposeCorrection(command, state);
    case 'ApproveCorrection':
      return decideApproveCorrection(command, state, turn);
    case 'RejectCorrection':
      return decideRejectCorrection(command, state);
    case 'RecordEstimate':
      return decideRecordEstimate(command, state);
    case 'WithdrawEstimate':
      return decideWithdrawEstimate(command, state, turn);
    case 'Propose':
      return decidePropose(command, state, turn);
    case 'ApproveProposal':
      return decideApproveProposal(command, state, turn);
    case 'RejectProposal':
      return decideRejectProposal(command, state);
    case 'ClosePeriod':
      return decideClosePeriod(command, state, turn);
    case 'GrantRole':
      return decideGrantRole(command, state);
    case 'RevokeRole':
      return decideRevokeRole(command, state);
    case 'IssueReport':
      return decideIssueReport(command, state, turn);
  }
};
