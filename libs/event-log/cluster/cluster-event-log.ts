import { join } from 'node:path';
import type { Observable } from 'rxjs';
import { EmbeddedEventLog } from '../embedded/embedded-event-log.ts';
import { encodeBatch } from '../encode-batch.ts';
import type { Envelope, StoredEvent } from '../envelope.ts';
import { LogUnavailableError, NotRecordableError } from '../errors.ts';
import type { AppendOutcome, EventLog, Head } from '../event-log.ts';
import type { Behind } from './behind-head.ts';
import { clusterAddress } from './cluster-address.ts';
import { ClusterAppend } from './cluster-append.ts';
import { ClusterConnection } from './cluster-connection.ts';
import { ClusterLease } from './cluster-lease.ts';
import { ClusterTextStore } from './cluster-text-store.ts';
import { FollowFile } from './follow-file.ts';
import { followHere } from './follow-work.ts';
import { Follower } from './follower.ts';
import { FollowingThread } from './following-thread.ts';
import { HeldHeads } from './held-heads.ts';
import { LedgerStreams } from './ledger-streams.ts';
import { LocalCopy } from './local-copy.ts';
import { PendingTexts } from './pending-texts.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { ClusterSharedList } from './shared-list.ts';
import { leaseStream, serverTime } from './words.ts';
import { type ClockOffset, ServerClock } from './server-clock.ts';

export interface ClusterOptions {
  /** `esdb://…` */
  readonly address: string;
  /** The data folder of the local copy. One process owns it. */
  readonly folder: string;
  readonly random: () => number;
  /** The clock of this node, in milliseconds since 1970, to be held against the server's; that of the machine without it. */
  readonly now?: () => number;
  /** What the names of the ledgers' streams start with; `ledger-` without it. */
  readonly prefix?: string;
  readonly patience?: Partial<Patience>;
  /** Follows the cluster in the thread of the caller, and not in one of its own: one thread fewer, of which a test may start hundreds. */
  readonly followsHere?: boolean;
}

/** How this node stands to its cluster. */
export interface ClusterHealth {
  /** Undefined when the cluster cannot be asked. */
  readonly behind: Behind | undefined;
  /** Why nothing is copied at the moment. */
  readonly problem: unknown;
  /** Ledgers that are no longer copied, and why. */
  readonly stopped: ReadonlyMap<string, Error>;
  /** How far the clock of this node is off the server's; undefined when it was never told. */
  readonly clock: ClockOffset | undefined;
}

/**
 * The log of a cluster: KurrentDB / EventStoreDB, one stream a ledger. Every node keeps a copy of all ledgers in the embedded format and
 * reads only that. An append goes to the cluster with the expected revision, and is answered when the copy has it.
 */
export class ClusterEventLog implements EventLog {
  readonly #local: EmbeddedEventLog;
  readonly #connection: ClusterConnection;
  readonly #streams: LedgerStreams;
  readonly #copy: LocalCopy;
  readonly #follower: Follower;
  readonly #append: ClusterAppend;
  readonly #heads: HeldHeads;
  readonly #clock: ServerClock;
  readonly texts: ClusterTextStore;
  readonly #closing = new AbortController();
  readonly #thread: FollowingThread | undefined;
  #closed: Promise<void> | undefined;

