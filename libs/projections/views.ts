import type { GenerationDigest } from './generation-digest.ts';
import { LedgerViews, type ViewsSetting, type ViewsSnapshot } from './ledger-views.ts';
import { rebuild, type RebuildOptions, type RebuildReport } from './rebuild.ts';
import { RebuildRunningError } from './rebuild-running-error.ts';

const OPEN_LEDGERS = 16;

interface OpenLedger {
  readonly views: Promise<LedgerViews>;
  users: number;
}

/**
 * The views of all ledgers of one data folder. It alone opens their files; every method may be called at any time, and throws
 * NoEventsError for a ledger without events.
 */
export class Views {
  readonly #setting: ViewsSetting;
  /** In the order of their last use. */
  readonly #open = new Map<string, OpenLedger>();
  readonly #rebuilding = new Set<string>();
  readonly #closing = new AbortController();
  readonly #uses = new Set<Promise<unknown>>();

  constructor(setting: ViewsSetting) {
    this.#setting = setting;
  }

  /**
   * Brings the views of a ledger to the log's head; where all have reached `enough` already, it does nothing. Throws
   * ViewStoppedError when one cannot go on; the other views have gone on all the same.
   */
  async catchUp(ledger: string, enough?: number): Promise<void> {
    await this.#use(ledger, async (views) => {
      for (const stop of await views.catchUp(enough)) throw stop;
    });
  }

  /**
   * Answers a question from views that have reached `position`, catching up first where needed. `read` is called once,
   * inside one read transaction a view, and must not keep what it is given. Only the views that it asks for must be
   * able to reach the position.
   */
  query<Answer>(ledger: string, position: number, read: (snapshot: ViewsSnapshot) => Answer): Promise<Answer> {
    return this.#use(ledger, async (views) => {
      await views.catchUp(position);
      return views.query(position, read);
    });
  }

  /** Builds views anew beside the live ones: see rebuild. One rebuild of a ledger at a time. */
  async rebuild(ledger: string, options: RebuildOptions = {}): Promise<RebuildReport> {
    if (this.#rebuilding.has(ledger)) throw new RebuildRunningError(ledger);
    this.#rebuilding.add(ledger);
    const closing = this.#closing.signal;
    const signal = options.signal ? AbortSignal.any([options.signal, closing]) : closing;
    try {
      return await this.#use(ledger, (views) => rebuild(views, { ...options, signal }));
    } finally {
      this.#rebuilding.delete(ledger);
    }
  }

  /** What the serving generation of a view holds, at the position where it stands. */
  digest(ledger: string, view: string): Promise<GenerationDigest> {
    return this.#use(ledger, async (views) => {
      await views.catchUp(0);
      const snapshot = views.snapshot(view);
      try {
        return await snapshot.digest();
      } finally {
        snapshot.close();
      }
    });
  }

  /** Cancels rebuilds, lets everything else end, and closes the files. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#uses);
    await Promise.all([...this.#open.keys()].map((ledger) => this.#letGo(ledger)));
  }

  #use<Result>(ledger: string, work: (views: LedgerViews) => Promise<Result>): Promise<Result> {
    const use = this.#useNow(ledger, work);
    this.#uses.add(use);
    const done = (): void => void this.#uses.delete(use);
    use.then(done, done);
    return use;
  }

  async #useNow<Result>(ledger: string, work: (views: LedgerViews) => Promise<Result>): Promise<Result> {
    const entry = this.#open.get(ledger) ?? { views: LedgerViews.open(ledger, this.#setting), users: 0 };
    this.#open.delete(ledger);
    this.#open.set(ledger, entry);
    entry.users += 1;
    try {
      return await work(await this.#opened(ledger, entry));
    } finally {
      entry.users -= 1;
      await this.#letGoIdle();
    }
  }

  /** One that cannot open is opened again the next time. */
  async #opened(ledger: string, entry: OpenLedger): Promise<LedgerViews> {
    try {
      return await entry.views;
    } catch (error) {
      if (this.#open.get(ledger) === entry) this.#open.delete(ledger);
      throw error;
    }
  }

  async #letGoIdle(): Promise<void> {
    for (const [ledger, { users }] of this.#open) {
      if (this.#open.size <= (this.#setting.openLedgers ?? OPEN_LEDGERS)) return;
      if (users === 0) await this.#letGo(ledger);
    }
  }

  async #letGo(ledger: string): Promise<void> {
    const entry = this.#open.get(ledger);
    this.#open.delete(ledger);
    // One that never opened has nothing to close.
    const views = await entry?.views.catch(() => undefined);
    await views?.close();
  }
}
