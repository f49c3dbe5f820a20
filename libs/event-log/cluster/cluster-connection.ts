import {
  type AllStreamResolvedEvent,
  ANY,
  type AppendExpectedRevision,
  BACKWARDS,
  type Credentials,
  END,
  EventStoreDBClient,
  FORWARDS,
  jsonEvent,
  NO_STREAM,
  type ReadStreamOptions,
  START,
  streamNameFilter,
  type StreamingRead,
} from '@eventstore/db-client';
import { LogCorruptError, LogUnavailableError } from '../errors.ts';
import type { SealedText } from '../event-log.ts';
import type { ClusterAddress } from './cluster-address.ts';
import { closeClient } from './close-client.ts';
import { clusterError, isNoStream, type Sent, sentOutcome } from './client-errors.ts';
import type { AllPosition, ClusterRecord } from './cluster-record.ts';
import type { LedgerStreams } from './ledger-streams.ts';
import type { Patience } from './patience.ts';
import { recordOf } from './record-of.ts';
import type { ProposedRecord } from './stored-as-record.ts';
import { BATCH, type PumpWork, SubscriptionPump } from './subscription-pump.ts';

/** The server says how far it has looked after so many events times the other (behindHead counts on it): then what was read ahead is taken. */
const CHECKPOINT = { maxSearchWindow: 32, checkpointInterval: 128 };

/** What is sent of an erasable text. */
export interface TextRecord {
  readonly id: string;
  readonly type: string;
  readonly data: SealedText & { readonly ledger: string };
}

/** What nodes write for each other. */
export interface WordEvent {
  readonly type: string;
  readonly data: Jsonish;
}

/** What is done with the records that a subscription brings. */
export interface RecordWork extends PumpWork<ClusterRecord> {
  /** The server has taken the subscription. */
  readonly begun: () => void;
}

/**
 * The one place that speaks to the client package. Every call has its own time-out and listens to errors; a read is cancelled
 * when it is given up. Appends go by the single call, never by the client's batches: docs/adr/0011.
 */
export class ClusterConnection {
  readonly #streams: LedgerStreams;
  readonly #client: EventStoreDBClient;
  readonly #credentials: Credentials;
  readonly #patience: Patience;
  readonly #closing = Promise.withResolvers<never>();

  /** Nothing is connected before the first call. */
  constructor({ text, account }: ClusterAddress, streams: LedgerStreams, patience: Patience) {
    this.#streams = streams;
    this.#client = EventStoreDBClient.connectionString(text);
    // The client takes no batches where credentials are given; without TLS it sends none.
    this.#credentials = account;
    this.#patience = patience;
    this.#closing.promise.catch(() => undefined);
  }

  /** Sends events that follow on a position. Throws what no repetition can mend; see clusterError. */
  async append(ledger: string, expectedPosition: number, records: readonly ProposedRecord[]): Promise<Sent> {
    return this.#append(ledger, this.#streams.of(ledger), expectedPosition, records);
  }

  /** Begins the stream of a text with its one event, where it is not there already. Throws like append, and what kept it from being sure. */
  async keepText(ledger: string, sha256: string, record: TextRecord): Promise<void> {
    const sent = await this.#append(ledger, this.#streams.ofText(ledger, sha256), 0, [record]);
    if ('cause' in sent) throw sent.cause;
  }

