import { Subject, type Observable } from 'rxjs';
import type { RebuildOptions } from '#projections/rebuild';
import type { ViewReport } from '#projections/report';
import { reasonOf } from '#projections/reporting';
import { ViewRefusedError } from '#projections/view-refused-error';
import type { StartedBy, Views } from '#projections/views';
import type { Instant } from '#resolution/values/local-date';
import {
  countedOne,
  type EventsProgress,
  type LedgerRebuilt,
  type LedgersCounted,
  rebuildAll,
  type RunProgress,
} from '../rebuilding/rebuild-all.ts';
import { RunCancelledError } from './run-cancelled-error.ts';
import type { RebuildRun, RunStore } from './run-store.ts';

/** The run that is under way, and how far it is. */
export interface RunningRebuild extends Pick<RebuildRun, 'id' | 'kind' | 'startedBy' | 'begunAt' | 'ledger'> {
  /** Events read so far, and the sum of the heads when it began. */
  readonly events: number;
  readonly total: number;
  readonly eventsPerSecond: number;
  /** By the rate so far; null while nothing tells. */
  readonly secondsLeft: number | null;
  readonly elapsedSeconds: number;
  readonly ledgers: LedgersCounted;
}

/** A run over one ledger: what Views.rebuild takes, and who hears how far it is. */
export type LedgerRunAsked = Omit<RebuildOptions, 'onProgress'> &
  StartedBy & { readonly onProgress?: (progress: EventsProgress) => void };

/** The same over several ledgers; all without `ledgers`. */
export type RunAsked = LedgerRunAsked & { readonly ledgers?: readonly string[] };

/** A run that came to its end, with what became of each ledger. */
export interface EndedRun {
  readonly run: RebuildRun;
  readonly rebuilt: readonly LedgerRebuilt[];
  /** It was ended by something that nobody wanted: see RebuildRuns.cutOff. */
  readonly isCutOff: boolean;
}

interface Surroundings {
  readonly views: Views;
  readonly store: RunStore;
  readonly log: { ledgers(): Promise<readonly string[]>; head(ledger: string): Promise<number> };
  /** Resolves once nothing else works on the views. */
  readonly makeWay: () => Promise<void>;
  readonly now: () => Instant;
}

interface Running {
  readonly run: RebuildRun;
  readonly cancel: AbortController;
  progress: RunProgress;
  isCutOff: boolean;
}

const NO_LEDGERS: LedgersCounted = { total: 0, scanned: 0, caughtUp: 0, compared: 0, ended: 0 };

/** Runs over ledgers, by hand or by the clock: never two at once. Every one is noted, with who began it and what came of it. */
export class RebuildRuns {
  readonly #around: Surroundings;
  readonly #ended = new Subject<EndedRun>();
  #running: Running | undefined;
  #end: Promise<unknown> = Promise.resolve();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Each run that has ended, once. */
  get ended$(): Observable<EndedRun> {
    return this.#ended;
  }

