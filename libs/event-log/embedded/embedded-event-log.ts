import { type Observable, Subject } from 'rxjs';
import { encodeBatch } from '../encode-batch.ts';
import { isLedgerId } from '../envelope-shape.ts';
import type { Envelope, StoredEvent } from '../envelope.ts';
import { LogUnavailableError } from '../errors.ts';
import type { AppendOutcome, EventLog, Head } from '../event-log.ts';
import { DataFolder, type FolderKind } from './data-folder.ts';
import { ledgersIn, logPathOf } from './ledger-folders.ts';
import { LogFile } from './log-file.ts';
import { OpenFiles } from './open-files.ts';
import { type Connecting, connectToFile } from './sqlite-file.ts';
import { EmbeddedTextStore } from './text-store.ts';

export interface EmbeddedOptions extends Partial<Connecting> {
  /** `copy` for the copy of a cluster's ledgers; a folder stays of the kind it was created as. */
  readonly kind?: FolderKind;
  /** How many ledgers are kept open at once. Each takes up to six file handles. */
  readonly openLedgers?: number;
}

/**
 * The log on one machine: a folder a ledger under `<folder>/ledgers`, each a SQLite file that can be copied, handed over and
 * verified. One process owns the folder. Work is synchronous behind the port's promises: an append is one transaction.
 */
export class EmbeddedEventLog implements EventLog {
  readonly texts: EmbeddedTextStore;
  readonly #folder: DataFolder;
  readonly #connecting: Connecting;
  readonly #files: OpenFiles<LogFile>;
  readonly #heads = new Subject<Head>();
  #closed = false;

  private constructor(
    folder: DataFolder,
    { synchronous = 'FULL', connect = connectToFile, openLedgers = 64 }: EmbeddedOptions,
  ) {
    this.#folder = folder;
    this.#connecting = { synchronous, connect };
    this.#files = new OpenFiles(openLedgers);
    this.texts = new EmbeddedTextStore({
      ledgers: folder.ledgers,
      connecting: this.#connecting,
      openFiles: openLedgers,
      head: (ledger) => this.#open(ledger)?.head() ?? 0,
      assertOpen: () => this.#assertOpen(),
    });
  }

  /**
   * Takes a data folder, creating it when it is missing; ledgers open when they are used. Throws LogUnavailableError when
   * another process owns the folder, when it is not ours or cannot be written.
   */
  static open(folder: string, options: EmbeddedOptions = {}): EmbeddedEventLog {
    return new EmbeddedEventLog(DataFolder.claim(folder, options.kind), options);
  }

  get heads$(): Observable<Head> {
    return this.#heads.asObservable();
  }

  append(ledger: string, expectedPosition: number, events: readonly Envelope[]): Promise<AppendOutcome> {
    return this.#answer(() =>
      this.#appendStored(ledger, expectedPosition, encodeBatch(ledger, expectedPosition, events)),
    );
  }

  /** Like append, for a copy of events that another log has encoded and the caller has checked. */
  copy(ledger: string, expectedPosition: number, stored: readonly StoredEvent[]): Promise<AppendOutcome> {
    return this.#answer(() => this.#appendStored(ledger, expectedPosition, stored));
  }

  /** Makes appends of these ledgers durable that were made with synchronous=NORMAL. */
  async sync(ledgers: Iterable<string>): Promise<void> {
    for (const ledger of ledgers) {
      this.#assertOpen();
      await this.#open(ledger)?.sync();
    }
  }

  read(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#answer(() => this.#open(ledger)?.read(Math.max(from, 1), limit) ?? []);
  }

  head(ledger: string): Promise<number> {
    return this.#answer(() => this.#open(ledger)?.head() ?? 0);
  }

  find(ledger: string, id: string): Promise<number | undefined> {
    return this.#answer(() => this.#open(ledger)?.find(id));
  }

  ledgers(): Promise<readonly string[]> {
    return this.#answer(() => ledgersIn(this.#folder.ledgers));
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#closed) {
        this.#closed = true;
        this.#heads.complete();
        this.#files.closeAll();
        this.texts.closeFiles();
        this.#folder.release();
      }
      resolve();
    });
  }

  #appendStored(ledger: string, expectedPosition: number, stored: readonly StoredEvent[]): AppendOutcome {
    const found = this.#append(ledger, expectedPosition, stored);
    if (found !== expectedPosition) return { outcome: 'conflict', position: found };
    const position = expectedPosition + stored.length;
    if (stored.length > 0) this.#heads.next({ ledger, position });
    return { outcome: 'appended', position };
  }

  /** Answers the head it found; the events are written when that is the expected one. */
  #append(ledger: string, expectedPosition: number, events: readonly StoredEvent[]): number {
    const file = this.#open(ledger);
    if (file) return file.append(expectedPosition, events);
    if (expectedPosition === 0 && events.length > 0)
      LogFile.create(ledger, this.#pathOf(ledger), this.#connecting, events);
    return 0;
  }

  #open(ledger: string): LogFile | undefined {
    if (!isLedgerId(ledger)) return undefined;
    return this.#files.use(ledger, () => LogFile.open(ledger, this.#pathOf(ledger), this.#connecting));
  }

  #pathOf(ledger: string): string {
    return logPathOf(this.#folder.ledgers, ledger);
  }

  #assertOpen(): void {
    if (this.#closed) throw new LogUnavailableError('log-closed');
  }

  #answer<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve) => {
      this.#assertOpen();
      resolve(work());
    });
  }
}
