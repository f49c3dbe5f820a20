import type { EventLog } from '#event-log/event-log';
import { buildGenerations } from './build-generations.ts';
import { GenerationSnapshot } from './generation-digest.ts';
import { type Built, LedgerGenerations, type Serving } from './ledger-generations.ts';
import { NoEventsError } from './no-events-error.ts';
import type { Projection } from './projection.ts';
import { scan } from './scan.ts';
import { Serial } from './serial.ts';
import type { freeBytes } from './space.ts';
import { ViewBehindError } from './view-behind-error.ts';
import { ViewUnbuiltError } from './view-unbuilt-error.ts';
import type { GenerationReader, ViewReader } from './view-reader.ts';
import type { ViewStoppedError } from './view-stopped-error.ts';
import { LocalWorkshop } from './workshop/local-workshop.ts';
import type { Workshop, WorkSetting } from './workshop/workshop.ts';

/** What the views of a ledger need from outside. `now` is the only clock: milliseconds since 1970. */
export interface ViewsSetting extends WorkSetting {
  readonly log: Pick<EventLog, 'read' | 'head'>;
  /** Where the views of a ledger are kept. */
  readonly folderOf: (ledger: string) => string;
  readonly now: () => number;
  /** How many ledgers keep their files open (16 without it). A country has thousands; the one asked longest ago is closed first. */
  readonly openLedgers?: number;
  /** Where builds and comparisons are done; without it, in this thread. Views closes it. */
  readonly workshop?: Workshop;
  /** Where reports of rebuilds are stored; without it, in memory. */
  readonly reportsFile?: string;
  readonly freeBytes?: typeof freeBytes;
}

/** The views of one question: each is read in one snapshot, at or after the position that was asked for. */
export interface ViewsSnapshot {
  /** Throws ViewStoppedError or ViewBehindError when the view has not reached the position asked for. */
  readonly view: (name: string) => ViewReader;
}

/** A ledger of so few events is built sooner than it is handed to another thread. */
const FEW_EVENTS = 1_000;

/** The views of one ledger: following its log, answering, being built. */
export class LedgerViews {
  readonly ledger: string;
  readonly setting: ViewsSetting;
  readonly generations: LedgerGenerations;
  readonly #workshop: Workshop;
  readonly #here: Workshop;
  readonly #serial = new Serial();
  readonly #closing = new AbortController();
  readonly #stops = new Map<string, ViewStoppedError>();
  #building: Promise<void> | undefined;

  private constructor(ledger: string, setting: ViewsSetting, workshop: Workshop, head: number) {
    this.ledger = ledger;
    this.setting = setting;
    this.#workshop = workshop;
    this.#here = new LocalWorkshop(setting);
    this.generations = new LedgerGenerations(ledger, setting.folderOf(ledger), setting.projections, head);
  }

  /** Throws NoEventsError for a ledger without events. */
  static async open(ledger: string, setting: ViewsSetting, workshop: Workshop): Promise<LedgerViews> {
    const head = await setting.log.head(ledger);
    if (head === 0) throw new NoEventsError(ledger);
    return new LedgerViews(ledger, setting, workshop, head);
  }

