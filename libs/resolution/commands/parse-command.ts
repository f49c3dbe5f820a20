import type { Refusal } from '../decider/decision.ts';
import { CommandInput } from './command-shapes.ts';
import { normaliseInput } from './normalise-input.ts';
import { refusalsOfIssues } from './refusals-of-issues.ts';

/**
 * The door: what somebody sent becomes a command with canonical numbers and texts, or every reason why not. `wholeNumbers` says that
 * the results of the command's target can only be whole (a count), so that "1.500" has one reading; whoever calls looks that up.
 */
export const parseCommand = (
  input: unknown,
  { wholeNumbers }: { readonly wholeNumbers: boolean } = { wholeNumbers: false },
): { readonly command: CommandInput } | { readonly refusals: readonly Refusal[] } => {
  const normalised = normaliseInput(input, { wholeNumbers });
  const parsed = CommandInput.safeParse(normalised.input, { reportInput: true });
  if (parsed.success && normalised.refusals.length === 0) return { command: parsed.data };
  const issues = parsed.success ? [] : refusalsOfIssues(parsed.error.issues);
  return { refusals: [...normalised.refusals, ...issues] };
};
