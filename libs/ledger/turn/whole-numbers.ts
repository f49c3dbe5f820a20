import type { LedgerState } from '#resolution/decider/ledger-state';

/**
 * Whether the figures of what is sent can only be whole numbers, so that "1.500" reads one way: the target that the
 * input names, itself or through a result, counts things. Looks at raw input, before its shape is known.
 */
export const takesWholeNumbers = (state: LedgerState, input: unknown): boolean => {
  if (typeof input !== 'object' || input === null) return false;
  const { target, result } = input as { target?: unknown; result?: unknown };
  const code =
    typeof target === 'string' ? target : typeof result === 'number' ? state.results.get(result)?.target : undefined;
  const measure = code === undefined ? undefined : state.settings.targets.get(code)?.definition.measure;
  switch (measure?.kind) {
    case 'cumulative':
    case 'level':
    case 'ratio':
      return measure.quantity === 'count';
    case 'coverage':
      return true;
    default:
      return false;
  }
};
