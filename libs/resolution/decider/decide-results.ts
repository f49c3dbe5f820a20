import type { CommandOf } from '../commands/command-shapes.ts';
import { localDateOf } from '../values/local-date.ts';
import { checkSubmission } from './check-submission.ts';
import { checkOpen } from './closed-days.ts';
import { accepted, type Decision, refused, type Turn } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';
import { refusal, when } from './refusal.ts';
import { findUndecided } from './find-result.ts';

export const decideRecordResult = (
  { target, ...submission }: CommandOf<'RecordResult'>,
  state: LedgerState,
  turn: Turn,
): Decision => {
  const checked = checkSubmission(submission, target, state, localDateOf(turn.at));
  return 'refusals' in checked
    ? refused(...checked.refusals)
    : accepted({ type: 'ResultRecorded', data: checked.data });
};

/**
 * A returned result is restated by any clerk, a waiting one only by somebody who submitted it. The whole result is restated and
 * checked like a new one; neither its old nor its new day may be closed.
 */
export const decideResubmitResult = (
  { result: id, ...submission }: CommandOf<'ResubmitResult'>,
  state: LedgerState,
  turn: Turn,
): Decision => {
  const found = findUndecided(state, id);
  if ('refusals' in found) return refused(...found.refusals);
  const { result } = found;
  if (result.status === 'pending' && !result.submittedBy.includes(turn.by)) {
    return refused(refusal('result-not-own', 'result', { result: id }));
  }
  const checked = checkSubmission(submission, result.target, state, localDateOf(turn.at), id);
  const refusals = [
    ...checkOpen(state, result.occurredOn, 'result'),
    ...('refusals' in checked ? checked.refusals : []),
  ];
  return 'data' in checked && refusals.length === 0
    ? accepted({ type: 'ResultResubmitted', data: { result: id, ...checked.data } })
    : refused(...refusals);
};

/** An undecided result is withdrawn by somebody who submitted it; an approved one takes a proposal. */
export const decideWithdrawResult = (
  command: CommandOf<'WithdrawResult'>,
  state: LedgerState,
  turn: Turn,
): Decision => {
  const found = findUndecided(state, command.result);
  if ('refusals' in found) return refused(...found.refusals);
  const { id, target, submittedBy, occurredOn } = found.result;
  const refusals = [
    ...when(!submittedBy.includes(turn.by), refusal('result-not-own', 'result', { result: id })),
    ...checkOpen(state, occurredOn, 'result'),
  ];
  if (refusals.length > 0) return refused(...refusals);
  return accepted({ type: 'ResultWithdrawn', data: { target, result: id, reason: command.reason } });
};
