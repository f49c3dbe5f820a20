import { Subject } from 'rxjs';
import type { Envelope } from '#event-log/envelope';
import type { AppendOutcome, EventLog, Head } from '#event-log/event-log';

/** One read of the log, as it was asked for. */
export interface NotedRead {
  readonly ledger: string;
  readonly from: number;
  readonly limit: number;
}

/** A log in memory that notes every read: for tests of what stands on a log, never of a log. */
export class MemoryEventLog implements EventLog {
  readonly heads$ = new Subject<Head>();
  readonly reads: NotedRead[] = [];
  readonly #events = new Map<string, Envelope[]>();

  append(ledger: string, expectedPosition: number, events: readonly Envelope[]): Promise<AppendOutcome> {
    const stored = this.#of(ledger);
    if (stored.length !== expectedPosition) return Promise.resolve({ outcome: 'conflict', position: stored.length });
    stored.push(...events);
    this.#events.set(ledger, stored);
    this.heads$.next({ ledger, position: stored.length });
    return Promise.resolve({ outcome: 'appended', position: stored.length });
  }

  read(ledger: string, from: number, limit: number): ReturnType<EventLog['read']> {
    this.reads.push({ ledger, from, limit });
    const events = this.#of(ledger).slice(from - 1, from - 1 + limit);
    return Promise.resolve(events.map((envelope) => ({ envelope, bytes: JSON.stringify(envelope), sha256: '' })));
  }

  head(ledger: string): Promise<number> {
    return Promise.resolve(this.#of(ledger).length);
  }

  find(ledger: string, id: string): Promise<number | undefined> {
    return Promise.resolve(this.#of(ledger).find((event) => event.id === id)?.position);
  }

  ledgers(): Promise<readonly string[]> {
    return Promise.resolve([...this.#events.keys()].sort());
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #of(ledger: string): Envelope[] {
    return this.#events.get(ledger) ?? [];
  }
}
