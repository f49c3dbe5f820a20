import { isLedgerId } from '../envelope-shape.ts';

/** The stream in which the server looks for the settings of a stream. */
export const settingsOf = (stream: string): string => `$$${stream}`;

/** The names of the streams of ledgers in a cluster: one stream a ledger, `ledger-<id>`. */
export class LedgerStreams {
  readonly #prefix: string;

  constructor(prefix = 'ledger-') {
    this.#prefix = prefix;
  }

  /** What the names of these streams, and of the streams of their settings, start with: the filter of a subscription. */
  get prefixes(): readonly string[] {
    return [this.#prefix, `$$${this.#prefix}`];
  }

  of(ledger: string): string {
    return this.#prefix + ledger;
  }

  /** The stream of the settings of a ledger's stream. */
  ofSettings(ledger: string): string {
    return settingsOf(this.of(ledger));
  }

  /** The stream of one erasable text: it has one event, and is deleted with it. Subscriptions to ledgers do not see it. */
  ofText(ledger: string, sha256: string): string {
    return `text-${this.#prefix}${ledger}-${sha256}`;
  }

  /**
   * The settings of a stream that has no events: a place for a word that nodes have for each other. Of settings the server keeps the
   * last event, the ones before leave its disks at the next scavenge. Subscriptions to ledgers do not see it.
   */
  ofWord(name: string): string {
    return settingsOf(`text-${this.#prefix}${name}`);
  }

  /** A short list that all nodes read and add to. Subscriptions to ledgers do not see it. */
  ofList(name: string): string {
    return `text-${this.#prefix}${name}`;
  }

  /** The ledger of a stream; undefined for a stream of something else. */
  ledgerOf(stream: string): string | undefined {
    if (!stream.startsWith(this.#prefix)) return undefined;
    const ledger = stream.slice(this.#prefix.length);
    return isLedgerId(ledger) ? ledger : undefined;
  }

  /** The ledger whose stream has its settings (how long events are kept, who may read them) in this stream. */
  ledgerOfSettings(stream: string): string | undefined {
    return stream.startsWith('$$') ? this.ledgerOf(stream.slice(2)) : undefined;
  }
}
