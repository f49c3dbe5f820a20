import type { ErrorParams } from '../errors.ts';

/** Why a ledger cannot be moved to where a history of its name is already. */
export type MoveRefusal = 'differs' | 'goes-on';

/**
 * The place that was to take a ledger has another history of it, or one that goes on where this one ends. Nothing of the ledger was
 * written. `params` names the ledger and the first position that stands in the way.
 */
export class MoveRefusedError extends Error {
  override readonly name = 'MoveRefusedError';
  readonly code = 'move-refused';
  readonly params: ErrorParams;

  constructor(what: MoveRefusal, ledger: string, position: number) {
    super(`The history of ${ledger} over there ${what} at position ${position}`);
    this.params = { what, ledger, position };
  }
}
