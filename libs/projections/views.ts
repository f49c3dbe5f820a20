import { join } from 'node:path';
import type { GenerationDigest } from './generation-digest.ts';
import { LedgerViews, type ViewsSetting, type ViewsSnapshot } from './ledger-views.ts';
import { MANIFEST_FILE } from './generation-files.ts';
import { servingVersions } from './manifest.ts';
import { checkViewsAsked, rebuild, type RebuildOptions } from './rebuild.ts';
import type { Findings, ViewReport } from './report.ts';
import type { ReportsAsked } from './report-store.ts';
import { Reporting } from './reporting.ts';
import { revert } from './revert.ts';
import { DiskSpace } from './space.ts';
import { NoEventsError } from './no-events-error.ts';
import { ViewRefusedError } from './view-refused-error.ts';
import type { ViewStoppedError } from './view-stopped-error.ts';
import { LocalWorkshop } from './workshop/local-workshop.ts';
import { projectionOf } from './workshop/projection-of.ts';
import type { Workshop } from './workshop/workshop.ts';

const OPEN_LEDGERS = 16;

interface OpenLedger {
  readonly views: Promise<LedgerViews>;
  users: number;
}

/** Who asks for a run, as its report will say: an account, or the part of the program that does it by itself. */
export interface StartedBy {
  readonly startedBy?: string;
  /** The run over several ledgers that it is part of. */
  readonly run?: number;
}

type CheckOptions = Pick<RebuildOptions, 'signal'>;

/** The health of views. Degraded: a view stands still, or the last run over a ledger failed or left drift for a person to decide. */
export interface ViewsHealth {
  readonly degraded: boolean;
  /** Views that stand still at an event which cannot be applied: the last event they know, and why no more. */
  readonly stopped: readonly {
    readonly ledger: string;
    readonly view: string;
    readonly position: number;
    readonly reason: string;
  }[];
  /** The last reports of ledgers that failed or found drift and were not acknowledged: the first of them, and how many there are. */
  readonly troubled: readonly ViewReport[];
  readonly troubledTotal: number;
}

interface Run extends Pick<ViewReport, 'ledger' | 'kind' | 'run' | 'startedBy'> {
  readonly asked?: readonly string[] | undefined;
  readonly signal?: AbortSignal;
}

/**
 * The views of all ledgers of one data folder. It alone opens their files; every method may be called at any time, and throws
 * NoEventsError for a ledger without events.
 */
export class Views {
  /** How many ledgers can be rebuilt beside each other. */
  readonly benches: number;
  readonly #setting: ViewsSetting;
  readonly #workshop: Workshop;
  readonly #space: DiskSpace;
  readonly #reporting: Reporting;
  /** In the order of their last use. */
  readonly #open = new Map<string, OpenLedger>();
  readonly #stops = new Map<string, readonly ViewStoppedError[]>();
  readonly #reached = new Map<string, number>();
  readonly #running = new Set<string>();
  readonly #closing = new AbortController();
  readonly #uses = new Set<Promise<unknown>>();

