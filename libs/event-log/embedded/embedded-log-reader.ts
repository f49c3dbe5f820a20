import { join } from 'node:path';
import Database from 'better-sqlite3';
import { isLedgerId } from '../envelope-shape.ts';
import type { StoredEvent } from '../envelope.ts';
import type { EventLog } from '../event-log.ts';
import { LogFile } from './log-file.ts';
import { OpenFiles } from './open-files.ts';

const CONNECTING = {
  synchronous: 'NORMAL',
  connect: (path: string) => new Database(path, { fileMustExist: true, readonly: true }),
} as const;

/**
 * Reads the ledgers of a data folder that this process owns already, from another of its threads: it takes no lock and never
 * writes. Keeps a few ledgers open.
 */
export class EmbeddedLogReader implements Pick<EventLog, 'read'> {
  readonly #folder: string;
  readonly #files = new OpenFiles<LogFile>(2);

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** See EventLog.read. */
  read(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]> {
    return new Promise((resolve) => {
      resolve(this.#open(ledger)?.read(Math.max(from, 1), limit) ?? []);
    });
  }

  #open(ledger: string): LogFile | undefined {
    if (!isLedgerId(ledger)) return undefined;
    const path = join(this.#folder, 'ledgers', ledger, 'log.sqlite');
    return this.#files.use(ledger, () => LogFile.open(ledger, path, CONNECTING));
  }
}
