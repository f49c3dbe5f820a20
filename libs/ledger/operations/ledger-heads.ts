import { setImmediate } from 'node:timers/promises';
import type { Subscription } from 'rxjs';
import type { EventLog } from '#event-log/event-log';

/** How far views stand behind the log. Of ledgers that nobody used since the start nothing is known. */
export interface ViewsLag {
  /** Events that some view has not seen, of the ledger that has most of them. */
  readonly events: number;
  /** Since when, in whole seconds: the oldest of them. */
  readonly seconds: number;
  /** How many ledgers. */
  readonly ledgers: number;
  /** The one with the oldest. */
  readonly ledger: string | null;
}

interface Moved {
  head: number;
  /** The last event before those that wait, as far as is known. */
  readonly from: number;
  /** When the first of those that wait came, in milliseconds since 1970. */
  readonly since: number;
}

/** The heads of all ledgers, each read once and then told by the log: no question about them reads thousands of files again. */
export class LedgerHeads {
  readonly #log: Pick<EventLog, 'ledgers' | 'head' | 'heads$'>;
  readonly #reached: (ledger: string) => number | undefined;
  readonly #now: () => number;
  readonly #moved = new Map<string, Moved>();
  readonly #told: Subscription;
  readonly #heads = new Map<string, number>();
  #all: Promise<unknown> | undefined;

  /** `reached` answers up to which event the views of a ledger stand, as far as is known; `now` is in milliseconds. */
  constructor(
    log: Pick<EventLog, 'ledgers' | 'head' | 'heads$'>,
    reached: (ledger: string) => number | undefined,
    now: () => number,
  ) {
    this.#log = log;
    this.#reached = reached;
    this.#now = now;
    this.#told = log.heads$.subscribe(({ ledger, position }) => this.#note(ledger, position));
  }

  /** Every ledger with its head, by id; 0 for one whose log cannot be read. */
  async all(): Promise<ReadonlyMap<string, number>> {
    await (this.#all ??= this.#readAll());
    return this.#heads;
  }

  /** Reads the head of a ledger where it is not known. One damaged file keeps nobody from seeing the others: its head is 0, what is wrong is told to whoever asks about that ledger. */
  async read(ledger: string): Promise<void> {
    if (!this.#heads.has(ledger)) this.#raise(ledger, await this.#log.head(ledger).catch(() => 0));
  }

  /** How many ledgers there are, and how many events in all. */
  async totals(): Promise<{ readonly ledgers: number; readonly events: number }> {
    const heads = await this.all();
    let events = 0;
    for (const head of heads.values()) events += head;
    return { ledgers: heads.size, events };
  }

  lag(): ViewsLag {
    let lag: ViewsLag = { events: 0, seconds: 0, ledgers: 0, ledger: null };
    for (const [ledger, { head, from, since }] of this.#moved) {
      const reached = this.#reached(ledger) ?? from;
      if (reached >= head) {
        this.#moved.delete(ledger);
        continue;
      }
      const seconds = Math.max(0, Math.floor((this.#now() - since) / 1000));
      const isOldest = lag.ledger === null || seconds > lag.seconds;
      lag = {
        events: Math.max(lag.events, head - reached),
        seconds: Math.max(lag.seconds, seconds),
        ledgers: lag.ledgers + 1,
        ledger: isOldest ? ledger : lag.ledger,
      };
    }
    return lag;
  }

  close(): void {
    this.#told.unsubscribe();
  }

  #note(ledger: string, position: number): void {
    const known = this.#moved.get(ledger);
    if (known && (this.#reached(ledger) ?? known.from) < known.head) known.head = position;
    else this.#moved.set(ledger, { head: position, from: known?.head ?? position - 1, since: this.#now() });
    this.#raise(ledger, position);
  }

  /** A head that was read may come after the word that it has moved on. */
  #raise(ledger: string, position: number): void {
    this.#heads.set(ledger, Math.max(position, this.#heads.get(ledger) ?? 0));
  }

  async #readAll(): Promise<void> {
    for (const ledger of await this.#log.ledgers()) {
      await this.read(ledger);
      // Thousands of files are read: others have their turns between.
      await setImmediate();
    }
  }
}
