import { z } from 'zod';

/** One session is over, or every session of an account that began before this word. */
const revocation = z.union([z.object({ session: z.string() }), z.object({ account: z.string() })]);
export type Revocation = z.infer<typeof revocation>;

/** A list that every node of a cluster reads and adds to. */
export interface SharedList {
  /** The number of what was added. Throws where that is not certain. */
  add(item: Revocation): Promise<number>;
  /** What has this number or a higher one, ascending. Throws where the cluster cannot be asked. */
  from(number: number): Promise<readonly { readonly number: number; readonly item: unknown }[]>;
}

/** After a cluster that did not answer it is asked again so much later, in milliseconds. */
const ASK_AGAIN = 2_000;

/**
 * Which sessions are over, as all nodes know it. The shared list is read on before every answer. While the cluster cannot be asked,
 * what was known holds: nobody can end a session there either.
 */
export class Revocations {
  readonly #list: SharedList;
  readonly #passed: () => number;
  readonly #sessions = new Set<string>();
  /** The number of the last word that ended all sessions of an account. */
  readonly #accounts = new Map<string, number>();
  #next = 0;
  #failedAt: number | undefined;
  #reading: Promise<void> | undefined;

  /** `passed`: milliseconds that never jump. */
  constructor(list: SharedList, passed: () => number) {
    this.#list = list;
    this.#passed = passed;
  }

  /** Ends sessions on every node. Throws where that is not certain. */
  async add(item: Revocation): Promise<void> {
    await this.#list.add(item);
  }

  /** How many words there are now: a session that begins after them is not meant by them. Throws where the cluster cannot be asked. */
  async count(): Promise<number> {
    await this.#readOn();
    return this.#next;
  }

  /** Whether a session is over that began when there were so many words. */
  async ended(session: string, account: string, count: number): Promise<boolean> {
    if (this.#failedAt === undefined || this.#passed() - this.#failedAt >= ASK_AGAIN) {
      await this.#readOn().catch(() => (this.#failedAt = this.#passed()));
    }
    return this.#sessions.has(session) || (this.#accounts.get(account) ?? -1) >= count;
  }

  /** A reading that began before the question does not count: what was added meanwhile may not be in it. */
  async #readOn(): Promise<void> {
    await this.#reading?.catch(() => undefined);
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    await this.#reading;
  }

  async #read(): Promise<void> {
    for (const { number, item } of await this.#list.from(this.#next)) {
      const word = revocation.safeParse(item).data;
      if (word && 'session' in word) this.#sessions.add(word.session);
      else if (word) this.#accounts.set(word.account, number);
      this.#next = number + 1;
    }
    this.#failedAt = undefined;
  }
}
