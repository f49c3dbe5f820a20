import { join } from 'node:path';
import Database from 'better-sqlite3';
import { isLedgerId } from '../envelope-shape.ts';
import type { StoredEvent } from '../envelope.ts';
import type { EventLog } from '../event-log.ts';
import { ledgersIn, logPathOf } from './ledger-folders.ts';
import { LogFile } from './log-file.ts';
import { OpenFiles } from './open-files.ts';

const CONNECTING = {
  synchronous: 'NORMAL',
  connect: (path: string) => new Database(path, { fileMustExist: true, readonly: true }),
} as const;

/**
 * Reads the ledgers of a data folder beside whoever owns it, from another thread or process: it takes no lock and never writes. Keeps a
 * few ledgers open.
 */
export class EmbeddedLogReader implements Pick<EventLog, 'read' | 'head' | 'ledgers' | 'close'> {
  readonly #ledgers: string;
  readonly #files = new OpenFiles<LogFile>(2);

  constructor(folder: string) {
    this.#ledgers = join(folder, 'ledgers');
  }

  /** See EventLog.read. */
  read(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]> {
    return new Promise((resolve) => {
      resolve(this.#open(ledger)?.read(Math.max(from, 1), limit) ?? []);
    });
  }

  /** See EventLog.head. */
  head(ledger: string): Promise<number> {
    return new Promise((resolve) => {
      resolve(this.#open(ledger)?.head() ?? 0);
    });
  }

  /** See EventLog.ledgers. */
  ledgers(): Promise<readonly string[]> {
    return new Promise((resolve) => {
      resolve(ledgersIn(this.#ledgers));
    });
  }

  /** Closes its files. */
  close(): Promise<void> {
    this.#files.closeAll();
    return Promise.resolve();
  }

  #open(ledger: string): LogFile | undefined {
    if (!isLedgerId(ledger)) return undefined;
    const path = logPathOf(this.#ledgers, ledger);
    return this.#files.use(ledger, () => LogFile.open(ledger, path, CONNECTING));
  }
}
