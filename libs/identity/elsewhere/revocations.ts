import { z } from 'zod';
import { REVOCATION_HOLDS } from './session-lasts.ts';

/** One session is over, or every session of an account that began before this word. */
const revocation = z.union([z.object({ session: z.string() }), z.object({ account: z.string() })]);
export type Revocation = z.infer<typeof revocation>;

/** A word that ends nothing: it is added for its number. */
const NOTHING = { nothing: true } as const;

/** A list that every node of a cluster reads and adds to. Its oldest items go; numbers go on. */
export interface SharedList {
  /** The number of what was added. Throws where that is not certain. */
  add(item: Revocation | typeof NOTHING): Promise<number>;
  /** What has this number or a higher one, ascending. Throws where the cluster cannot be asked. */
  from(number: number): Promise<readonly { readonly number: number; readonly item: unknown }[]>;
}

interface Heard {
  readonly number: number;
  /** When this node read it, in milliseconds that never jump. */
  readonly at: number;
}

/** After a cluster that did not answer it is asked again so much later, in milliseconds. */
const ASK_AGAIN = 2_000;

/**
 * Which sessions are over, as all nodes know it. The shared list is read on before every answer. While the cluster cannot be asked,
 * what was known holds: nobody can end a session there either. A word is forgotten when every session that it could mean has run out.
 */
export class Revocations {
  readonly #list: SharedList;
  readonly #passed: () => number;
  /** Words by the session or the account that they ended, the one that was heard last at the end. */
  readonly #sessions = new Map<string, Heard>();
  readonly #accounts = new Map<string, Heard>();
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

  /** How many words there were until now: a session that begins after them is not meant by them. Throws where the cluster cannot be asked. */
  async count(): Promise<number> {
    await this.#readOn();
    if (this.#next === 0) {
      // Words that are gone from the list had numbers too, and another node may remember one: the next number tells how many.
      await this.#list.add(NOTHING);
      await this.#readOn();
    }
    return this.#next;
  }

  /** Whether a session is over that began when there were so many words. */
  async ended(session: string, account: string, count: number): Promise<boolean> {
    if (this.#failedAt === undefined || this.#passed() - this.#failedAt >= ASK_AGAIN) {
      await this.#readOn().catch(() => (this.#failedAt = this.#passed()));
    }
    return this.#sessions.has(session) || (this.#accounts.get(account)?.number ?? -1) >= count;
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
      if (word && 'session' in word) this.#hear(this.#sessions, word.session, number);
      else if (word) this.#hear(this.#accounts, word.account, number);
      this.#next = number + 1;
    }
    this.#forget(this.#sessions);
    this.#forget(this.#accounts);
    this.#failedAt = undefined;
  }

  #hear(words: Map<string, Heard>, meant: string, number: number): void {
    words.delete(meant);
    words.set(meant, { number, at: this.#passed() });
  }

  #forget(words: Map<string, Heard>): void {
    for (const [meant, { at }] of words) {
      if (this.#passed() - at < REVOCATION_HOLDS) return;
      words.delete(meant);
    }
  }
}
