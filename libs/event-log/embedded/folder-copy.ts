import type { StoredEvent } from '../envelope.ts';
import type { HistoryPlace, Standing } from '../moving/history-place.ts';
import { EmbeddedLogReader } from './embedded-log-reader.ts';

/** The ledgers of a data folder as they stand on the disk, whoever owns it: no lock is taken and nothing written. */
export class FolderCopy implements HistoryPlace {
  readonly #reader: EmbeddedLogReader;

  constructor(folder: string) {
    this.#reader = new EmbeddedLogReader(folder);
  }

  ledgers(): Promise<readonly string[]> {
    return this.#reader.ledgers();
  }

  /** Throws LogCorruptError when the file of the ledger is not whole. */
  async standing(ledger: string): Promise<Standing> {
    const head = await this.#reader.head(ledger);
    return head === 0 ? { standing: 'absent' } : { standing: 'whole', head };
  }

  read(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#reader.read(ledger, from, limit);
  }

  close(): Promise<void> {
    return this.#reader.close();
  }
}
