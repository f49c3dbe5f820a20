import type { AllPosition } from './cluster-record.ts';
import { Rush } from './rush.ts';

/** What a subscription of the client is to the pump. */
export interface PumpedSubscription {
  read(): unknown;
  on(event: 'readable' | 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface PumpWork<Item> {
  /** Takes items in order; the next come when it is done. */
  readonly take: (items: readonly Item[]) => Promise<void>;
  /** Everything up to this position was taken, or is of no interest. */
  readonly checkpoint: (position: AllPosition) => Promise<void>;
}

/** So many items at most are handed over at once, and wait in the client's buffer. */
export const BATCH = 4_096;

interface Checkpoint {
  readonly position: AllPosition;
  /** Lets the client read on. */
  readonly reached: () => void;
}

/**
 * Moves what a subscription brings into work, one batch after the other. The client calls checkpoints ahead of the events that
 * still wait in its buffer; here a checkpoint counts when everything before it was taken. `done` resolves when the server ended
 * the subscription in good order, and rejects when it broke or the work failed.
 */
export class SubscriptionPump<Item> {
  readonly done: Promise<void>;
  readonly #work: PumpWork<Item>;
  readonly #subscription: PumpedSubscription;
  readonly #rush: Pick<Rush, 'gather' | 'took'>;
  readonly #end: { resolve: () => void; reject: (error: unknown) => void };
  #working = false;
  #finished = false;
  #conclude: (() => void) | undefined;
  #checkpoint: Checkpoint | undefined;
  /** Says that nothing more will gather. */
  #gathered = new AbortController();

  constructor(
    subscription: PumpedSubscription,
    work: PumpWork<Item>,
    rush: Pick<Rush, 'gather' | 'took'> = new Rush(() => performance.now()),
  ) {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    this.done = promise;
    this.#end = { resolve: () => resolve(undefined), reject };
    this.#work = work;
    this.#subscription = subscription;
    this.#rush = rush;
    subscription.on('readable', () => void this.#run());
    subscription.on('end', () => this.#finish(this.#end.resolve));
    subscription.on('error', (error) => this.fail(error));
  }

  /** The client's checkpoint: it waits for the promise before it reads on. */
  checkpointReached(position: AllPosition): Promise<void> {
    return new Promise((reached) => {
      if (this.#finished) reached();
      else this.#checkpoint = { position, reached };
      // The client brings nothing more until then.
      this.#gathered.abort();
      void this.#run();
    });
  }

  /** Ends the pumping with an error: nothing more is taken. */
  fail(error: unknown): void {
    this.#finish(() => this.#end.reject(error));
  }

  async #run(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      while (!this.#finished) {
        await this.#rush.gather(this.#gathered.signal);
        const items = this.#batch();
        this.#rush.took(items.length);
        if (items.length > 0) await this.#work.take(items);
        else if (this.#checkpoint) await this.#pass(this.#checkpoint);
        else break;
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.#working = false;
      this.#conclude?.();
    }
  }

  async #pass({ position, reached }: Checkpoint): Promise<void> {
    await this.#work.checkpoint(position);
    this.#gathered = new AbortController();
    this.#checkpoint = undefined;
    reached();
  }

  #batch(): readonly Item[] {
    const items: Item[] = [];
    while (items.length < BATCH) {
      const item = this.#subscription.read();
      if (item === null) break;
      items.push(item as Item);
    }
    return items;
  }

  /** It has ended when the work that is under way has: the next subscription starts from there. */
  #finish(conclude: () => void): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#checkpoint?.reached();
    if (this.#working) this.#conclude = conclude;
    else conclude();
  }
}
