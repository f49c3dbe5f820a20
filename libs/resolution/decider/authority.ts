import type { CommandType } from '../commands/command-shapes.ts';
import type { Role } from '../values/shapes.ts';
import type { Refusal, Turn } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';

/** Which roles may send a command; one of them is enough. Founding is open: it makes its account the first administrator. */
export const AUTHORITY: Readonly<Record<Exclude<CommandType, 'AdoptResolution'>, readonly Role[]>> = {
  RecordResult: ['clerk'],
  ResubmitResult: ['clerk'],
  WithdrawResult: ['clerk'],
  ProposeCorrection: ['clerk'],
  RecordEstimate: ['clerk'],
  WithdrawEstimate: ['clerk'],
  ApproveResult: ['approver'],
  ReturnResult: ['approver'],
  ApproveCorrection: ['approver'],
  RejectCorrection: ['approver'],
  ApproveProposal: ['approver'],
  RejectProposal: ['approver'],
  ClosePeriod: ['approver'],
  IssueReport: ['approver'],
  Propose: ['clerk', 'approver', 'administrator'],
  GrantRole: ['administrator'],
  RevokeRole: ['administrator'],
};

/** Whether an account holds a role now. */
export const holds = (state: LedgerState, account: string, role: Role): boolean =>
  state.roles.get(account)?.has(role) ?? false;

/** Refuses an account that holds none of the roles a command needs. */
export const checkAuthority = (
  command: Exclude<CommandType, 'AdoptResolution'>,
  state: LedgerState,
  turn: Turn,
): readonly Refusal[] => {
  const needed = AUTHORITY[command];
  if (needed.some((role) => holds(state, turn.by, role))) return [];
  return [{ code: 'role-missing', params: { needed, account: turn.by } }];
};
