import type { Refusal } from './decision.ts';
import type { LedgerState, Result } from './ledger-state.ts';
import { refusal } from './refusal.ts';

type Found = { readonly result: Result } | { readonly refusals: readonly Refusal[] };

/** A live result: recorded and not withdrawn. */
const findLive = (state: LedgerState, id: number): Found => {
  const result = state.results.get(id);
  if (!result) return { refusals: [refusal('result-unknown', 'result', { result: id })] };
  if (result.status === 'withdrawn') return { refusals: [refusal('result-withdrawn', 'result', { result: id })] };
  return { result };
};

/** A live result at one of the given statuses, or the refusal with this code that names where it stands. */
const findAt = (
  state: LedgerState,
  id: number,
  statuses: readonly Result['status'][],
  code: 'result-not-pending' | 'result-not-approved',
): Found => {
  const found = findLive(state, id);
  if ('refusals' in found || statuses.includes(found.result.status)) return found;
  return { refusals: [refusal(code, 'result', { result: id, status: found.result.status })] };
};

/** A result that waits for an approver. */
export const findPending = (state: LedgerState, id: number): Found =>
  findAt(state, id, ['pending'], 'result-not-pending');

/** A result that is not approved yet: pending or returned. */
export const findUndecided = (state: LedgerState, id: number): Found =>
  findAt(state, id, ['pending', 'returned'], 'result-not-pending');

/** A result that counts. */
export const findApproved = (state: LedgerState, id: number): Found =>
  findAt(state, id, ['approved'], 'result-not-approved');
