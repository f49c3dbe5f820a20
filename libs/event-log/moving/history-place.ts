import type { StoredEvent } from '../envelope.ts';
import type { SealedText } from '../event-log.ts';

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

/** A place with its erasable texts, that takes the history of another one. */
export interface MovingPlace extends HistoryPlace {
  /** A text with its salt; undefined when it was erased or never stored. Throws LogCorruptError `text-altered`. */
  text(ledger: string, sha256: string): Promise<SealedText | undefined>;
  /**
   * Appends events as they were stored elsewhere, all of them, where the head is the expected position. Throws MoveRefusedError when
   * other events stand there.
   */
  take(ledger: string, expectedPosition: number, events: readonly StoredEvent[]): Promise<void>;
  /** Keeps a text for an event at the position. False when a text of this hash was erased there for good: it stays erased. */
  takeText(ledger: string, position: number, text: SealedText): Promise<boolean>;
  eraseText(ledger: string, sha256: string): Promise<void>;
}
