import { LogUnavailableError } from '../errors.ts';
import { settingsOf } from './ledger-streams.ts';
import { SETTINGS, type Words } from './words.ts';

const PAGE = 500;

/**
 * A list that every node of a cluster reads and adds to; each item has the next number. What it holds is nobody's business here. The
 * server lets an item go some time after it was added: by `$maxAge` in the settings of the stream, set by the node that adds first.
 */
export class ClusterSharedList {
  readonly #words: Words;
  readonly #stream: string;
  /** In seconds, as the server counts it. */
  readonly #maxAge: number;
  #isLimited = false;

  /** `keptFor`: milliseconds. */
  constructor(words: Words, stream: string, keptFor: number) {
    this.#words = words;
    this.#stream = stream;
    this.#maxAge = Math.ceil(keptFor / 1000);
  }

  /** Its number. Throws LogUnavailableError: it may have been added all the same. */
  async add(item: Readonly<Record<string, unknown>>): Promise<number> {
    const revision = await this.#words.write(this.#stream, 'any', { type: 'Added', data: { ...item } });
    if (revision === undefined) throw new LogUnavailableError('cluster-unreachable', { cause: 'moved' });
    // The item is there: a limit that cannot be set now is set with a later one.
    if (!this.#isLimited) await this.#limit().catch(() => undefined);
    return Number(revision);
  }

  /** Everything from a number on, ascending. Throws LogUnavailableError. */
  async from(number: number): Promise<readonly { readonly number: number; readonly item: unknown }[]> {
    const items: { readonly number: number; readonly item: unknown }[] = [];
    for (;;) {
      const next = (items.at(-1)?.number ?? number - 1) + 1;
      const page = await this.#words.readWords(this.#stream, BigInt(next), PAGE);
      items.push(...page.map(({ revision, data }) => ({ number: Number(revision), item: data })));
      if (page.length < PAGE) return items;
    }
  }

  /** Sets how long items are kept, unless it is at least that; whatever else is set stays. Of nodes that do so at once one writes. */
  async #limit(): Promise<void> {
    const stream = settingsOf(this.#stream);
    const last = await this.#words.lastWord(stream);
    const settings = (last?.data ?? {}) as { readonly $maxAge?: unknown };
    const isSet = typeof settings.$maxAge === 'number' && settings.$maxAge >= this.#maxAge;
    const data = { ...settings, $maxAge: this.#maxAge };
    this.#isLimited =
      isSet || (await this.#words.write(stream, last?.revision, { type: SETTINGS, data })) !== undefined;
  }
}
