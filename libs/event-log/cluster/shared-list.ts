import { LogUnavailableError } from '../errors.ts';
import type { Words } from './words.ts';

const PAGE = 500;

/** A list that every node of a cluster reads and adds to; each item has the next number. What it holds is nobody's business here. */
export class ClusterSharedList {
  readonly #words: Words;
  readonly #stream: string;

  constructor(words: Words, stream: string) {
    this.#words = words;
    this.#stream = stream;
  }

  /** Its number. Throws LogUnavailableError: it may have been added all the same. */
  async add(item: Readonly<Record<string, unknown>>): Promise<number> {
    const revision = await this.#words.write(this.#stream, 'any', { type: 'Added', data: { ...item } });
    if (revision === undefined) throw new LogUnavailableError('cluster-unreachable', { cause: 'moved' });
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
}
