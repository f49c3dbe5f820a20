import type { StoredEvent } from '../envelope.ts';
import type { SealedText } from '../event-log.ts';
import type { MovingPlace } from '../moving/history-place.ts';
import { MoveRefusedError } from '../moving/move-refused-error.ts';
import type { EmbeddedEventLog } from './embedded-event-log.ts';
import { FolderHistory } from './folder-history.ts';

/** A data folder that this process owns, as a place that ledgers move from or to. */
export class FolderPlace extends FolderHistory implements MovingPlace {
  readonly #log: EmbeddedEventLog;

  constructor(log: EmbeddedEventLog) {
    super(log);
    this.#log = log;
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
