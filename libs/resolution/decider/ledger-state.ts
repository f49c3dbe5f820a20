import { Map as ImmutableMap, Set as ImmutableSet } from 'immutable';
import type { EventData, Values } from '../events/events.ts';
import { NO_SETTINGS, type Settings } from '../settings/settings.ts';
import type { Instant, LocalDate } from '../values/local-date.ts';
import type { AccountId, Role } from '../values/shapes.ts';

/** One result and where it stands. `id` is the event number of its ResultRecorded. */
export interface Result {
  readonly id: number;
  readonly target: string;
  readonly unit?: string;
  readonly period?: string;
  readonly occurredOn: LocalDate;
  /** The values that count (approved, corrected) or would count (pending). */
  readonly values: Values;
  readonly status: 'pending' | 'returned' | 'approved' | 'withdrawn';
  /** The event number of the latest submission: the only one that can be approved. */
  readonly submission: number;
  /** Everybody who recorded or resubmitted it: none of them may approve it. */
  readonly submittedBy: readonly AccountId[];
  /** Whether a correction of it was ever approved. */
  readonly corrected: boolean;
  /** The one undecided correction, named by the event number of its CorrectionProposed. */
  readonly correction?: { readonly id: number; readonly values: Values; readonly by: AccountId };
}

interface EstimateState {
  readonly id: number;
  readonly target: string;
  readonly year: number;
  readonly values: Values;
  readonly by: AccountId;
  readonly madeOn: LocalDate;
  readonly withdrawn: boolean;
}

export interface Proposal {
  readonly id: number;
  readonly changes: EventData<'ProposalMade'>['changes'];
  readonly by: AccountId;
  readonly status: 'undecided' | 'approved' | 'rejected';
}

/** A closing or reopening of days. */
export interface Closing {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly closed: boolean;
  readonly position: number;
  readonly by: AccountId;
  readonly recordedAt: Instant;
}

/**
 * The folded state of a ledger: what the decider decides on. Persistent collections, so that a turn can go back to the
 * state before it at no cost when its write fails.
 */
export interface LedgerState {
  /** The position of the last event folded; 0 before the first. */
  readonly head: number;
  readonly recordedAt: Instant;
  readonly settings: Settings;
  readonly roles: ImmutableMap<AccountId, ImmutableSet<Role>>;
  readonly results: ImmutableMap<number, Result>;
  /** The results of each target, and of each unit: ids. */
  readonly resultsByTarget: ImmutableMap<string, ImmutableSet<number>>;
  readonly resultsByUnit: ImmutableMap<string, ImmutableSet<number>>;
  /** Level and ratio: the live result that occupies a target's unit and period, by `occupancyKey`. */
  readonly occupied: ImmutableMap<string, number>;
  /** Results that wait: pending, returned, or with an undecided correction. */
  readonly undecided: ImmutableSet<number>;
  /** Result of each correction, by correction id. */
  readonly corrections: ImmutableMap<number, number>;
  readonly estimates: ImmutableMap<number, EstimateState>;
  readonly proposals: ImmutableMap<number, Proposal>;
  /** Closings and reopenings in ledger order; the latest that covers a day decides whether it is closed. */
  readonly closings: readonly Closing[];
  /** The last event that names each target. */
  readonly touched: ImmutableMap<string, number>;
}

export const initialState: LedgerState = {
  head: 0,
  recordedAt: '0000-01-01T00:00:00.000Z',
  settings: NO_SETTINGS,
  roles: ImmutableMap(),
  results: ImmutableMap(),
  resultsByTarget: ImmutableMap(),
  resultsByUnit: ImmutableMap(),
  occupied: ImmutableMap(),
  undecided: ImmutableSet(),
  corrections: ImmutableMap(),
  estimates: ImmutableMap(),
  proposals: ImmutableMap(),
  closings: [],
  touched: ImmutableMap(),
};

/** Level and ratio take one live result a unit and period: this is the place it takes. */
export const occupancyKey = (target: string, unit: string | undefined, occurredOn: LocalDate): string =>
  `${target}|${unit ?? ''}|${occurredOn}`;
