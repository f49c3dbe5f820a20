/** Each hashing takes 19 MiB and a thread: a crowd at the door must not take the machine. */
const AT_ONCE = 2;
const WAITING = 64;

/** Lets few hashings run at once and few wait. */
export class HashingQueue {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** The result of the work; undefined, without having begun it, when too many wait already. */
  async run<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    if (this.#running >= AT_ONCE) {
      if (this.#waiting.length >= WAITING) return undefined;
      // Whoever ends hands its place on, so that no newcomer slips between.
      await new Promise<void>((begin) => this.#waiting.push(begin));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
