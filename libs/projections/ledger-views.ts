import { type Built, LedgerGenerations, type Serving } from './ledger-generations.ts';
import { GenerationSnapshot } from './generation-digest.ts';
import { NoEventsError } from './no-events-error.ts';
import type { Projection } from './projection.ts';
import { type EventSource, scan, type ScanOptions, type Stops } from './scan.ts';
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
}

/** The views of one question: each is read in one snapshot, at or after the position that was asked for. */
export interface ViewsSnapshot {
  /** Throws ViewStoppedError or ViewBehindError when the view has not reached the position asked for. */
  view(name: string): ViewReader;
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

  /** Brings every view forward, first building those that have no generation of their version. Answers why any stopped. */
  async catchUp(to?: number): Promise<readonly ViewStoppedError[]> {
    if (to !== undefined && this.#missing().length === 0 && this.serving().every(({ generation }) => generation.position >= to)) {
      return [];
    }
    return this.exclusively(() => this.follow(to));
  }

  /** catchUp for those who already work exclusively. */
  async follow(to?: number): Promise<readonly ViewStoppedError[]> {
    const stops = new Map<string, ViewStoppedError>();
    const note = (noted: Stops): void => {
      for (const stop of noted.values()) stops.set(stop.view, stop);
    };
    const missing = this.#missing();
    if (missing.length > 0) note(await this.#buildFirst(missing));
    const following = this.serving().map(({ generation }) => generation);
    note(await scan(this.setting, this.ledger, following, to === undefined ? {} : { to }));
    this.#stops = stops;
    return [...stops.values()];
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

  /** Builds next generations from event 1 in one scan. What was begun is cleared away when it fails or is aborted. */
  async build(projections: readonly Projection[], options: ScanOptions): Promise<{ built: readonly Built[]; stops: Stops }> {
    const begun: Built[] = [];
    try {
      const createdAt = new Date(this.setting.now()).toISOString();
      for (const projection of projections) begun.push(this.generations.begin(projection, createdAt));
      const stops = await scan(this.setting, this.ledger, begun.map(({ generation }) => generation), options);
      const built = begun.filter(({ generation }) => !stops.has(generation));
      for (const { generation } of built) generation.finish();
      this.generations.discard(begun.filter(({ generation }) => stops.has(generation)));
      return { built, stops };
    } catch (error) {
      this.generations.discard(begun);
      throw error;
    }
  }

  close(): Promise<void> {
    return this.exclusively(() => Promise.resolve(this.generations.close()));
  }

  #missing(): readonly Projection[] {
    return this.setting.projections.filter(({ name }) => !this.generations.serving(name));
  }

  /** A view that stops on the way serves as far as it goes: it was built too far to be kept, so once more up to there. */
  async #buildFirst(projections: readonly Projection[]): Promise<Stops> {
    const { built, stops } = await this.build(projections, {});
    this.generations.serve(built.map((one) => ({ built: one, digest: null })));
    for (const [{ projection }, { position }] of stops) {
      const shorter = await this.build([projection], { to: position });
      this.generations.serve(shorter.built.map((one) => ({ built: one, digest: null })));
    }
    return stops;
  }

  #servingAt(view: string, position: number): Serving {
    const serving = this.generations.serving(view);
    if (serving && serving.generation.position >= position) return serving;
    throw this.#stops.get(view) ?? new ViewBehindError(this.ledger, view, serving?.generation.position ?? 0, position);
  }
}
