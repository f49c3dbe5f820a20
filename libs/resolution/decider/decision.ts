import type { NewEvent } from '../events/events.ts';
import type { AccountId } from '../values/shapes.ts';
import type { Instant } from '../values/local-date.ts';
import type { RefusalCode } from './refusal-codes.ts';

/** Why a command was refused: a stable code, the field to mend, and what the sentence about it needs to name. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number | readonly (string | number)[]>>;
}

/** Everything a decision needs that is not in the command or the state: who asks, when, and the next event's number. */
export interface Turn {
  readonly by: AccountId;
  /** The instant the events will bear: never before that of the ledger's last event. */
  readonly at: Instant;
  /** The position of the first event that the decision would append. */
  readonly position: number;
  /** The last event that had touched the target when whoever asks read it; without it they do not mind. */
  readonly expected?: number | undefined;
}

export type Decision =
  | { readonly outcome: 'accepted'; readonly events: readonly NewEvent[] }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] };

export const accepted = (...events: readonly NewEvent[]): Decision => ({ outcome: 'accepted', events });
export const refused = (...refusals: readonly Refusal[]): Decision => ({ outcome: 'refused', refusals });
