/** What an error is about: names and numbers for the sentence that the message catalogue has for its code. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * The log cannot serve now; nothing of the call was stored. Only `outcome-unknown` says that nobody knows: the cluster may have
 * taken the events, or may still take them; the same events sent again are never stored twice.
 */
export type LogUnavailableCode =
  | 'data-folder-owned'
  | 'data-folder-read-only'
  | 'data-folder-not-ours'
  | 'data-folder-copy'
  | 'data-folder-no-copy'
  | 'disk-full'
  | 'io-error'
  | 'log-closed'
  | 'cluster-address'
  | 'cluster-unreachable'
  | 'cluster-refused'
  | 'outcome-unknown';

/** What was stored is no longer what is there. A person has to look: the log repairs nothing by itself. */
export type LogCorruptCode =
  | 'event-altered'
  | 'event-missing'
  | 'text-altered'
  | 'file-truncated'
  | 'file-damaged'
  | 'file-foreign'
  | 'stream-deleted'
  | 'stream-truncated'
  | 'history-lost';

/**
 * The engine cannot read or write: another owner, a full disk, an I/O error, a closed log, a lost cluster. The
 * call stored nothing (but see `outcome-unknown`) and may be repeated once the cause is gone. `params` names the folder or file, and the owner where it is known.
 */
export class LogUnavailableError extends Error {
  override readonly name = 'LogUnavailableError';
  readonly code: LogUnavailableCode;
  readonly params: ErrorParams;

  constructor(code: LogUnavailableCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`The log is unavailable: ${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}

/**
 * A stored byte was altered, an event is missing, or a file is not what it was. `params` carries the evidence: the file or
 * the ledger and position, and what was expected and found.
 */
export class LogCorruptError extends Error {
  override readonly name = 'LogCorruptError';
  readonly code: LogCorruptCode;
  readonly params: ErrorParams;

  constructor(code: LogCorruptCode, params: ErrorParams, options?: ErrorOptions) {
    super(`The log is corrupt: ${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}

/** An event of a type or version that this program does not know. Whoever reads it stops at it, loudly, and skips nothing. */
export class UnknownEventError extends Error {
  override readonly name = 'UnknownEventError';
  readonly code = 'event-unknown';
  readonly params: ErrorParams;

  constructor(event: {
    readonly ledger: string;
    readonly position: number;
    readonly type: string;
    readonly version: number;
  }) {
    const { ledger, position, type, version } = event;
    super(`Unknown event ${type} version ${version} at position ${position} of ${ledger}`);
    this.params = { ledger, position, type, version };
  }
}

/** Why a value can never become an event. */
export type NotRecordableReason =
  | 'not-a-safe-integer'
  | 'negative-zero'
  | 'not-nfc'
  | 'not-well-formed'
  | 'not-json'
  | 'too-deep'
  | 'too-large'
  | 'envelope-shape'
  | 'ledger-id'
  | 'wrong-ledger'
  | 'wrong-position'
  | 'event-id-taken'
  | 'text-seal';

/** A programming error of the writer: this can never be recorded, whatever the state of the log. `path` says where. */
export class NotRecordableError extends Error {
  override readonly name = 'NotRecordableError';
  readonly code = 'not-recordable';
  readonly params: ErrorParams;

  constructor(reason: NotRecordableReason, path: string, options?: ErrorOptions) {
    super(`Not recordable: ${reason} at ${path}`, options);
    this.params = { reason, path };
  }
}