  private constructor(options: ClusterOptions, local: EmbeddedEventLog, connection: ClusterConnection) {
    const patience = { ...PATIENCE, ...options.patience };
    const streams = new LedgerStreams(options.prefix);
    this.#local = local;
    this.#connection = connection;
    this.#streams = streams;
    this.#heads = new HeldHeads(local.heads$);
    this.#clock = new ServerClock({
      serverTime: () => serverTime(connection, streams.ofWord('clock')),
      now: options.now ?? Date.now,
      passed: () => performance.now(),
    });
    this.#copy = new LocalCopy(local, new FollowFile(join(options.folder, 'followed.json')));
    const shared = { connection, copy: this.#copy, local, patience, random: options.random };
    this.#append = new ClusterAppend({ ...shared, closing: this.#closing.signal });
    this.texts = new ClusterTextStore({
      ...shared,
      closing: this.#closing.signal,
      pending: new PendingTexts(join(options.folder, 'pending-texts.json')),
      fetch: (ledger) => this.#append.fetch(ledger),
    });
    if (options.followsHere !== true) {
      this.#thread = new FollowingThread({ address: options.address, prefix: options.prefix, patience });
    }
    const follow = this.#thread?.follow ?? followHere(connection, streams);
    this.#follower = new Follower({ ...shared, streams, follow });
  }

  /**
   * Takes the folder of the copy, speaks to the cluster once, and starts following it. Throws LogUnavailableError: what the embedded
   * log throws for the folder, `cluster-address`, `cluster-unreachable`, `cluster-refused`.
   */
  static async open(options: ClusterOptions): Promise<ClusterEventLog> {
    const patience = { ...PATIENCE, ...options.patience };
    const connection = new ClusterConnection(
      clusterAddress(options.address),
      new LedgerStreams(options.prefix),
      patience,
    );
    try {
      await connection.greet();
      const local = EmbeddedEventLog.open(options.folder, { synchronous: 'NORMAL', kind: 'copy' });
      try {
        return new ClusterEventLog(options, local, connection);
      } catch (error) {
        await local.close();
        throw error;
      }
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  get heads$(): Observable<Head> {
    return this.#heads.heads$;
  }

  /** How many events this node has copied since its start: progress while it catches up. */
  get copied(): number {
    return this.#copy.copied;
  }

  /** Says that something was copied, or that a ledger was stopped. */
  get changes$(): Observable<void> {
    return this.#copy.changes$.asObservable();
  }

  /** Resolves when the copy has everything that the cluster has at this moment. Rejects when it never will. */
  caughtUp(): Promise<void> {
    return this.#follower.caughtUp();
  }

  async health(): Promise<ClusterHealth> {
    const [behind, clock] = await Promise.all([this.#follower.behind().catch(() => undefined), this.#clock.offset()]);
    return { behind, problem: this.#follower.problem, stopped: new Map(this.#copy.stopped), clock };
  }

  /** Something that one node of the cluster does at a time. Each call answers another holder. */
  lease(name: string): ClusterLease {
    const stream = leaseStream(this.#connection, this.#streams.ofWord(name));
    return new ClusterLease({ stream, holder: crypto.randomUUID(), passed: () => performance.now() });
  }

  /** A short list that all nodes share; what was added goes after so many milliseconds, by the clock of the server. */
  sharedList(name: string, keptFor: number): ClusterSharedList {
    return new ClusterSharedList(this.#connection, this.#streams.ofList(name), keptFor);
  }

  async append(ledger: string, expectedPosition: number, events: readonly Envelope[]): Promise<AppendOutcome> {
    this.#assertOpen();
    const stored = encodeBatch(ledger, expectedPosition, events);
    const head = await this.#headToExpect(ledger, expectedPosition);
    if (head !== expectedPosition) return { outcome: 'conflict', position: head };
    if (stored.length === 0) return { outcome: 'appended', position: head };
    if (this.#follower.lost) throw this.#follower.lost;
    await this.#assertNewIds(ledger, stored);
    return this.#heads.holding(ledger, expectedPosition, stored.length, () =>
      this.#append.append(ledger, expectedPosition, stored),
    );
  }

  read(ledger: string, from: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#local.read(ledger, from, limit);
  }

  head(ledger: string): Promise<number> {
    return this.#local.head(ledger);
  }

  find(ledger: string, id: string): Promise<number | undefined> {
    return this.#local.find(ledger, id);
  }

  ledgers(): Promise<readonly string[]> {
    return this.#local.ledgers();
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#closing.abort(new LogUnavailableError('log-closed'));
    await this.#follower.close().finally(async () => {
      await this.#thread?.close();
      await this.#connection.close();
      await this.#local.close();
    });
  }

  /** The head of the copy; where the caller expects more, the copy first takes what the cluster has. */
  async #headToExpect(ledger: string, expectedPosition: number): Promise<number> {
    const head = await this.#local.head(ledger);
    if (head >= expectedPosition) return head;
    await this.#append.fetch(ledger);
    return this.#local.head(ledger);
  }

  /** The cluster takes an id twice, the copy does not: so it is asked first. */
  async #assertNewIds(ledger: string, stored: readonly StoredEvent[]): Promise<void> {
    const ids = new Set<string>();
    for (const { envelope } of stored) {
      const taken = ids.has(envelope.id) || (await this.#local.find(ledger, envelope.id)) !== undefined;
      if (taken) throw new NotRecordableError('event-id-taken', ledger);
      ids.add(envelope.id);
    }
  }

  #assertOpen(): void {
    if (this.#closed) throw new LogUnavailableError('log-closed');
  }
}
