import { setTimeout as pause } from 'node:timers/promises';
import { LogCorruptError, LogUnavailableError } from '../errors.ts';
import { BackOff } from './back-off.ts';
import { behindHead, type Behind } from './behind-head.ts';
import type { ClusterConnection } from './cluster-connection.ts';
import { type AllPosition, comparePositions } from './cluster-record.ts';
import { fetchLedger } from './fetch-ledger.ts';
import type { Follow } from './follow-work.ts';
import type { EmbeddedEventLog } from '../embedded/embedded-event-log.ts';
import type { LedgerStreams } from './ledger-streams.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Patience } from './patience.ts';
import { storedFrom } from './stored-as-record.ts';

export interface Following {
  readonly connection: ClusterConnection;
  readonly follow: Follow;
  readonly copy: LocalCopy;
  readonly local: EmbeddedEventLog;
  readonly streams: LedgerStreams;
  readonly patience: Patience;
  readonly random: () => number;
}

/** How far is written down so often while events come, in milliseconds: what came since is brought, and recognised, again. */
const WRITE_DOWN = 1_000;

/**
 * Keeps the local copy behind the cluster: subscribes from where the copy is, and again, after a pause, however the subscription
 * ended. What was brought twice is recognised; what was left out stops its ledger. It stops for good only when the cluster no
 * longer has the history that was copied.
 */
export class Follower {
  readonly #following: Following;
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;
  readonly #backOff: BackOff;
  #problem: unknown;
  #lost: LogCorruptError | undefined;
  /** How often the subscription brought something. */
  #words = 0;
  #writing: NodeJS.Timeout | undefined;

  constructor(following: Following) {
    this.#following = following;
    this.#backOff = new BackOff(following.patience, following.random);
    this.#running = this.#follow();
  }

  /** Why nothing comes at the moment; undefined while the subscription runs. */
  get problem(): unknown {
    return this.#lost ?? this.#problem;
  }

  /** The cluster no longer has what was copied: nothing is followed any more. */
  get lost(): LogCorruptError | undefined {
    return this.#lost;
  }

  /** What the cluster has and the copy not. */
  behind(): Promise<Behind> {
    return behindHead(this.#following);
  }

  /** Resolves when the copy has everything that the cluster had at one moment since the call. Rejects when it never will. */
  async caughtUp(): Promise<void> {
    const { copy } = this.#following;
    let target: AllPosition | undefined;
    while (!this.#closing.signal.aborted) {
      if (this.#lost) throw this.#lost;
      if (target === undefined) {
        const behind = await this.behind().catch(unlessUnreachable);
        if (behind?.events === 0 && !behind.atLeast) return;
        target = behind?.newest;
      }
      if (target && copy.position && comparePositions(copy.position, target) >= 0) return;
      await this.#change();
    }
    throw new LogUnavailableError('log-closed');
  }

  /** Ends the subscription and writes down how far the copy is. */
  async close(): Promise<void> {
    this.#closing.abort(new LogUnavailableError('log-closed'));
    await this.#running;
    clearTimeout(this.#writing);
    await this.#following.copy.persist();
  }

  async #follow(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted && !this.#lost) {
      try {
        await this.#subscribe();
        this.#problem = new LogUnavailableError('cluster-unreachable', { cause: 'ended' });
      } catch (error) {
        this.#problem = error;
        if (error instanceof LogCorruptError) this.#lost = error;
      }
      this.#following.copy.changes$.next();
      if (!this.#lost) await this.#backOff.pause(signal);
    }
  }

  async #subscribe(): Promise<void> {
    const { follow, copy, patience } = this.#following;
    const giveUp = new AbortController();
    const subscribed = new AbortController();
    const begun = Promise.withResolvers<undefined>();
    void this.#watch(giveUp, subscribed.signal, patience.stall);
    // Not before it has begun: until then the cluster may become another one.
    const ready = begun.promise.then(() => this.#begin());
    ready.catch((error: unknown) => giveUp.abort(error));
    try {
      await follow(
        copy.position,
        {
          begun: () => begun.resolve(undefined),
          take: async (arrivals, position) => {
            await ready;
            await copy.take(arrivals, position);
            await this.#resumeLifted();
            this.#spoke();
          },
          checkpoint: async (position) => {
            await ready;
            copy.reached(position);
            this.#spoke();
          },
        },
        AbortSignal.any([giveUp.signal, this.#closing.signal]),
      );
    } finally {
      subscribed.abort();
    }
  }

  /** Before anything is taken: it is the history that was copied, and what was mended goes on. */
  async #begin(): Promise<void> {
    await this.#checkSameHistory();
    await this.#resumeStopped();
    this.#problem = undefined;
  }

  #spoke(): void {
    this.#words += 1;
    this.#problem = undefined;
    this.#backOff.reset();
    this.#writing ??= setTimeout(() => {
      this.#writing = undefined;
      // What cannot be written down now is written down later: until then more is brought again after a restart.
      this.#following.copy.persist().catch((error: unknown) => (this.#problem = error));
    }, WRITE_DOWN).unref();
  }

