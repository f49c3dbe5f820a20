import type { Command } from '../commands/command-shapes.ts';
import type { Refusal } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';
import { refusal, when } from './refusal.ts';

/** The target that a command would change, as the state knows it; of a proposal, that of its first change. */
const targetOfCommand = (command: Command, state: LedgerState): string | undefined => {
  const ofResult = (result: number | undefined): string | undefined =>
    result === undefined ? undefined : state.results.get(result)?.target;
  const ofChanges = (changes: readonly { readonly data: object }[] | undefined): string | undefined => {
    const [first] = changes ?? [];
    return first && 'target' in first.data ? String(first.data.target) : undefined;
  };
  if ('target' in command) return command.target;
  if ('result' in command) return ofResult(command.result);
  if ('correction' in command) return ofResult(state.corrections.get(command.correction));
  if ('estimate' in command) return state.estimates.get(command.estimate)?.target;
  if ('changes' in command) return ofChanges(command.changes);
  return 'proposal' in command ? ofChanges(state.proposals.get(command.proposal)?.changes) : undefined;
};

/**
 * Refuses a command whose target was touched since it was read: `expected` is the last event that had touched it then (If-Match,
 * RFC 9110, 13.1.1). Decided within the turn, so nothing slips between.
 */
export const checkExpectation = (command: Command, state: LedgerState, expected: number): readonly Refusal[] => {
  const target = targetOfCommand(command, state);
  const lastPosition = target === undefined ? undefined : state.touched.get(target);
  if (target === undefined || lastPosition === undefined) {
    return [refusal('expectation-unfit', 'expected', { expected })];
  }
  return when(lastPosition !== expected, refusal('target-moved', 'expected', { target, lastPosition, expected }));
};
