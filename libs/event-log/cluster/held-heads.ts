import { type Observable, Subject } from 'rxjs';
import type { Head } from '../event-log.ts';

interface Held {
  readonly from: number;
  readonly to: number;
}

/**
 * The heads of the copy as the port promises them: an append of this node moves its ledger once, although its events may come back
 * one by one. Heads of other nodes' appends pass as they come.
 */
export class HeldHeads {
  readonly heads$: Observable<Head>;
  readonly #held = new Map<string, Set<Held>>();

  constructor(copied: Observable<Head>) {
    const heads = new Subject<Head>();
    copied.subscribe({
      next: (head) => {
        if (!this.#isHeld(head)) heads.next(head);
      },
      complete: () => heads.complete(),
    });
    this.heads$ = heads.asObservable();
  }

  /** Does an append; until it has ended, heads in the midst of its events are not said. */
  async holding<Result>(ledger: string, from: number, count: number, append: () => Promise<Result>): Promise<Result> {
    const held = { from, to: from + count };
    const ofLedger = this.#held.get(ledger) ?? new Set();
    this.#held.set(ledger, ofLedger.add(held));
    try {
      return await append();
    } finally {
      ofLedger.delete(held);
      if (ofLedger.size === 0 && this.#held.get(ledger) === ofLedger) this.#held.delete(ledger);
    }
  }

  #isHeld({ ledger, position }: Head): boolean {
    return [...(this.#held.get(ledger) ?? [])].some(({ from, to }) => position > from && position < to);
  }
}
