import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fileSize, writeWhole } from '../embedded/durable-files.ts';
import { translatingErrors } from '../embedded/engine-errors.ts';
import { LogCorruptError } from '../errors.ts';

const shape = z.record(z.string(), z.record(z.string(), z.int()));

/**
 * The texts that this node put for events whose append it has not seen the end of: by ledger and hash, the position of the first event
 * that may refer to them. `pending-texts.json` in the folder of the copy.
 */
export class PendingTexts {
  readonly #path: string;
  readonly #pending: Map<string, Map<string, number>>;

  /** Throws LogCorruptError `file-damaged`. */
  constructor(path: string) {
    this.#path = path;
    const found = translatingErrors({ file: path }, () => (fileSize(path) === undefined ? {} : this.#parsed()));
    this.#pending = new Map(Object.entries(found).map(([ledger, texts]) => [ledger, new Map(Object.entries(texts))]));
  }

  of(ledger: string): ReadonlyMap<string, number> {
    return this.#pending.get(ledger) ?? new Map<string, number>();
  }

  /** Exchanges what is pending of a ledger. Durable when it returns. */
  set(ledger: string, texts: ReadonlyMap<string, number>): void {
    if (texts.size === 0) this.#pending.delete(ledger);
    else this.#pending.set(ledger, new Map(texts));
    const content = Object.fromEntries([...this.#pending].map(([of, pending]) => [of, Object.fromEntries(pending)]));
    translatingErrors({ file: this.#path }, () => writeWhole(this.#path, `${JSON.stringify(content)}\n`));
  }

  #parsed(): z.infer<typeof shape> {
    try {
      return shape.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch (error) {
      throw new LogCorruptError('file-damaged', { file: this.#path }, { cause: error });
    }
  }
}
