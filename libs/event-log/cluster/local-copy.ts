import { Subject } from 'rxjs';
import type { EmbeddedEventLog } from '../embedded/embedded-event-log.ts';
import type { Envelope, StoredEvent } from '../envelope.ts';
import { LogCorruptError, NotRecordableError } from '../errors.ts';
import type { Arrival, ArrivedEvent, LedgerArrival } from './arrival.ts';
import type { AllPosition } from './cluster-record.ts';
import type { Anchor, Followed, FollowFile } from './follow-file.ts';

/** What the copy is written into. */
type CopyLog = Pick<EmbeddedEventLog, 'head' | 'read' | 'copy' | 'sync'>;

/**
 * The ledgers of a cluster in the embedded format, byte for byte. An event is copied when it is the very next one of its ledger and its
 * bytes are those that were hashed; one that is here already must be the same. A ledger where that fails is stopped: nothing
 * more of it is copied, and everybody who writes it is told why. It stays stopped over restarts until its stream can be read on.
 */
export class LocalCopy {
  /** Says that something was copied, or that a ledger was stopped. */
  readonly changes$ = new Subject<void>();
  readonly #local: CopyLog;
  readonly #file: FollowFile;
  readonly #stopped: Map<string, LogCorruptError>;
  readonly #lifted = new Set<string>();
  readonly #unsynced = new Set<string>();
  #followed: { position: AllPosition | undefined; anchor: Anchor | undefined };
  #written: AllPosition | undefined;
  #persisting: Promise<void> = Promise.resolve();
  #copied = 0;

  constructor(local: CopyLog, file: FollowFile) {
    this.#local = local;
    this.#file = file;
    const { position, anchor, stopped } = file.read();
    this.#followed = { position, anchor };
    this.#written = position;
    this.#stopped = new Map(stopped);
  }

  /** Everything up to here is copied, was here already, or belongs to a stopped ledger. */
  get position(): AllPosition | undefined {
    return this.#followed.position;
  }

  /** The event that was copied last. */
  get anchor(): Anchor | undefined {
    return this.#followed.anchor;
  }

  /** The ledgers that are no longer copied, and why. */
  get stopped(): ReadonlyMap<string, LogCorruptError> {
    return this.#stopped;
  }

  /** How many events were copied since the start. */
  get copied(): number {
    return this.#copied;
  }

