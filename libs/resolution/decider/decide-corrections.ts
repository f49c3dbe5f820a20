import type { CommandOf } from '../commands/command-shapes.ts';
import type { Values } from '../events/events.ts';
import { checkNotDropped } from './check-submission.ts';
import { checkValues } from './check-values.ts';
import { accepted, type Decision, type Refusal, refused, type Turn } from './decision.ts';
import { findApproved } from './find-result.ts';
import type { LedgerState, Result } from './ledger-state.ts';
import { refusal, when } from './refusal.ts';

const sameValues = (a: Values, b: Values): boolean => {
  if ('value' in a) return 'value' in b && a.value === b.value;
  if ('numerator' in a) return 'numerator' in b && a.numerator === b.numerator && a.denominator === b.denominator;
  return 'model' in b && a.model === b.model && a.ended === b.ended;
};

/** Values only, of an approved result, one undecided at a time; also in a closed period. */
export const decideProposeCorrection = (command: CommandOf<'ProposeCorrection'>, state: LedgerState): Decision => {
  const found = findApproved(state, command.result);
  if ('refusals' in found) return refused(...found.refusals);
  const { id, target, correction, occurredOn } = found.result;
  const settings = state.settings.targets.get(target);
  const changesNothing = sameValues(found.result.values, command.values);
  const refusals = [
    ...(correction ? [refusal('correction-pending', 'result', { result: id, correction: correction.id })] : []),
    ...(settings ? checkNotDropped(settings, occurredOn) : []),
    ...(settings ? checkValues(command.values, settings.definition) : []),
    ...when(changesNothing, refusal('correction-changes-nothing', 'values', { result: id })),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const { values, reason, evidence } = command;
  return accepted({
    type: 'CorrectionProposed',
    data: { target, result: id, values, reason, ...(evidence ? { evidence } : {}) },
  });
};

type Undecided = { readonly result: Result; readonly by: string } | { readonly refusals: readonly Refusal[] };

/** An undecided correction; it is decided once decided, and once its result was withdrawn. */
const findUndecidedCorrection = (state: LedgerState, id: number): Undecided => {
  const result = state.results.get(state.corrections.get(id) ?? 0);
  if (!result) return { refusals: [refusal('correction-unknown', 'correction', { correction: id })] };
  if (result.correction?.id !== id) {
    return { refusals: [refusal('correction-decided', 'correction', { correction: id, result: result.id })] };
  }
  return { result, by: result.correction.by };
};

export const decideApproveCorrection = (
  { correction }: CommandOf<'ApproveCorrection'>,
  state: LedgerState,
  turn: Turn,
): Decision => {
  const found = findUndecidedCorrection(state, correction);
  if ('refusals' in found) return refused(...found.refusals);
  if (found.by === turn.by) {
    return refused(refusal('approver-proposed-correction', 'correction', { correction, account: turn.by }));
  }
  const { id: result, target } = found.result;
  return accepted({ type: 'CorrectionApproved', data: { target, result, correction } });
};

export const decideRejectCorrection = (
  { correction, reason }: CommandOf<'RejectCorrection'>,
  state: LedgerState,
): Decision => {
  const found = findUndecidedCorrection(state, correction);
  if ('refusals' in found) return refused(...found.refusals);
  const { id: result, target } = found.result;
  return accepted({ type: 'CorrectionRejected', data: { target, result, correction, reason } });
};
