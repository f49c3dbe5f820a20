/** A run was ended before its work was: `cancelled` by somebody, or `cut-off`, because the program stops or its turn was lost. */
export class RunCancelledError extends Error {
  override readonly name = 'RunCancelledError';

  constructor(readonly code: 'cancelled' | 'cut-off') {
    super(code);
  }
}
