import { setTimeout } from 'node:timers/promises';
import type { Patience } from './patience.ts';

/** Pauses that double, each somewhere in its upper half: nodes that lost their cluster together do not all come back at once. */
export class BackOff {
  readonly #patience: Patience;
  readonly #random: () => number;
  #next: number;

  constructor(patience: Patience, random: () => number) {
    this.#patience = patience;
    this.#random = random;
    this.#next = patience.pauseFrom;
  }

  /** The length of the next pause, in milliseconds. */
  next(): number {
    const pause = this.#next * (0.5 + this.#random() / 2);
    this.#next = Math.min(this.#next * 2, this.#patience.pauseTo);
    return pause;
  }

  /** Something worked: the next pause is short again. */
  reset(): void {
    this.#next = this.#patience.pauseFrom;
  }

  /** Waits for the next pause, or until the signal aborts. */
  async pause(signal: AbortSignal): Promise<void> {
    await setTimeout(this.next(), undefined, { signal }).catch(() => undefined);
  }
}
