import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedEventLog } from '../embedded/embedded-event-log.ts';
import type { StoredEvent } from '../envelope.ts';
import { LogCorruptError, LogUnavailableError } from '../errors.ts';
import type { AppendOutcome } from '../event-log.ts';
import { BackOff } from './back-off.ts';
import type { ClusterConnection } from './cluster-connection.ts';
import { fetchLedger } from './fetch-ledger.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Patience } from './patience.ts';
import { proposedRecord } from './stored-as-record.ts';

export interface Appending {
  readonly connection: ClusterConnection;
  readonly copy: LocalCopy;
  readonly local: EmbeddedEventLog;
  readonly patience: Patience;
  readonly random: () => number;
  readonly closing: AbortSignal;
}

/** Whether what was tried is certain to have stored nothing. */
interface Tried {
  maybeStored: boolean;
  cause: unknown;
}

/**
 * Writes into the cluster. Whatever a call answered, what counts is what stands in the stream afterwards, compared by the hashes of
 * the bytes: our events (then they are appended, whoever said otherwise), somebody else's (a conflict), or nothing yet (then the same
 * events with the same ids and the same expected revision are sent again, which the cluster takes once). Ids are not
 * enough: another node may have written the same command with other bytes.
 */
export class ClusterAppend {
  readonly #appending: Appending;

  constructor(appending: Appending) {
    this.#appending = appending;
  }

  /**
   * Appends at the head of the copy. Throws LogUnavailableError: `cluster-unreachable` when nothing can have been stored,
   * `outcome-unknown` when that is not certain; LogCorruptError when the ledger is stopped.
   */
  async append(ledger: string, expectedPosition: number, stored: readonly StoredEvent[]): Promise<AppendOutcome> {
    const { patience, random, closing } = this.#appending;
    const records = stored.map(proposedRecord);
    const until = performance.now() + patience.append;
    const backOff = new BackOff(patience, random);
    const tried: Tried = { maybeStored: false, cause: undefined };
    while (performance.now() < until && !closing.aborted) {
      this.#assertFollowed(ledger);
      const outcome = await this.#attempt(ledger, expectedPosition, stored, records, tried, until);
      if (outcome) return outcome;
      await backOff.pause(closing);
    }
    throw failure(ledger, tried, closing);
  }

  /** Takes into the copy what the stream of a ledger has beyond it. */
  async fetch(ledger: string): Promise<void> {
    this.#assertFollowed(ledger);
    const { copy } = this.#appending;
    await fetchLedger(this.#appending, ledger, (arrivals) => copy.takeOf(ledger, arrivals));
  }

  async #attempt(
    ledger: string,
    expectedPosition: number,
    stored: readonly StoredEvent[],
    records: Parameters<ClusterConnection['append']>[2],
    tried: Tried,
    until: number,
  ): Promise<AppendOutcome | undefined> {
    const { connection } = this.#appending;
    const sent = await connection.append(ledger, expectedPosition, records);
    // The leader itself has less than was copied from it.
    if (sent.outcome === 'moved' && sent.position < expectedPosition)
      throw new LogCorruptError('history-lost', { ledger, position: expectedPosition });
    if (sent.outcome === 'appended' || sent.outcome === 'moved') {
      tried.maybeStored ||= sent.outcome === 'appended';
      const position = sent.outcome === 'moved' ? sent.position : expectedPosition + stored.length;
      if (!(await this.#arrives(ledger, position, tried, until))) return undefined;
      return this.#whatStands(ledger, expectedPosition, stored, tried, until);
    }
    tried.maybeStored ||= sent.outcome === 'unknown';
    tried.cause = sent.cause;
    if (sent.outcome === 'not-taken') return undefined;
    await this.#fetchIfPossible(ledger, tried);
    return this.#whatStands(ledger, expectedPosition, stored, tried, until);
  }

  /** Compares what stands after the expected position with what was sent; undefined when nothing stands there yet. */
  async #whatStands(
    ledger: string,
    expectedPosition: number,
    stored: readonly StoredEvent[],
    tried: Tried,
    until: number,
  ): Promise<AppendOutcome | undefined> {
    const { local } = this.#appending;
    const [first] = await local.read(ledger, expectedPosition + 1, 1);
    if (!first) return undefined;
    const last = expectedPosition + stored.length;
    if (first.sha256 !== stored[0]?.sha256) return { outcome: 'conflict', position: await local.head(ledger) };
    // An append is whole or not there: the first event is ours, the others come.
    if (!(await this.#arrives(ledger, last, tried, until))) return undefined;
    const found = await local.read(ledger, expectedPosition + 1, stored.length);
    const ours = found.every(({ sha256 }, index) => sha256 === stored[index]?.sha256);
    if (ours) return { outcome: 'appended', position: last };
    return { outcome: 'conflict', position: await local.head(ledger) };
  }

  /** Waits until the copy has a position that the cluster has; fetches it when it does not come by itself. False when time is up. */
  async #arrives(ledger: string, position: number, tried: Tried, until: number): Promise<boolean> {
    const { local, patience, closing } = this.#appending;
    while ((await local.head(ledger)) < position) {
      if (performance.now() >= until || closing.aborted) return false;
      if (await this.#comes(ledger, position, Math.min(patience.fetch, until - performance.now()))) return true;
      await this.#fetchIfPossible(ledger, tried);
    }
    return true;
  }

  async #comes(ledger: string, position: number, milliseconds: number): Promise<boolean> {
    const { local, copy, closing } = this.#appending;
    const came = new AbortController();
    const watching = [
      local.heads$.subscribe((head) => {
        if (head.ledger === ledger && head.position >= position) came.abort();
      }),
      copy.changes$.subscribe(() => {
        if (copy.stopped.has(ledger)) came.abort();
      }),
    ];
    if ((await local.head(ledger)) >= position) came.abort();
    const signal = AbortSignal.any([came.signal, closing]);
    await pause(Math.max(milliseconds, 0), undefined, { signal }).catch(() => undefined);
    for (const subscription of watching) subscription.unsubscribe();
    this.#assertFollowed(ledger);
    return came.signal.aborted;
  }

  async #fetchIfPossible(ledger: string, tried: Tried): Promise<void> {
    await this.fetch(ledger).catch((error: unknown) => {
      if (!(error instanceof LogUnavailableError)) throw error;
      tried.cause = error;
    });
  }

  #assertFollowed(ledger: string): void {
    const stopped = this.#appending.copy.stopped.get(ledger);
    if (stopped) throw stopped;
  }
}

const failure = (ledger: string, { maybeStored, cause }: Tried, closing: AbortSignal): LogUnavailableError => {
  if (maybeStored) return new LogUnavailableError('outcome-unknown', { ledger }, { cause });
  if (closing.aborted) return new LogUnavailableError('log-closed');
  const because = cause instanceof LogUnavailableError ? cause.params : {};
  return new LogUnavailableError('cluster-unreachable', { ...because }, { cause });
};
