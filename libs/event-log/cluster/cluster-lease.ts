/** A holder that has not been heard of for so long is taken for dead; one that could not make itself heard for the shorter time stops before. */
export const LEASE_LASTS = 120_000;
const HOLDER_TRUSTS = 90_000;

/** The last word in the stream of a lease. */
export interface LeaseWord {
  readonly revision: bigint;
  /** Who holds it; null when it was given back. */
  readonly holder: string | null;
}

/** Where the nodes of a cluster read who holds a lease, and write it, one after the other. */
export interface LeaseStream {
  /** Undefined when nobody has ever held it. */
  last(): Promise<LeaseWord | undefined>;
  /** The revision of what was written; undefined when the stream has moved on from the expected one. Throws when nobody knows. */
  write(expected: bigint | undefined, holder: string | null): Promise<bigint | undefined>;
}

interface Surroundings {
  readonly stream: LeaseStream;
  /** Of this process alone: one that starts again is another. */
  readonly holder: string;
  /** Milliseconds that never jump. */
  readonly passed: () => number;
}

/**
 * Something that one node of a cluster does at a time. Whoever holds the lease writes it again and again; the others see that it moves.
 * One that has stood still for LEASE_LASTS before a node's own eyes is taken over: no clock is compared with another. Of two
 * who take it at the same time the stream lets one, by the expected revision.
 */
export class ClusterLease {
  readonly #around: Surroundings;
  #held: { revision: bigint | undefined; at: number } | undefined;
  #seen: { readonly revision: bigint; readonly since: number } | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Takes it where it is free or its holder is dead. Throws LogUnavailableError where the cluster cannot be asked. */
  async take(): Promise<boolean> {
    const { stream, holder, passed } = this.#around;
    const last = await stream.last();
    if (last && last.holder !== null && last.holder !== holder && !this.#stoodStill(last)) return false;
    const at = passed();
    const revision = await stream.write(last?.revision, holder);
    this.#held = revision === undefined ? undefined : { revision, at };
    return revision !== undefined;
  }

  /** Says that this node is alive. False when it may no longer believe that it holds the lease: then somebody else may. */
  async keep(): Promise<boolean> {
    const held = this.#held;
    if (!held) return false;
    const { stream, holder, passed } = this.#around;
    const at = passed();
    try {
      const revision = await stream.write(held.revision, holder);
      if (revision !== undefined) this.#held = { revision, at };
      else if (!(await this.#isOurs(held))) this.#held = undefined;
    } catch {
      if (passed() - held.at >= HOLDER_TRUSTS) this.#held = undefined;
    }
    return this.#held !== undefined;
  }

  /** Gives it back. Where that does not arrive, it runs out. */
  async give(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    if (held) await this.#around.stream.write(held.revision, null).catch(() => undefined);
  }

  #stoodStill({ revision }: LeaseWord): boolean {
    const now = this.#around.passed();
    if (this.#seen?.revision !== revision) this.#seen = { revision, since: now };
    return now - this.#seen.since >= LEASE_LASTS;
  }

  /** Whether the word that was in the way is an earlier one of this node, whose answer was lost. */
  async #isOurs(held: { readonly at: number }): Promise<boolean> {
    const last = await this.#around.stream.last();
    if (last?.holder !== this.#around.holder) return false;
    this.#held = { revision: last.revision, at: held.at };
    return true;
  }
}
