import type { EmbeddedEventLog } from '../embedded/embedded-event-log.ts';
import { isLedgerId } from '../envelope-shape.ts';
import { LogUnavailableError, NotRecordableError } from '../errors.ts';
import type { SealedText, TextStore } from '../event-log.ts';
import { seal } from '../text-seal.ts';
import type { ClusterConnection } from './cluster-connection.ts';
import type { Patience } from './patience.ts';
import { patiently } from './patiently.ts';
import type { PendingTexts } from './pending-texts.ts';
import { textIn, textRecord } from './text-record.ts';

export interface TextStoring {
  readonly connection: ClusterConnection;
  readonly local: EmbeddedEventLog;
  readonly pending: PendingTexts;
  readonly patience: Patience;
  readonly random: () => number;
  readonly closing: AbortSignal;
  /** Brings the copy of a ledger up to its stream. */
  readonly fetch: (ledger: string) => Promise<void>;
}

/**
 * The erasable texts of a cluster: each in a stream of its own, which every node reads when it is asked, and which is deleted with
 * the text. The bytes leave the cluster's disks at its next scavenge.
 */
export class ClusterTextStore implements TextStore {
  readonly #storing: TextStoring;
  /** Ledgers whose orphans were swept since the start. */
  readonly #swept = new Set<string>();

  constructor(storing: TextStoring) {
    this.#storing = storing;
  }

  async put(ledger: string, position: number, texts: readonly SealedText[]): Promise<void> {
    this.#assertOpen();
    if (!isLedgerId(ledger)) throw new NotRecordableError('ledger-id', ledger);
    for (const { sha256, salt, text } of texts) {
      if (seal(text, salt).sha256 !== sha256) throw new NotRecordableError('text-seal', 'sha256');
    }
    await this.#sweep(ledger);
    await this.#notePending(ledger, position, texts);
    for (const text of texts) {
      const record = textRecord(ledger, text);
      await patiently(() => this.#storing.connection.keepText(ledger, text.sha256, record), this.#storing);
    }
  }

  async get(ledger: string, sha256: string): Promise<string | undefined> {
    this.#assertOpen();
    if (!isLedgerId(ledger)) return undefined;
    const record = await this.#storing.connection.readText(ledger, sha256);
    return record && textIn(record.data, ledger, sha256).text;
  }

  async erase(ledger: string, sha256: string): Promise<boolean> {
    this.#assertOpen();
    if (!isLedgerId(ledger)) return false;
    const { connection } = this.#storing;
    if (!(await connection.readText(ledger, sha256))) return false;
    await connection.deleteText(ledger, sha256);
    return true;
  }

  /** What is recorded by now is no longer pending; the texts that come now are. */
  async #notePending(ledger: string, position: number, texts: readonly SealedText[]): Promise<void> {
    const { pending, local } = this.#storing;
    const head = await local.head(ledger);
    const still = [...pending.of(ledger)].filter(([, at]) => at > head);
    pending.set(ledger, new Map([...still, ...texts.map(({ sha256 }) => [sha256, position] as const)]));
  }

  /** Erases, once after a start, the texts of commands that were never recorded: nobody could find them to erase them by law. */
  async #sweep(ledger: string): Promise<void> {
    if (this.#swept.has(ledger)) return;
    const { pending, local, connection, fetch } = this.#storing;
    if (pending.of(ledger).size > 0) {
      await fetch(ledger);
      const head = await local.head(ledger);
      for (const [sha256, at] of pending.of(ledger)) if (at > head) await connection.deleteText(ledger, sha256);
      pending.set(ledger, new Map());
    }
    this.#swept.add(ledger);
  }

  #assertOpen(): void {
    if (this.#storing.closing.aborted) throw new LogUnavailableError('log-closed');
  }
}
