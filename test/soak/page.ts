import { type ServedLedger, SERVED_LEDGER } from '../support/served-ledger.ts';

/** What a page was told: positions in order, each with the targets touched since the one before. */
export interface Told {
  readonly position: number;
  readonly targets: readonly string[];
}

/**
 * An open page: listens, is cut off at random, and comes back with the last position it had. Remembers everything it was told.
 */
export class SoakPage {
  readonly told: Told[] = [];
  #leave = new AbortController();
  #closed = false;
  readonly #ended: Promise<void>;

  constructor(
    private readonly served: ServedLedger,
    private readonly from: number,
  ) {
    this.#ended = this.#listen();
  }

  get last(): number {
    return this.told.at(-1)?.position ?? this.from;
  }

  /** Cuts the connection: the page opens another by itself. */
  cut(): void {
    this.#leave.abort();
    this.#leave = new AbortController();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#leave.abort();
    await this.#ended;
  }

  async #listen(): Promise<void> {
    while (!this.#closed) await this.#once().catch(() => undefined);
  }

  async #once(): Promise<void> {
    const { address, token } = this.served;
    const { signal } = this.#leave;
    const { body } = await fetch(new URL(`/api/resolutions/${SERVED_LEDGER}/live`, address), {
      headers: { authorization: `Bearer ${token}`, 'last-event-id': String(this.last) },
      signal,
    });
    let text = '';
    for await (const chunk of (body ?? new ReadableStream<Uint8Array>()).pipeThrough(
      new TextDecoderStream(),
    ) as unknown as AsyncIterable<string>) {
      const messages = `${text}${chunk}`.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const [, data] = /^data: (\{.*\})$/m.exec(message) ?? [];
        // A connection that was cut while its message was on the way is asked again: what it had is not counted.
        if (data !== undefined && !signal.aborted) this.told.push(JSON.parse(data) as Told);
      }
    }
  }
}
