import type { StoredEvent } from '../envelope.ts';
import type { EventLog } from '../event-log.ts';
import type { HistoryPlace, Standing } from '../moving/history-place.ts';

/** The ledgers of a data folder, through whatever reads them: its log, or a reader beside whoever owns it. */
export class FolderHistory implements HistoryPlace {
  readonly #log: Pick<EventLog, 'ledgers' | 'head' | 'read'>;

  constructor(log: Pick<EventLog, 'ledgers' | 'head' | 'read'>) {
    this.#log = log;
  }

  ledgers(): Promise<readonly string[]> {
    return this.#log.ledgers();
  }

  /** Throws LogCorruptError when the file of the ledger is not whole. */
  async standing(ledger: string): Promise<Standing> {
    const head = await this.#log.head(ledger);
    return head === 0 ? { standing: 'absent' } : { standing: 'whole', head };
  }

  read(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#log.read(ledger, from, limit);
  }
}
