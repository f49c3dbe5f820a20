import type { StoredEvent } from '../envelope.ts';

/** How the history of a ledger stands in a place, before any event of it is looked at. */
export type Standing =
  | { readonly standing: 'whole'; readonly head: number }
  | { readonly standing: 'absent' }
  /** Deleted for good, or for now: it may then be written again. */
  | { readonly standing: 'deleted' }
  /** Its settings let events disappear, or its first ones have: this is the first that is left. */
  | { readonly standing: 'truncated'; readonly first: number };

/** A place that holds ledgers, read as it stands: a data folder, a cluster. Nothing is followed or copied by reading. */
export interface HistoryPlace {
  /** The ledgers that are or were there, sorted by id. */
  ledgers(): Promise<readonly string[]>;
  standing(ledger: string): Promise<Standing>;
  /** See EventLog.read. */
  read(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]>;
}