  get running(): RunningRebuild | undefined {
    if (!this.#running) return undefined;
    const { run, progress } = this.#running;
    const { id, kind, startedBy, begunAt, ledger } = run;
    const { events, total, ledgers } = progress;
    const ms = Math.max(0, Date.parse(this.#around.now()) - Date.parse(begunAt));
    const rate = ms === 0 ? 0 : (events * 1000) / ms;
    return {
      ...{ id, kind, startedBy, begunAt, ledger, events, total, ledgers },
      eventsPerSecond: Math.round(rate),
      secondsLeft: rate === 0 ? null : Math.ceil((total - events) / rate),
      elapsedSeconds: Math.floor(ms / 1000),
    };
  }

  /** Begins a run of ledgers (all without `ledgers`) that nobody waits for; false while another one is under way. */
  start(asked: RunAsked): boolean {
    if (this.#running) return false;
    // What comes of it stands in its run and reports, and `ended$` tells it.
    this.run(asked).catch(() => undefined);
    return this.running !== undefined;
  }

  /**
   * Runs over ledgers beside each other; one that fails does not stop the others. Throws ViewRefusedError `run-under-way` while
   * another one is, and the signal's reason when aborted or cancelled.
   */
  run(asked: RunAsked): Promise<readonly LedgerRebuilt[]> {
    const { ledgers: named } = asked;
    const ledger = named?.length === 1 ? (named[0] ?? null) : null;
    return this.#noted(asked, { ledger, ledgers: named?.length ?? 0 }, async (options) => {
      const { views, log } = this.#around;
      const rebuilt = await rebuildAll(
        { views, head: (one) => log.head(one) },
        named ?? (await log.ledgers()),
        options,
      );
      return { rebuilt, answer: rebuilt };
    });
  }

  /** Runs over one ledger. Throws what Views.rebuild throws. */
  runOne(ledger: string, asked: LedgerRunAsked): Promise<ViewReport> {
    return this.#noted(asked, { ledger, ledgers: 1 }, async ({ onProgress, ...options }) => {
      const report = await this.#around.views.rebuild(ledger, {
        ...options,
        onProgress: (progress) => onProgress({ ...progress, ledgers: countedOne(progress.phase) }),
      });
      return { rebuilt: [{ ledger, outcome: 'ended', report }], answer: report };
    });
  }

  /** Ends the run that is under way because somebody wants it, leaving the live views as they were; false where there is none. */
  cancel(): boolean {
    this.#running?.cancel.abort(new RunCancelledError('cancelled'));
    return this.#running !== undefined;
  }

  /** The same where nobody wants it: the program stops, or it is another node's turn. */
  cutOff(): void {
    if (!this.#running) return;
    this.#running.isCutOff = true;
    this.#running.cancel.abort(new RunCancelledError('cut-off'));
  }

  /** Resolves once nothing is under way. */
  async idle(): Promise<void> {
    await this.#end;
  }

  list(asked: Parameters<RunStore['list']>[0] = {}): readonly RebuildRun[] {
    return this.#around.store.list(asked);
  }

  get(id: number): RebuildRun | undefined {
    return this.#around.store.get(id);
  }

  /** Throws ViewRefusedError `run-under-way`, which says who began it and when, while one is. */
  assertIdle(): void {
    if (!this.#running) return;
    const { startedBy, begunAt } = this.#running.run;
    throw new ViewRefusedError('run-under-way', { startedBy, begunAt });
  }

  async #noted<Answer>(
    { signal: outer, onProgress, startedBy = 'program', ...asked }: RunAsked,
    about: Pick<RebuildRun, 'ledger' | 'ledgers'>,
    work: (
      options: Omit<RebuildOptions, 'onProgress'> &
        StartedBy & { readonly onProgress: (progress: RunProgress) => void },
    ) => Promise<{ readonly rebuilt: readonly LedgerRebuilt[]; readonly answer: Answer }>,
  ): Promise<Answer> {
    this.assertIdle();
    const { store, now } = this.#around;
    const kind = asked.checkOnly ? 'check' : 'rebuild';
    const run = store.begin({ kind, startedBy, begunAt: now(), ...about });
    const cancel = new AbortController();
    const running: Running = { run, cancel, progress: { events: 0, total: 0, ledgers: NO_LEDGERS }, isCutOff: false };
    this.#running = running;
    const ended = Promise.withResolvers<undefined>();
    this.#end = ended.promise;
    const signal = outer ? AbortSignal.any([outer, cancel.signal]) : cancel.signal;
    const note = (progress: RunProgress): void => {
      running.progress = progress;
      onProgress?.(progress);
    };
    let rebuilt: readonly LedgerRebuilt[] = [];
    let failure: unknown;
    try {
      await this.#around.makeWay();
      signal.throwIfAborted();
      const worked = await work({ ...asked, startedBy, run: run.id, signal, onProgress: note });
      rebuilt = worked.rebuilt;
      return worked.answer;
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      this.#running = undefined;
      this.#close(running, rebuilt, failure, signal.aborted);
      ended.resolve(undefined);
    }
  }

  #close(running: Running, rebuilt: readonly LedgerRebuilt[], failure: unknown, isCancelled: boolean): void {
    const { run, progress } = running;
    const durationMs = Math.max(0, Date.parse(this.#around.now()) - Date.parse(run.begunAt));
    const reports = rebuilt.flatMap((one) => (one.outcome === 'ended' ? [one.report] : []));
    const undecided = reports.filter(({ outcome }) => outcome === 'drift').length;
    const failed = rebuilt.length - reports.length;
    const isFailed = failed > 0 || failure !== undefined;
    const ended: RebuildRun = {
      ...run,
      durationMs,
      outcome:
        failure !== undefined && isCancelled ? 'cancelled' : isFailed ? 'failed' : undecided > 0 ? 'drift' : 'done',
      ledgers: Math.max(run.ledgers, progress.ledgers.total),
      ended: Math.max(rebuilt.length, progress.ledgers.ended),
      drifted: reports.filter(({ drift }) => drift).length,
      undecided,
      failed,
      events: progress.events,
      eventsPerSecond: Math.round((progress.events * 1000) / Math.max(1, durationMs)),
      reason: failure === undefined ? null : reasonOf(failure),
    };
    this.#around.store.end(ended);
    this.#ended.next({ run: ended, rebuilt, isCutOff: ended.outcome === 'cancelled' && running.isCutOff });
  }
}
