import type { CommandOf } from '../commands/command-shapes.ts';
import { holds } from './authority.ts';
import { accepted, type Decision, refused } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';
import { refusal } from './refusal.ts';

export const decideGrantRole = ({ account, role }: CommandOf<'GrantRole'>, state: LedgerState): Decision =>
  holds(state, account, role)
    ? refused(refusal('role-already-granted', 'role', { account, role }))
    : accepted({ type: 'RoleGranted', data: { account, role } });

/** A ledger always keeps an administrator, or nobody could ever grant a role again. */
export const decideRevokeRole = ({ account, role }: CommandOf<'RevokeRole'>, state: LedgerState): Decision => {
  if (!holds(state, account, role)) return refused(refusal('role-not-granted', 'role', { account, role }));
  const administrators = state.roles.count((roles) => roles.has('administrator'));
  if (role === 'administrator' && administrators === 1) {
    return refused(refusal('last-administrator', 'account', { account }));
  }
  return accepted({ type: 'RoleRevoked', data: { account, role } });
};
