import { buildGenerations } from './build-generations.ts';
import { GenerationSnapshot } from './generation-digest.ts';
import { type Built, LedgerGenerations, type Serving } from './ledger-generations.ts';
import { NoEventsError } from './no-events-error.ts';
import type { Projection } from './projection.ts';
import { type EventSource, scan } from './scan.ts';
import { Serial } from './serial.ts';
import { ViewBehindError } from './view-behind-error.ts';
import type { ViewReader } from './view-reader.ts';
import type { ViewStoppedError } from './view-stopped-error.ts';

/** What the views of a ledger need from outside. `now` is the only clock: milliseconds since 1970. */
export interface ViewsSetting extends EventSource {
  readonly projections: readonly Projection[];
  /** Where the views of a ledger are kept. */
  readonly folderOf: (ledger: string) => string;
  readonly now: () => number;
  /** How many ledgers keep their files open (16 without it). A country has thousands; the one asked longest ago is closed first. */
  readonly openLedgers?: number;
}

/** The views of one question: each is read in one snapshot, at or after the position that was asked for. */
export interface ViewsSnapshot {
  /** Throws ViewStoppedError or ViewBehindError when the view has not reached the position asked for. */
  readonly view: (name: string) => ViewReader;
}

/** The views of one ledger: following its log, answering, being built anew. */
export class LedgerViews {
  readonly ledger: string;
  readonly setting: ViewsSetting;
  readonly generations: LedgerGenerations;
  readonly #serial = new Serial();
  #stops = new Map<string, ViewStoppedError>();

  private constructor(ledger: string, setting: ViewsSetting, head: number) {
    this.ledger = ledger;
    this.setting = setting;
    this.generations = new LedgerGenerations(ledger, setting.folderOf(ledger), setting.projections, head);
  }

  /** Throws NoEventsError for a ledger without events. */
  static async open(ledger: string, setting: ViewsSetting): Promise<LedgerViews> {
    const head = await setting.log.head(ledger);
    if (head === 0) throw new NoEventsError(ledger);
    return new LedgerViews(ledger, setting, head);
  }

  /** Runs work that moves or switches generations: one after the other. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#serial.run(work);
  }

  /**
   * Brings every view to the log's head, first building those that have no generation of their version; where all have
   * reached `enough` already, it does nothing. Answers why any stopped.
   */
  async catchUp(enough = Number.MAX_SAFE_INTEGER): Promise<readonly ViewStoppedError[]> {
    if (this.#hasReached(enough)) return [];
    // While this one waited for its turn, another may have brought the views far enough.
    return this.exclusively(async () => (this.#hasReached(enough) ? [] : await this.follow()));
  }

  /** Brings every view to the log's head, for those who work exclusively. */
  async follow(): Promise<readonly ViewStoppedError[]> {
    const missing = this.#missing();
    const unbuilt = missing.length > 0 ? await this.#buildFirst(missing) : [];
    const following = this.serving().map(({ generation }) => generation);
    const stopped = await scan(this.setting, this.ledger, following);
    this.#stops = new Map([...unbuilt, ...stopped.values()].map((stop) => [stop.view, stop]));
    return [...this.#stops.values()];
  }

  serving(): readonly Serving[] {
    return this.setting.projections.flatMap(({ name }) => this.generations.serving(name) ?? []);
  }

  /** Answers a question from the rows as they stand. `read` must not keep the readers it is given. */
  query<Answer>(position: number, read: (snapshot: ViewsSnapshot) => Answer): Answer {
    const readers = new Map<string, ViewReader>();
    const ends: (() => void)[] = [];
    const view = (name: string): ViewReader => {
      const known = readers.get(name);
      if (known) return known;
      const { reader, end } = this.#servingAt(name, position).reader.begin();
      ends.push(end);
      readers.set(name, reader);
      return reader;
    };
    try {
      return read({ view });
    } finally {
      for (const end of ends) end();
    }
  }

  /** The serving generation of a view, held as it stands now; the caller closes it. */
  snapshot(view: string): GenerationSnapshot {
    const { generation } = this.#servingAt(view, 0);
    return new GenerationSnapshot(generation.file, generation.projection);
  }

  close(): Promise<void> {
    return this.exclusively(() => {
      this.generations.close();
      return Promise.resolve();
    });
  }

  #hasReached(position: number): boolean {
    return this.#missing().length === 0 && this.serving().every(({ generation }) => generation.position >= position);
  }

  #missing(): readonly Projection[] {
    return this.setting.projections.filter(({ name }) => !this.generations.serving(name));
  }

  /** A view that stops on the way serves as far as it goes: it was built too far to be kept, so once more up to there. */
  async #buildFirst(projections: readonly Projection[]): Promise<readonly ViewStoppedError[]> {
    const { built, stops } = await buildGenerations(this.setting, this, projections);
    this.#serveFirst(built);
    for (const [{ projection }, { position }] of stops) {
      const shorter = await buildGenerations(this.setting, this, [projection], { to: position });
      this.#serveFirst(shorter.built);
    }
    return [...stops.values()];
  }

  #serveFirst(built: readonly Built[]): void {
    this.generations.serve(built.map((one) => ({ built: one, digest: null })));
  }

  #servingAt(view: string, position: number): Serving {
    const serving = this.generations.serving(view);
    if (serving && serving.generation.position >= position) return serving;
    const stopped = this.#stops.get(view);
    if (stopped) throw stopped;
    throw new ViewBehindError(this.ledger, view, serving?.generation.position ?? 0, position);
  }
}
