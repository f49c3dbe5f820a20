import { createHash } from 'node:crypto';

/**
 * Chance that repeats itself: the same seed, the same numbers, on every machine and in every thread. 128 bits of state (sfc32),
 * so that thousands of ledgers that begin with different seeds never draw the same run. Not for secrets.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: string) {
    const digest = createHash('sha256').update(seed).digest();
    [this.#a, this.#b, this.#c] = [digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8)];
    for (let round = 0; round < 12; round += 1) this.#word();
  }

  /** In [0, 1). */
  share(): number {
    return this.#word() / 4_294_967_296;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.share() * (to - from + 1));
  }

  /** A number in [from, to). */
  between(from: number, to: number): number {
    return from + this.share() * (to - from);
  }

  happens(probability: number): boolean {
    return this.share() < probability;
  }

  pick<One>(choices: readonly [One, ...One[]]): One {
    return choices[this.whole(0, choices.length - 1)] ?? choices[0];
  }

  bytes(size: number): Buffer {
    const bytes = Buffer.alloc(size);
    for (let index = 0; index < size; index += 1) bytes[index] = this.#word() >>> 24;
    return bytes;
  }

  #word(): number {
    const sum = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}
