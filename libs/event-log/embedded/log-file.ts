import { decodeEnvelope } from '../envelope-codec.ts';
import type { StoredEvent } from '../envelope.ts';
import { LogCorruptError, NotRecordableError } from '../errors.ts';
import { syncFile } from './durable-files.ts';
import { codeOf, translatedError, translatingErrors } from './engine-errors.ts';
import { type Connecting, type Connection, createFile, type FileFormat, openFile } from './sqlite-file.ts';

/** `THLG`. The triggers hold whoever opens the file with another program to the same promise. */
const FORMAT: FileFormat = {
  applicationId: 0x54484c47,
  version: 1,
  schema: [
    'CREATE TABLE events (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, bytes TEXT NOT NULL) STRICT',
    "CREATE TRIGGER events_are_never_updated BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are immutable'); END",
    "CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are immutable'); END",
    // Without this one, INSERT OR REPLACE would go past the two above.
    'CREATE TRIGGER events_are_dense BEFORE INSERT ON events WHEN NEW.position IS NOT (SELECT ifnull(max(position), 0) + 1 FROM events)' +
      ' OR EXISTS (SELECT 1 FROM events WHERE id = NEW.id)' +
      " BEGIN SELECT RAISE(ABORT, 'an event takes the next position and a new id'); END",
  ],
};

type EventRow = [position: number, id: string, sha256: string, bytes: string];

/** Inserts events, one by one; the caller opens the transaction. */
const inserting = (file: Connection): ((events: readonly StoredEvent[]) => void) => {
  const insert = file.prepare<EventRow>('INSERT INTO events VALUES (?, ?, ?, ?)');
  return (events) => {
    for (const { envelope, sha256, bytes } of events) insert.run(envelope.position, envelope.id, sha256, bytes);
  };
};

/** The log of one ledger: a SQLite file of immutable events. Synchronous, and no read stays open. */
export class LogFile {
  readonly #ledger: string;
  readonly #path: string;
  readonly #file: Connection;
  readonly #insert;
  readonly #head;
  readonly #find;
  readonly #read;

  private constructor(ledger: string, path: string, file: Connection) {
    this.#ledger = ledger;
    this.#path = path;
    this.#file = file;
    this.#insert = inserting(file);
    this.#head = file.prepare<[], number>('SELECT ifnull(max(position), 0) FROM events').pluck();
    this.#find = file.prepare<[string], number>('SELECT position FROM events WHERE id = ?').pluck();
    this.#read = file
      .prepare<[number, number], EventRow>(
        'SELECT position, id, sha256, bytes FROM events WHERE position >= ? ORDER BY position LIMIT ?',
      )
      .raw();
  }

  /** Creates the file of a ledger together with its first events: a ledger exists from its first append on. */
  static create(ledger: string, path: string, connecting: Connecting, events: readonly StoredEvent[]): void {
    recording(ledger, () => createFile(path, FORMAT, connecting, (file) => inserting(file)(events)));
  }

  /** Opens the file of a ledger and checks that its positions run 1 … head. Undefined when there is no such ledger. */
  static open(ledger: string, path: string, connecting: Connecting): LogFile | undefined {
    const file = openFile(path, FORMAT, connecting);
    if (!file) return undefined;
    try {
      return translatingErrors({ ledger, file: path }, () => {
        checkDense(ledger, file);
        return new LogFile(ledger, path, file);
      });
    } catch (error) {
      file.close();
      throw error;
    }
  }

  /** Appends all events in one durable transaction, if the head is where they follow on; answers the head it found. */
  append(expectedPosition: number, events: readonly StoredEvent[]): number {
    const appending = this.#file.transaction(() => {
      const head = this.head();
      if (head === expectedPosition) this.#insert(events);
      return head;
    });
    return recording(this.#ledger, () => this.#guarded(() => appending.immediate()));
  }

  head(): number {
    return this.#guarded(() => this.#head.get() ?? 0);
  }

  find(id: string): number | undefined {
    return this.#guarded(() => this.#find.get(id));
  }

  /** See EventLog.read. */
  read(from: number, limit: number): readonly StoredEvent[] {
    const rows = this.#guarded(() => this.#read.all(from, limit));
    return rows.map(([position, id, sha256, bytes], index) => {
      if (position !== from + index)
        throw new LogCorruptError('event-missing', { ledger: this.#ledger, position: from + index });
      return decodeEnvelope(bytes, sha256, { ledger: this.#ledger, position, id });
    });
  }

  /**
   * Waits until what was appended is on the disk: with synchronous=NORMAL a commit is in the write-ahead log, but may still be in the
   * memory of the operating system. Opening that file takes no lock away: SQLite holds none on it.
   */
  async sync(): Promise<void> {
    try {
      await syncFile(`${this.#path}-wal`);
    } catch (error) {
      throw translatedError(error, { ledger: this.#ledger, file: this.#path });
    }
  }

  close(): void {
    this.#guarded(() => this.#file.close());
  }

  #guarded<Result>(work: () => Result): Result {
    return translatingErrors({ ledger: this.#ledger, file: this.#path }, work);
  }
}

const checkDense = (ledger: string, file: Connection): void => {
  const shape = file.prepare<[], [number, number, number]>(
    'SELECT count(*), ifnull(min(position), 1), ifnull(max(position), 0) FROM events',
  );
  const [count, first, head] = shape.raw().get() ?? [0, 1, 0];
  if (first === 1 && count === head) return;
  const numbered = 'SELECT position, row_number() OVER (ORDER BY position) AS expected FROM events';
  const gap = file
    .prepare<[], number>(`SELECT expected FROM (${numbered}) WHERE position <> expected LIMIT 1`)
    .pluck()
    .get();
  throw new LogCorruptError('event-missing', { ledger, position: gap ?? count + 1 });
};

/** An id that the ledger has already is a mistake of the writer, not of the disk. */
const recording = <Result>(ledger: string, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_CONSTRAINT')) {
      throw new NotRecordableError('event-id-taken', ledger, { cause: error });
    }
    throw error;
  }
};
