/** A node whose clock is off by more than this is not ready. */
export const CLOCK_LIMIT = 5_000;
/** A measurement holds so long, unless the clock of the node jumps meanwhile. */
const HOLDS = 60_000;
/** A jump is what sets the clock of the node apart from the time that really passed. */
const JUMP = 1_000;

/** How far the clock of this node is ahead of the server's, in milliseconds; below zero, behind it. */
export interface ClockOffset {
  /** The middle of what is possible: the server wrote at some moment of the call. */
  readonly likely: number;
  /** Of all that is possible, the nearest to zero. */
  readonly least: number;
}

interface Surroundings {
  /** Has the server write something, and answers when that was by its clock. */
  readonly serverTime: () => Promise<Date>;
  /** The clock of this node, in milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that never jump. */
  readonly passed: () => number;
}

interface Measured {
  readonly offset: ClockOffset;
  readonly at: number;
  readonly base: number;
}

/** Whether the clock is off for certain, however long the call took on its way. */
export const isClockOff = ({ least }: ClockOffset): boolean => Math.abs(least) > CLOCK_LIMIT;

/** Holds the clock of this node against the server's: measured when it is asked for, once for all who ask, and anew each minute. */
export class ServerClock {
  readonly #around: Surroundings;
  #measured: Measured | undefined;
  #measuring: Promise<void> | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The last that is known; undefined when the server was never reached. */
  async offset(): Promise<ClockOffset | undefined> {
    if (!this.#holds()) {
      this.#measuring ??= this.#measure().finally(() => (this.#measuring = undefined));
      // A server that cannot be asked now takes nothing back.
      await this.#measuring.catch(() => undefined);
    }
    return this.#measured?.offset;
  }

  #holds(): boolean {
    if (!this.#measured) return false;
    const { now, passed } = this.#around;
    const { at, base } = this.#measured;
    return passed() - at < HOLDS && Math.abs(now() - passed() - base) < JUMP;
  }

  async #measure(): Promise<void> {
    const { serverTime, now, passed } = this.#around;
    const at = passed();
    const sent = now();
    const created = (await serverTime()).getTime();
    const earliest = sent - created;
    const latest = earliest + (passed() - at);
    const least = earliest > 0 ? earliest : Math.min(latest, 0);
    this.#measured = { offset: { likely: (earliest + latest) / 2, least }, at, base: sent - at };
  }
}