  /** Takes what the cluster's subscription brings up to a position, in its order. Throws LogUnavailableError when the copy cannot be written. */
  async take(arrivals: readonly Arrival[], position: AllPosition): Promise<void> {
    const ofLedgers = new Map<string, LedgerArrival[]>();
    for (const arrival of arrivals) {
      if (arrival.brought === 'settings') this.#takeSettings(arrival.ledger, arrival.limitsHistory);
      else if (ofLedgers.has(arrival.ledger)) ofLedgers.get(arrival.ledger)?.push(arrival);
      else ofLedgers.set(arrival.ledger, [arrival]);
    }
    for (const [ledger, ofLedger] of ofLedgers) {
      if (!this.#stopped.has(ledger)) await this.#stopping(ledger, () => this.#copy(ledger, ofLedger));
    }
    this.reached(position);
  }

  /** Takes what was read from the stream of a ledger. Throws, besides what take throws, the LogCorruptError that stops it. */
  async takeOf(ledger: string, arrivals: readonly LedgerArrival[]): Promise<void> {
    await this.#stopping(ledger, () => this.#copy(ledger, arrivals));
    const stopped = this.#stopped.get(ledger);
    if (stopped) throw stopped;
  }

  /** Like takeOf for a stopped ledger: it stays stopped, whatever comes of it. */
  tryOf(ledger: string, arrivals: readonly LedgerArrival[]): Promise<void> {
    return this.#copy(ledger, arrivals);
  }

  /** Everything up to this position was taken or is of no interest. */
  reached(position: AllPosition): void {
    this.#followed = { ...this.#followed, position };
    this.changes$.next();
  }

  stop(ledger: string, reason: LogCorruptError): void {
    if (!this.#stopped.has(ledger)) this.#stopped.set(ledger, reason);
    this.changes$.next();
  }

  /** Ledgers that were stopped by a limit which is no longer set, each told once. */
  takeLifted(): readonly string[] {
    const lifted = [...this.#lifted];
    this.#lifted.clear();
    return lifted;
  }

  /** The stream of the ledger was read to its end: it is followed again. */
  resume(ledger: string): void {
    this.#stopped.delete(ledger);
  }

  /** Writes down how far the copy is. The events come first to the disk: a power cut leaves none out. */
  persist(): Promise<void> {
    // One after the other: what one is still bringing to the disk, the next may not count as there.
    this.#persisting = this.#persisting.catch(() => undefined).then(() => this.#persist());
    return this.#persisting;
  }

  async #persist(): Promise<void> {
    const { position } = this.#followed;
    if (position === this.#written) return;
    const followed: Followed = { ...this.#followed, stopped: new Map(this.#stopped) };
    const ledgers = [...this.#unsynced];
    this.#unsynced.clear();
    try {
      await this.#local.sync(ledgers);
      this.#file.write(followed);
    } catch (error) {
      for (const ledger of ledgers) this.#unsynced.add(ledger);
      throw error;
    }
    this.#written = position;
  }

  /** Copies what comes next and is whole. Throws LogCorruptError at the first event that is not; what came before it is copied. */
  async #copy(ledger: string, arrivals: readonly LedgerArrival[]): Promise<void> {
    for (;;) {
      const head = await this.#local.head(ledger);
      const next: StoredEvent[] = [];
      let flaw: LogCorruptError | undefined;
      for (const arrival of arrivals) {
        flaw =
          arrival.brought === 'flaw'
            ? new LogCorruptError(arrival.code, arrival.params)
            : await this.#flawOf(arrival, head, next);
        if (flaw) break;
      }
      const written = next.length === 0 || (await this.#write(ledger, head, next));
      if (!written) continue;
      if (flaw) throw flaw;
      return;
    }
  }

  /** Adds an event to what comes next, or says why it cannot be. One that is here already must be the same. */
  async #flawOf(event: ArrivedEvent, head: number, next: StoredEvent[]): Promise<LogCorruptError | undefined> {
    const { ledger, position, bytes, sha256 } = event;
    const awaited = head + next.length + 1;
    if (position > awaited) return new LogCorruptError('event-missing', { ledger, position: awaited, found: position });
    if (position === awaited) {
      next.push({ envelope: JSON.parse(bytes) as Envelope, bytes, sha256 });
      return undefined;
    }
    const here = next[position - head - 1] ?? (await this.#local.read(ledger, position, 1))[0];
    if (here?.sha256 === sha256) return undefined;
    const evidence = { expected: here?.sha256 ?? '', found: sha256 };
    return new LogCorruptError('event-altered', { ledger, position, ...evidence });
  }

  /** False when the copy has moved meanwhile. */
  async #write(ledger: string, head: number, events: readonly StoredEvent[]): Promise<boolean> {
    const { outcome } = await this.#local.copy(ledger, head, events).catch((error: unknown) => {
      if (!(error instanceof NotRecordableError)) throw error;
      throw new LogCorruptError(
        'event-altered',
        { ledger, position: head + 1, found: error.message },
        { cause: error },
      );
    });
    if (outcome === 'appended') this.#note(ledger, events);
    return outcome === 'appended';
  }

  #note(ledger: string, events: readonly StoredEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    this.#copied += events.length;
    this.#unsynced.add(ledger);
    const { envelope, sha256 } = last;
    this.#followed = { ...this.#followed, anchor: { ledger, position: envelope.position, sha256 } };
    this.changes$.next();
  }

  #takeSettings(ledger: string, limitsHistory: boolean): void {
    if (limitsHistory) this.stop(ledger, new LogCorruptError('stream-truncated', { ledger }));
    else if (this.#stopped.get(ledger)?.code === 'stream-truncated') this.#lifted.add(ledger);
  }

  async #stopping(ledger: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof LogCorruptError)) throw error;
      this.stop(ledger, error);
    }
  }
}