  constructor(setting: ViewsSetting) {
    this.#setting = setting;
    this.#workshop = setting.workshop ?? new LocalWorkshop(setting);
    this.benches = this.#workshop.benches;
    this.#space = new DiskSpace(setting.freeBytes);
    this.#reporting = new Reporting(setting);
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
   * Answers a question from views that have reached `position`, catching up first where needed. Each view is read in one
   * transaction. Only those that `read` asks for must be able to reach the position, and are waited for: `read` is called again
   * when one of them had to be built first, and must not keep what it is given.
   */
  query<Answer>(ledger: string, position: number, read: (snapshot: ViewsSnapshot) => Answer): Promise<Answer> {
    return this.#use(ledger, (views) => views.query(position, read));
  }

  /**
   * Builds the views of a ledger that were built by another version of the program. Questions wait for no more than they need;
   * views that never were are built when they are first asked for.
   */
  async prepare(ledger: string): Promise<void> {
    const { folderOf, projections } = this.#setting;
    const served = servingVersions(join(folderOf(ledger), MANIFEST_FILE));
    if (projections.every(({ name, version }) => (served.get(name) ?? version) === version)) return;
    await this.#use(ledger, (views) => views.buildMissing());
  }

  /**
   * Builds views anew beside the live ones: see rebuild. One run of a ledger at a time. However it ends, it leaves a report; when
   * it fails or is aborted it throws as well.
   */
  rebuild(
    ledger: string,
    { startedBy = 'program', run: of, ...options }: RebuildOptions & StartedBy = {},
  ): Promise<ViewReport> {
    const signal = this.#untilClosing(options.signal);
    const kind = options.checkOnly ? 'check' : 'rebuild';
    const run = (views: LedgerViews): Promise<Findings> => rebuild(views, this.#tools, { ...options, signal });
    return this.#reported({ ledger, kind, run: of ?? null, startedBy, asked: options.views, signal }, run);
  }

  /**
   * The same check as a rebuild with `checkOnly`, for one that comes round again and again: only where it fails, even to open the
   * ledger, or finds drift it leaves a report, which alarms. Throws what rebuild throws.
   */
  check(ledger: string, { startedBy = 'program', signal: outer }: StartedBy & CheckOptions = {}): Promise<Findings> {
    const signal = this.#untilClosing(outer);
    const asked = this.#setting.projections.map(({ name }) => name);
    const about = { ledger, kind: 'check', run: null, startedBy, asked } as const;
    const work = (): Promise<Findings> =>
      this.#use(ledger, (views) => rebuild(views, this.#tools, { checkOnly: true, signal }));
    return this.#alone(ledger, () => this.#reporting.onlyTrouble(about, work, signal));
  }

  /**
   * Lets the generation of a view that served before serve again; it follows the log from where it stands. Throws
   * ViewRefusedError when none is kept, or when it is of another version of the program.
   */
  revert(ledger: string, view: string, { startedBy = 'program' }: StartedBy = {}): Promise<ViewReport> {
    return this.#reported({ ledger, kind: 'revert', run: null, startedBy, asked: [view] }, (views) =>
      revert(views, projectionOf(this.#setting, view)),
    );
  }

  /** What was rebuilt, compared and reverted, the newest first. */
  reports(asked: ReportsAsked = {}): readonly ViewReport[] {
    return this.#reporting.list(asked);
  }

  report(id: number): ViewReport | undefined {
    return this.#reporting.get(id);
  }

  /** What is wrong with views now. Of ledgers that nobody used since the start, only what reports tell. */
  health(): ViewsHealth {
    const stopped = [...this.#stops.values()].flat().map(({ ledger, view, position, message }) => ({
      ledger,
      view,
      position,
      reason: message,
    }));
    const troubled = this.#reporting.troubled();
    const troubledTotal = this.#reporting.troubledCount();
    return { degraded: stopped.length + troubledTotal > 0, stopped, troubled, troubledTotal };
  }

  /** Ends the alarm of a report, noting who has seen it; undefined where it does not alarm. */
  acknowledge(id: number, by: string): ViewReport | undefined {
    return this.#reporting.acknowledge(id, by);
  }

  /** The last report that found drift, whatever became of it. */
  lastDrift(): ViewReport | undefined {
    return this.#reporting.lastDrift();
  }

  /** Up to which event every view of a ledger stood when it was used last; undefined where nobody used it since the start. */
  reached(ledger: string): number | undefined {
    return this.#reached.get(ledger);
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
    const building = [...this.#open.keys()].map((ledger) => this.#letGo(ledger));
    await Promise.allSettled([...this.#uses, ...building]);
    await this.#workshop.close();
    this.#reporting.close();
  }

  async #reported(
    { ledger, asked, signal, ...about }: Run,
    work: (views: LedgerViews) => Promise<Findings>,
  ): Promise<ViewReport> {
    const { projections, log } = this.#setting;
    checkViewsAsked(ledger, projections, asked);
    const run = { ...about, ledger, asked: asked ?? projections.map(({ name }) => name) };
    return this.#alone(ledger, async () => {
      // Of a ledger that is not there nothing is noted; of one that cannot be opened it is.
      if ((await log.head(ledger).catch(() => undefined)) === 0) throw new NoEventsError(ledger);
      return this.#reporting.reported(run, () => this.#use(ledger, work), signal);
    });
  }

  /** One run of a ledger at a time. */
  async #alone<Result>(ledger: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#running.has(ledger)) throw new ViewRefusedError('rebuild-running', { ledger });
    this.#running.add(ledger);
    try {
      return await work();
    } finally {
      this.#running.delete(ledger);
    }
  }

  #untilClosing(signal: AbortSignal | undefined): AbortSignal {
    return signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
  }

  get #tools(): Parameters<typeof rebuild>[1] {
    return { workshop: this.#workshop, space: this.#space };
  }

  #use<Result>(ledger: string, work: (views: LedgerViews) => Promise<Result>): Promise<Result> {
    const use = this.#useNow(ledger, work);
    this.#uses.add(use);
    const done = (): void => void this.#uses.delete(use);
    use.then(done, done);
    return use;
  }

  async #useNow<Result>(ledger: string, work: (views: LedgerViews) => Promise<Result>): Promise<Result> {
    const entry = this.#open.get(ledger) ?? {
      views: LedgerViews.open(ledger, this.#setting, this.#workshop),
      users: 0,
    };
    this.#open.delete(ledger);
    this.#open.set(ledger, entry);
    entry.users += 1;
    const views = await this.#opened(ledger, entry);
    try {
      return await work(views);
    } finally {
      if (views.stops.length > 0) this.#stops.set(ledger, views.stops);
      else this.#stops.delete(ledger);
      const standing = views.serving().map(({ generation }) => generation.position);
      if (standing.length > 0) this.#reached.set(ledger, Math.min(...standing));
      // What is still being built keeps the ledger open.
      if (views.building) void views.building.catch(() => undefined).then(() => this.#leave(entry));
      else await this.#leave(entry);
    }
  }

  async #leave(entry: OpenLedger): Promise<void> {
    entry.users -= 1;
    for (const [ledger, { users }] of this.#open) {
      if (this.#open.size <= (this.#setting.openLedgers ?? OPEN_LEDGERS)) return;
      if (users === 0) await this.#letGo(ledger);
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

  async #letGo(ledger: string): Promise<void> {
    const entry = this.#open.get(ledger);
    this.#open.delete(ledger);
    // One that never opened has nothing to close.
    const views = await entry?.views.catch(() => undefined);
    await views?.close();
  }
}
