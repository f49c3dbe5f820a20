import { setImmediate, setTimeout } from 'node:timers/promises';

/** Items a millisecond: no cluster writes so many for long, they are of a history that is caught up with. */
const MANY = 3;

/** For so long, in milliseconds, items are counted; and so long they gather while they are many. */
const WHILE = 50;

/**
 * Lets items gather before they are taken: those of one round of the event loop while they come as they happen, and more while a
 * history is caught up with, because a larger batch costs less an item and nobody waits for its first.
 */
export class Rush {
  readonly #now: () => number;
  #since: number;
  #count = 0;
  #many = false;

  /** `now` counts milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  /** Whether items come faster than they happen. */
  get isOn(): boolean {
    return this.#many;
  }

  /** So many items were taken. */
  took(items: number): void {
    this.#count += items;
    const passed = this.#now() - this.#since;
    if (passed < WHILE) return;
    this.#many = this.#count / passed >= MANY;
    this.#since += passed;
    this.#count = 0;
  }

  /** Resolves when what has arrived is to be taken; before its time when the signal says that nothing more will come. */
  async gather(signal: AbortSignal): Promise<void> {
    await setImmediate();
    if (this.#many) await setTimeout(WHILE, undefined, { signal }).catch(() => undefined);
  }
}
