import type { StoredEvent } from '../envelope.ts';
import type { SealedText } from '../event-log.ts';
import type { MovingPlace, Standing } from '../moving/history-place.ts';
import { MoveRefusedError } from '../moving/move-refused-error.ts';
import type { EmbeddedEventLog } from './embedded-event-log.ts';

/** A data folder that this process owns, as a place that ledgers move from or to. */
export class FolderPlace implements MovingPlace {
  readonly #log: EmbeddedEventLog;

  constructor(log: EmbeddedEventLog) {
    this.#log = log;
  }

  ledgers(): Promise<readonly string[]> {
    return this.#log.ledgers();
  }

  async standing(ledger: string): Promise<Standing> {
    const head = await this.#log.head(ledger);
    return head === 0 ? { standing: 'absent' } : { standing: 'whole', head };
  }

  read(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#log.read(ledger, from, limit);
  }

  text(ledger: string, sha256: string): Promise<SealedText | undefined> {
    return this.#log.texts.sealed(ledger, sha256);
  }

  async take(ledger: string, expectedPosition: number, events: readonly StoredEvent[]): Promise<void> {
    const { outcome } = await this.#log.copy(ledger, expectedPosition, events);
    if (outcome === 'conflict') throw new MoveRefusedError('goes-on', ledger, expectedPosition + 1);
  }

  async takeText(ledger: string, position: number, text: SealedText): Promise<boolean> {
    await this.#log.texts.put(ledger, position, [text]);
    return true;
  }

  async eraseText(ledger: string, sha256: string): Promise<void> {
    await this.#log.texts.erase(ledger, sha256);
  }
}