  /** Why views stand still, as far as is known. */
  get stops(): readonly ViewStoppedError[] {
    return [...this.#stops.values()];
  }

  /** The build of missing views that is under way. */
  get building(): Promise<void> | undefined {
    return this.#building;
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
    if (this.#missing().length > 0) await this.buildMissing();
    return this.#reach(enough);
  }

  /** Brings the views that serve to the log's head, for those who work exclusively. */
  async follow(): Promise<readonly ViewStoppedError[]> {
    const following = this.serving().map(({ generation }) => generation);
    const stopped = await scan(this.setting, this.ledger, following);
    for (const { projection } of following) this.#stops.delete(projection.name);
    for (const stop of stopped.values()) this.#stops.set(stop.view, stop);
    return this.stops;
  }

  serving(): readonly Serving[] {
    return this.setting.projections.flatMap(({ name }) => this.generations.serving(name) ?? []);
  }

  /**
   * Answers a question from views that have reached a position. Only the views that `read` asks for are waited for: where one of
   * them is still being built, it is called again once that is done. It must not keep the readers it is given.
   */
  async query<Answer>(position: number, read: (snapshot: ViewsSnapshot) => Answer): Promise<Answer> {
    const waited = new Set<string>();
    for (;;) {
      // Its failure is told to those who wait for it.
      if (this.#missing().some(({ name }) => !this.#stops.has(name))) this.buildMissing().catch(() => undefined);
      await this.#reach(position);
      try {
        return this.#read(position, read);
      } catch (error) {
        if (!(error instanceof ViewUnbuiltError) || waited.has(error.view)) throw error;
        waited.add(error.view);
        await this.buildMissing();
      }
    }
  }

  /** The serving generation of a view, held as it stands now; the caller closes it. */
  snapshot(view: string): GenerationSnapshot {
    const serving = this.generations.serving(view);
    if (!serving) throw this.#stops.get(view) ?? new ViewUnbuiltError(this.ledger, view);
    return new GenerationSnapshot(serving.generation.file, serving.generation.projection);
  }

  /** Builds the views that have no generation of their version, once for all who ask meanwhile. The others go on following. */
  buildMissing(): Promise<void> {
    const missing = this.#missing();
    if (missing.length === 0) return Promise.resolve();
    this.#building ??= this.#build(missing).finally(() => (this.#building = undefined));
    return this.#building;
  }

  /** Gives up what is being built. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#building?.catch(() => undefined);
    await this.exclusively(() => {
      this.generations.close();
      return Promise.resolve();
    });
  }

  async #reach(position: number): Promise<readonly ViewStoppedError[]> {
    if (this.#hasReached(position)) return this.stops;
    // While this one waited for its turn, another may have brought the views far enough.
    return this.exclusively(async () => (this.#hasReached(position) ? this.stops : await this.follow()));
  }

  #hasReached(position: number): boolean {
    return this.serving().every(({ generation }) => generation.position >= position);
  }

  #missing(): readonly Projection[] {
    return this.setting.projections.filter(({ name }) => !this.generations.serving(name));
  }

  async #build(missing: readonly Projection[]): Promise<void> {
    const to = await this.setting.log.head(this.ledger);
    const bench = await (to <= FEW_EVENTS ? this.#here : this.#workshop).lease();
    const { signal } = this.#closing;
    try {
      const { built, stops } = await buildGenerations(this, bench, missing, { to, signal });
      await this.#serveFirst(built);
      // A view that stops on the way serves as far as it goes: it was built too far to be kept, so once more up to there.
      for (const stop of stops) {
        const projections = missing.filter(({ name }) => name === stop.view && stop.position > 0);
        const shorter = await buildGenerations(this, bench, projections, { to: stop.position, signal });
        await this.#serveFirst(shorter.built);
        this.#stops.set(stop.view, stop);
      }
    } finally {
      bench.release();
    }
  }

  #serveFirst(built: readonly Built[]): Promise<void> {
    return this.exclusively(async () => {
      const stopped = await scan(
        this.setting,
        this.ledger,
        built.map(({ generation }) => generation),
      );
      for (const stop of stopped.values()) this.#stops.set(stop.view, stop);
      this.generations.serve(built.map((one) => ({ built: one, digest: null })));
    });
  }

  /** Answers a question from the rows as they stand. */
  #read<Answer>(position: number, read: (snapshot: ViewsSnapshot) => Answer): Answer {
    const readers = new Map<string, ViewReader>();
    const ends: (() => void)[] = [];
    const view = (name: string): ViewReader => {
      const known = readers.get(name);
      if (known) return known;
      const { reader, end } = this.#readerAt(name, position).begin();
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

  #readerAt(view: string, position: number): GenerationReader {
    const serving = this.generations.serving(view);
    if (serving && serving.generation.position >= position) return serving.reader;
    const stopped = this.#stops.get(view);
    if (stopped) throw stopped;
    if (serving) throw new ViewBehindError(this.ledger, view, serving.generation.position, position);
    const outdated = this.generations.outdated(view);
    if (outdated && outdated.position >= position) return outdated.reader;
    throw new ViewUnbuiltError(this.ledger, view);
  }
}