  /** The event of a text's stream; undefined when there is none, or it was deleted. */
  async readText(ledger: string, sha256: string): Promise<ClusterRecord | undefined> {
    try {
      return (await this.#read(this.#streams.ofText(ledger, sha256), ledger, 0, 1))?.[0];
    } catch (error) {
      if (error instanceof LogCorruptError && error.code === 'stream-deleted') return undefined;
      throw error;
    }
  }

  /** Deletes the stream of a text for good. Throws LogUnavailableError when it may be there still. */
  async deleteText(ledger: string, sha256: string): Promise<void> {
    const options = { ...this.#always, expectedRevision: ANY, deadline: this.#patience.call } as const;
    try {
      await this.#within(this.#client.tombstoneStream(this.#streams.ofText(ledger, sha256), options));
    } catch (error) {
      const cause = clusterError(error, ledger);
      if (!(cause instanceof LogCorruptError)) throw cause;
    }
  }

  async #append(
    ledger: string,
    stream: string,
    expectedPosition: number,
    records: readonly (ProposedRecord | TextRecord)[],
  ): Promise<Sent> {
    const events = records.map((record) => jsonEvent({ ...record, data: record.data as Jsonish }));
    const expectedRevision: AppendExpectedRevision = expectedPosition === 0 ? NO_STREAM : BigInt(expectedPosition - 1);
    const options = { ...this.#always, expectedRevision, deadline: this.#patience.call } as const;
    try {
      await this.#within(this.#client.appendToStream(stream, events, options));
      return { outcome: 'appended' };
    } catch (error) {
      return sentOutcome(error, ledger);
    }
  }

  /** The events of a ledger's stream from a position on, at most so many; undefined when there is no such stream. */
  async read(ledger: string, from: number, maxCount: number): Promise<readonly ClusterRecord[] | undefined> {
    return this.#read(this.#streams.of(ledger), ledger, from - 1, maxCount);
  }

  /** The last event of a ledger's stream, or its settings as they were written last, as a page of one; undefined when there are none. */
  async readLast(ledger: string, of: 'events' | 'settings'): Promise<readonly ClusterRecord[] | undefined> {
    const stream = of === 'events' ? this.#streams.of(ledger) : this.#streams.ofSettings(ledger);
    return this.#read(stream, ledger, END, 1);
  }

  /** From a revision on, or the last ones. */
  async #read(
    stream: string,
    ledger: string,
    from: number | typeof END,
    maxCount: number,
  ): Promise<readonly ClusterRecord[] | undefined> {
    try {
      const place: Pick<ReadStreamOptions, 'fromRevision' | 'direction'> =
        from === END
          ? { fromRevision: END, direction: BACKWARDS }
          : { fromRevision: BigInt(from), direction: FORWARDS };
      const options = { ...this.#always, ...place, maxCount };
      const resolved = await this.#collected(this.#client.readStream(stream, options));
      return resolved.flatMap(({ event }) => (event ? [recordOf(event)] : []));
    } catch (error) {
      if (isNoStream(error)) return undefined;
      throw clusterError(error, ledger);
    }
  }

  /**
   * Writes one event into a stream that nodes have for each other: its revision, or undefined when the stream does not stand where
   * it was expected. Throws LogUnavailableError: it may be written all the same.
   */
  async write(stream: string, expected: bigint | 'any' | undefined, event: WordEvent): Promise<bigint | undefined> {
    const expectedRevision: AppendExpectedRevision = expected === 'any' ? ANY : (expected ?? NO_STREAM);
    const options = { ...this.#always, expectedRevision, deadline: this.#patience.call } as const;
    try {
      const sent = this.#client.appendToStream(stream, [jsonEvent(event)], options);
      return (await this.#within(sent)).nextExpectedRevision;
    } catch (error) {
      if (sentOutcome(error, stream).outcome === 'moved') return undefined;
      throw clusterError(error);
    }
  }

  /** What such a stream has from a revision on, at most so much; of one that is not there, nothing. */
  async readWords(stream: string, from: bigint, maxCount: number): Promise<readonly ClusterRecord[]> {
    return (await this.#read(stream, '', Number(from), maxCount)) ?? [];
  }

  /** The last event of such a stream. */
  async lastWord(stream: string): Promise<ClusterRecord | undefined> {
    return (await this.#read(stream, '', END, 1))?.[0];
  }

  /** Speaks to the cluster once. Throws LogUnavailableError `cluster-unreachable` or `cluster-refused`. */
  async greet(): Promise<void> {
    try {
      const reading = this.#client.readAll({ ...this.#always, direction: BACKWARDS, fromPosition: END, maxCount: 1 });
      await this.#collected(reading, this.#patience.start);
    } catch (error) {
      throw clusterError(error);
    }
  }

  /** Events of all streams before a position (without it, before the end), the latest first. */
  async readAllBackwards(before: AllPosition | undefined, maxCount: number): Promise<readonly ClusterRecord[]> {
    try {
      const options = { ...this.#always, direction: BACKWARDS, fromPosition: before ?? END, maxCount } as const;
      const resolved = await this.#collected(this.#client.readAll(options));
      return resolved.flatMap(({ event }) => (event ? [recordOf(event)] : []));
    } catch (error) {
      throw clusterError(error);
    }
  }

  /**
   * Follows the streams of all ledgers and their settings, from after a position on (without it, from the start), until the server ends it in good
   * order (then it resolves), it breaks or the work fails (then it rejects). The subscription is given up in any case.
   */
  async follow(after: AllPosition | undefined, work: RecordWork, giveUp: AbortSignal): Promise<void> {
    const pumped: { pump?: SubscriptionPump<AllStreamResolvedEvent> } = {};
    const filter = streamNameFilter({
      ...CHECKPOINT,
      prefixes: [...this.#streams.prefixes],
      checkpointReached: (_subscription, position) => pumped.pump?.checkpointReached(position),
    });
    const options = { ...this.#always, fromPosition: after ?? START, filter } as const;
    const subscription = this.#client.subscribeToAll(options, { highWaterMark: BATCH });
    const pump = new SubscriptionPump<AllStreamResolvedEvent>(subscription, {
      take: (items) => work.take(items.flatMap(({ event }) => (event ? [recordOf(event)] : []))),
      checkpoint: (position) => work.checkpoint(position),
    });
    pumped.pump = pump;
    subscription.on('confirmation', () => work.begun());
    const abandon = (): void => pump.fail(giveUp.reason);
    giveUp.addEventListener('abort', abandon);
    if (giveUp.aborted) abandon();
    try {
      await pump.done;
    } catch (error) {
      throw clusterError(error);
    } finally {
      giveUp.removeEventListener('abort', abandon);
      await subscription.unsubscribe().catch(() => undefined);
      subscription.destroy();
    }
  }

  /** Gives up every call and the connection. */
  async close(): Promise<void> {
    const closed = new LogUnavailableError('log-closed');
    this.#closing.reject(closed);
    await closeClient(this.#client, this.#patience.call);
  }

  get #always(): { readonly credentials: Credentials; readonly requiresLeader: true } {
    return { credentials: this.#credentials, requiresLeader: true };
  }

  /** The client's own deadlines do not cover reads and the search for a leader. */
  async #within<Result>(call: Promise<Result>, milliseconds = this.#patience.call): Promise<Result> {
    const { promise, reject } = Promise.withResolvers<never>();
    const late = new LogUnavailableError('cluster-unreachable', { cause: `${milliseconds} ms` });
    const timer = setTimeout(() => reject(late), milliseconds);
    try {
      return await Promise.race([call, promise, this.#closing.promise]);
    } finally {
      clearTimeout(timer);
      // Whoever gave up does not listen any more.
      call.catch(() => undefined);
    }
  }

  async #collected<Item>(reading: StreamingRead<Item>, milliseconds?: number): Promise<readonly Item[]> {
    const items: Item[] = [];
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    reading.on('error', reject);
    reading.on('data', (item) => items.push(item));
    reading.on('end', () => resolve(undefined));
    try {
      await this.#within(promise, milliseconds);
      return items;
    } finally {
      await reading.cancel().catch(() => undefined);
      reading.destroy();
    }
  }
}

type Jsonish = Record<string, unknown>;
