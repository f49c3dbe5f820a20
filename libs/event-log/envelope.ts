/** A JSON value as events may hold it: safe integers, never fractions (decimals are strings). */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * What the log stores of an event, whole: all of it is known before the append, because the writer knows the head it appends
 * to. `data` is the domain's; the log does not look into it.
 */
export interface Envelope {
  readonly ledger: string;
  readonly position: number;
  /** UUID, derived from (ledger, account, command key, number within the command): a retry has the same ids. */
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** ISO 8601 UTC with milliseconds; never earlier than the event before. */
  readonly recordedAt: string;
  readonly actor: string;
  /** The command this event answers: its idempotency key (scoped to the actor) and the hash of its body. */
  readonly command: { readonly key: string; readonly sha256: string };
  readonly correlationId: string;
  readonly data: { readonly [key: string]: JsonValue };
}

/** An event as it is read back: the envelope, the very bytes that were stored (RFC 8785) and their SHA-256. */
export interface StoredEvent {
  readonly envelope: Envelope;
  readonly bytes: string;
  readonly sha256: string;
}
