import type { Refusal } from '#resolution/decider/decision';

/** A command that took effect: durable, and answered the same however often its key is sent again. */
export interface AcceptedAnswer {
  readonly outcome: 'accepted';
  readonly ledger: string;
  /** The last event of the command: queries that must see it take it as their minimum position. */
  readonly position: number;
  readonly events: readonly { readonly position: number; readonly type: string }[];
  /** Whether the key had been answered before: then nothing was appended now. */
  readonly repeated: boolean;
}

/** A command that was refused: nothing is stored, and the head is where it was. */
export interface RefusedAnswer {
  readonly outcome: 'refused';
  readonly ledger: string;
  readonly refusals: readonly Refusal[];
}

export type CommandAnswer = AcceptedAnswer | RefusedAnswer;

/** Who sends a command, and the key that makes a retry take effect once. Keys are scoped to the account. */
export interface Caller {
  readonly account: string;
  readonly key: string;
  /** The last event that had touched the target when the caller read it: another one since, and the command is refused. */
  readonly expected?: number | undefined;
}

export const refusedAnswer = (ledger: string, ...refusals: readonly Refusal[]): RefusedAnswer => ({
  outcome: 'refused',
  ledger,
  refusals,
});
