import type { Observable } from 'rxjs';
import type { Envelope, StoredEvent } from './envelope.ts';

/** A head moved: the ledger has events up to and including this position. */
export interface Head {
  readonly ledger: string;
  readonly position: number;
}

/** What an append answers: the new head, or that somebody else moved it first (nothing was written). */
export type AppendOutcome =
  | { readonly outcome: 'appended'; readonly position: number }
  | { readonly outcome: 'conflict'; readonly position: number };

/**
 * The log: for each ledger a stream of immutable events, numbered 1, 2, 3 … without gaps, the same on every machine.
 * Engines: embedded (a folder a ledger, SQLite) and, for clusters, KurrentDB. One contract suite (test/contract) holds
 * every engine to these sentences.
 */
export interface EventLog {
  /**
   * Appends events whose positions run from expectedPosition + 1 on. All or none are written, and they are durable when
   * the promise resolves. `conflict` when the head is not expectedPosition. Rejects with LogUnavailableError when the
   * engine cannot write (full disk, I/O error, lost cluster): then none of the events is stored.
   */
  append(ledger: string, expectedPosition: number, events: readonly Envelope[]): Promise<AppendOutcome>;

  /**
   * The events with position ≥ from, in order, at most `limit`. Empty at the head and for an unknown ledger. Every event's bytes
   * are checked against its hash. Rejects with LogCorruptError, naming the position, when a stored byte was altered or
   * an event is missing.
   */
  read(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]>;

  /** The position of the last event, 0 for an unknown or empty ledger. */
  head(ledger: string): Promise<number>;

  /** The position of the event with this id, undefined when the ledger has none: how a retried command finds its answer. */
  find(ledger: string, id: string): Promise<number | undefined>;

  /** The ledgers of the log, sorted by id. */
  ledgers(): Promise<readonly string[]>;

  /** Says that a head moved, after the events are durable. Carries no events: reading is by pull, so nobody is flooded. */
  readonly heads$: Observable<Head>;

  /** Releases files, connections and locks. Everything called afterwards rejects with LogUnavailableError. */
  close(): Promise<void>;
}

/**
 * The erasable texts of a ledger (notes, reasons), kept outside its events: an event holds only the salted hash, so a text can be
 * erased by law while the history stays provable.
 */
export interface TextStore {
  /** Stores texts durably before the events that refer to them are appended at `position` or later. */
  put(ledger: string, position: number, texts: readonly SealedText[]): Promise<void>;
  /** The text behind a hash; undefined when it was erased or never stored. */
  get(ledger: string, sha256: string): Promise<string | undefined>;
  /** Erases a text beyond recovery from the store's files. True when there was one. */
  erase(ledger: string, sha256: string): Promise<boolean>;
}

export interface SealedText {
  readonly sha256: string;
  /** 16 random bytes, hexadecimal. Lives and dies with the text. */
  readonly salt: string;
  readonly text: string;
}
