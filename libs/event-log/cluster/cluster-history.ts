import type { StoredEvent } from '../envelope.ts';
import type { SealedText } from '../event-log.ts';
import { MoveRefusedError } from '../moving/move-refused-error.ts';
import { appendBatches } from './append-batches.ts';
import { textIn, textRecord } from './text-record.ts';
import { LogCorruptError } from '../errors.ts';
import type { MovingPlace, Standing } from '../moving/history-place.ts';
import { clusterAddress } from './cluster-address.ts';
import { ClusterConnection } from './cluster-connection.ts';
import type { AllPosition, ClusterRecord } from './cluster-record.ts';
import { LedgerStreams } from './ledger-streams.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { patiently } from './patiently.ts';
import { proposedRecord, storedFrom } from './stored-as-record.ts';
import { limitsHistory } from './stream-settings.ts';

/** $all is looked through in pages of so many events, to find the streams of ledgers. */
const PAGE = 512;

export interface ClusterHistoryOptions {
  /** `esdb://…` */
  readonly address: string;
  readonly random: () => number;
  readonly prefix?: string;
  readonly patience?: Partial<Patience>;
}

/**
 * The ledgers of a cluster as their streams stand, read and written directly, without any copy. A call that the cluster does not answer is
 * made again, with pauses, as long as an append would be.
 */
export class ClusterHistory implements MovingPlace {
  readonly #connection: ClusterConnection;
  readonly #streams: LedgerStreams;
  readonly #patience: Patience;
  readonly #random: () => number;
  readonly #closing = new AbortController();

  private constructor(options: ClusterHistoryOptions) {
    this.#patience = { ...PATIENCE, ...options.patience };
    this.#random = options.random;
    this.#streams = new LedgerStreams(options.prefix);
    this.#connection = new ClusterConnection(clusterAddress(options.address), this.#streams, this.#patience);
  }

  /** Speaks to the cluster once. Throws LogUnavailableError `cluster-address`, `cluster-unreachable`, `cluster-refused`. */
  static async open(options: ClusterHistoryOptions): Promise<ClusterHistory> {
    const history = new ClusterHistory(options);
    try {
      await history.#connection.greet();
      return history;
    } catch (error) {
      await history.close();
      throw error;
    }
  }

  /** Those of every stream that is or was: also of one that was deleted. Looks through the whole log of the cluster. */
  async ledgers(): Promise<readonly string[]> {
    const found = new Set<string>();
    let before: AllPosition | undefined;
    for (;;) {
      const page = await this.#patiently(() => this.#connection.readAllBackwards(before, PAGE));
      for (const { stream } of page) {
        const ledger = this.#streams.ledgerOf(stream) ?? this.#streams.ledgerOfSettings(stream);
        if (ledger !== undefined) found.add(ledger);
      }
      before = page.at(-1)?.position;
      if (before === undefined) return [...found].sort();
    }
  }

  async standing(ledger: string): Promise<Standing> {
    try {
      const settings = await this.#only(() => this.#connection.readLast(ledger, 'settings'));
      const last = await this.#only(() => this.#connection.readLast(ledger, 'events'));
      const first = last && (await this.#only(() => this.#connection.read(ledger, 1, 1)));
      const isLimited = limitsHistory(settings?.data);
      if (!last) return { standing: isLimited ? 'deleted' : 'absent' };
      const begins = first ? Number(first.revision) + 1 : Number(last.revision) + 1;
      if (isLimited || begins > 1) return { standing: 'truncated', first: begins };
      return { standing: 'whole', head: Number(last.revision) + 1 };
    } catch (error) {
      if (error instanceof LogCorruptError && error.code === 'stream-deleted') return { standing: 'deleted' };
      throw error;
    }
  }

  /** A page that the server ended early is not the end of the stream: the rest is asked for until twice nothing comes. */
  async read(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    for (let empty = 0; events.length < limit && empty < 2;) {
      const next = from + events.length;
      const page = (await this.#patiently(() => this.#connection.read(ledger, next, limit - events.length))) ?? [];
      empty = page.length === 0 ? empty + 1 : 0;
      for (const record of page) {
        const position = from + events.length;
        if (Number(record.revision) + 1 !== position) throw new LogCorruptError('event-missing', { ledger, position });
        events.push(storedFrom(ledger, record));
      }
    }
    return events;
  }

  /** In appends that the server takes, each with its explicit revision; the same again where its outcome is not known. */
  async take(ledger: string, expectedPosition: number, events: readonly StoredEvent[]): Promise<void> {
    let at = expectedPosition;
    for (const batch of appendBatches(events)) {
      await this.#patiently(() => this.#takeBatch(ledger, at, batch));
      at += batch.length;
    }
  }

  async text(ledger: string, sha256: string): Promise<SealedText | undefined> {
    const record = await this.#patiently(() => this.#connection.readText(ledger, sha256));
    return record && textIn(record.data, ledger, sha256);
  }

  async takeText(ledger: string, _position: number, text: SealedText): Promise<boolean> {
    try {
      await this.#patiently(() => this.#connection.keepText(ledger, text.sha256, textRecord(ledger, text)));
      return true;
    } catch (error) {
      if (error instanceof LogCorruptError && error.code === 'stream-deleted') return false;
      throw error;
    }
  }

  async eraseText(ledger: string, sha256: string): Promise<void> {
    await this.#patiently(() => this.#connection.deleteText(ledger, sha256));
  }

  /** Gives up every call and the connection. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#connection.close();
  }

  /** What stands in the stream counts where the call did not answer "done": our own events may be there already. */
  async #takeBatch(ledger: string, at: number, batch: readonly StoredEvent[]): Promise<void> {
    const sent = await this.#connection.append(ledger, at, batch.map(proposedRecord));
    if (sent.outcome === 'appended') return;
    const standing = await this.read(ledger, at + 1, batch.length);
    if (standing.length === 0 && 'cause' in sent) throw sent.cause;
    const foreign = batch.findIndex(({ sha256 }, index) => standing[index]?.sha256 !== sha256);
    if (foreign >= 0) throw new MoveRefusedError('goes-on', ledger, at + 1 + foreign);
  }

  /** The one event of a page; undefined when there is no stream, or three times nothing came. */
  async #only(call: () => Promise<readonly ClusterRecord[] | undefined>): Promise<ClusterRecord | undefined> {
    for (let asked = 0; asked < 3; asked += 1) {
      const page = await this.#patiently(call);
      if (!page || page.length > 0) return page?.[0];
    }
    return undefined;
  }

  #patiently<Result>(call: () => Promise<Result>): Promise<Result> {
    return patiently(call, { patience: this.#patience, random: this.#random, closing: this.#closing.signal });
  }
}
