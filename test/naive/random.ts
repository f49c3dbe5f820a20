/** A small seeded generator (mulberry32), so that every random history can be told again from its seed. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** In [0, 1). */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** @throws Error when there is nothing to pick from. */
  pick<One>(choices: readonly One[]): One {
    const picked = choices[this.int(0, choices.length - 1)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  /** Each with the given probability, in their order. */
  some<One>(choices: readonly One[], probability: number): One[] {
    return choices.filter(() => this.chance(probability));
  }

  /** One of the choices, by weight; undefined when none has any. */
  weighted<One>(choices: readonly (readonly [weight: number, choice: One])[]): One | undefined {
    let left = this.unit() * choices.reduce((total, [weight]) => total + weight, 0);
    for (const [weight, choice] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return undefined;
  }
}