  /** A subscription that says nothing although there is something to say is given up. One look at a time, however long it takes. */
  async #watch(giveUp: AbortController, subscribed: AbortSignal, milliseconds: number): Promise<void> {
    const ended = (): boolean => subscribed.aborted;
    while (!ended()) {
      const heard = this.#words;
      await pause(milliseconds, undefined, { signal: subscribed }).catch(() => undefined);
      if (ended() || this.#words !== heard) continue;
      const behind = await this.behind().catch(() => undefined);
      if (this.#words !== heard || !behind || (behind.events === 0 && !behind.atLeast)) continue;
      giveUp.abort(new LogUnavailableError('cluster-unreachable', { cause: 'stalled' }));
      return;
    }
  }

  /** Throws LogCorruptError `history-lost` when the cluster is another one, or was set back. */
  async #checkSameHistory(): Promise<void> {
    const { connection, copy } = this.#following;
    const { anchor, position } = copy;
    if (position) {
      const [last] = await connection.readAllBackwards(undefined, 1);
      if (last && comparePositions(last.position, position) < 0) throw new LogCorruptError('history-lost', {});
    }
    if (!anchor || copy.stopped.has(anchor.ledger)) return;
    const { ledger } = anchor;
    const lost = new LogCorruptError('history-lost', { ledger, position: anchor.position });
    const records = await connection.read(ledger, anchor.position, 1).catch((error: unknown) => {
      // Deleted or limited: the subscription brings the word that stops this one ledger.
      if (error instanceof LogCorruptError) return [];
      throw error;
    });
    if (!records) throw lost;
    const [record] = records;
    if (!record || Number(record.revision) + 1 !== anchor.position) return;
    if (storedFrom(ledger, record).sha256 !== anchor.sha256) throw lost;
  }

  /** A stopped ledger whose stream can be read on from where the copy is goes on: somebody has mended it. */
  async #resumeStopped(): Promise<void> {
    const { copy, local } = this.#following;
    for (const [ledger, { code }] of copy.stopped) {
      if (code === 'stream-deleted' || code === 'stream-truncated') continue;
      const head = await local.head(ledger);
      // Without any new event nothing was mended.
      if ((await this.#canBeRead(ledger)) && (await local.head(ledger)) > head) copy.resume(ledger);
    }
  }

  async #resumeLifted(): Promise<void> {
    const { copy } = this.#following;
    for (const ledger of copy.takeLifted()) if (await this.#canBeRead(ledger)) copy.resume(ledger);
  }

  /** Copies what a stopped ledger's stream has beyond the copy; false when it does not follow on. */
  async #canBeRead(ledger: string): Promise<boolean> {
    const { copy } = this.#following;
    return fetchLedger(this.#following, ledger, (arrivals) => copy.tryOf(ledger, arrivals)).then(
      () => true,
      (error: unknown) => {
        if (error instanceof LogCorruptError) return false;
        throw error;
      },
    );
  }

  /** The next change, or a while. Said for every batch that is copied: an aborted pause would cost an error with its stack each time. */
  async #change(): Promise<void> {
    const { patience, copy } = this.#following;
    const { signal } = this.#closing;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const look = (): void => resolve(undefined);
    const subscription = copy.changes$.subscribe(look);
    const timer = setTimeout(look, patience.fetch);
    signal.addEventListener('abort', look);
    if (!signal.aborted) await promise;
    clearTimeout(timer);
    subscription.unsubscribe();
    signal.removeEventListener('abort', look);
  }
}

/** A cluster that cannot be asked now may be asked later; one that refuses the account will not. */
const unlessUnreachable = (error: unknown): undefined => {
  if (error instanceof LogUnavailableError && error.code !== 'cluster-refused') return undefined;
  throw error;
};
