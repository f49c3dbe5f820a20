import { Set as ImmutableSet } from 'immutable';
import type { RecordedEventOf } from '../events/events.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import type { Role } from '../values/shapes.ts';
import type { LedgerState } from './ledger-state.ts';

const rolesOf = (state: LedgerState, account: string): ImmutableSet<Role> =>
  state.roles.get(account) ?? ImmutableSet<Role>();

export const evolveRoleGranted = (state: LedgerState, event: RecordedEventOf<'RoleGranted'>): LedgerState => {
  const { account, role } = event.data;
  const before = rolesOf(state, account);
  if (before.has(role)) throw new CorruptStreamError(event, `${account} is ${role} already`);
  return { ...state, roles: state.roles.set(account, before.add(role)) };
};

export const evolveRoleRevoked = (state: LedgerState, event: RecordedEventOf<'RoleRevoked'>): LedgerState => {
  const { account, role } = event.data;
  const before = rolesOf(state, account);
  if (!before.has(role)) throw new CorruptStreamError(event, `${account} is not ${role}`);
  return { ...state, roles: state.roles.set(account, before.delete(role)) };
};
