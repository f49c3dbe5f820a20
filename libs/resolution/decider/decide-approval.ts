import type { CommandOf } from '../commands/command-shapes.ts';
import { checkOpen } from './closed-days.ts';
import { accepted, type Decision, type Refusal, refused, type Turn } from './decision.ts';
import { findPending } from './find-result.ts';
import type { LedgerState, Result } from './ledger-state.ts';
import { refusal, when } from './refusal.ts';

/** Whoever decides may name the submission they read: then it must be the latest. */
const checkSubmissionRead = (result: Result, read: number | undefined): readonly Refusal[] =>
  when(
    read !== undefined && read !== result.submission,
    refusal('submission-superseded', 'submission', { result: result.id, latest: result.submission }),
  );

/** Only approved results count; nobody approves what they recorded or resubmitted, whatever their roles. */
export const decideApproveResult = (command: CommandOf<'ApproveResult'>, state: LedgerState, turn: Turn): Decision => {
  const found = findPending(state, command.result);
  if ('refusals' in found) return refused(...found.refusals);
  const { result } = found;
  const own = result.submittedBy.includes(turn.by);
  const refusals = [
    ...when(own, refusal('approver-is-recorder', 'result', { result: result.id, account: turn.by })),
    ...checkSubmissionRead(result, command.submission),
    ...checkOpen(state, result.occurredOn, 'result'),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const { id, target, submission } = result;
  return accepted({ type: 'ResultApproved', data: { target, result: id, submission } });
};

export const decideReturnResult = (command: CommandOf<'ReturnResult'>, state: LedgerState): Decision => {
  const found = findPending(state, command.result);
  if ('refusals' in found) return refused(...found.refusals);
  const { id, target, submission } = found.result;
  const refusals = checkSubmissionRead(found.result, command.submission);
  if (refusals.length > 0) return refused(...refusals);
  return accepted({ type: 'ResultReturned', data: { target, result: id, submission, reason: command.reason } });
};
