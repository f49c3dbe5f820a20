import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';

/** A rebuild of all ledgers that is under way. */
export interface RunningRebuild {
  readonly startedBy: string;
  readonly startedAt: string;
  /** Events read so far, and the sum of the heads when it began. */
  readonly events: number;
  readonly total: number;
}

/** Rebuilds of every ledger, by hand or by the clock: never two at once. */
@Injectable()
export class RebuildRuns implements OnModuleDestroy {
  readonly #logger = new Logger('rebuild');
  #running: RunningRebuild | undefined;
  #cancel = new AbortController();
  #ended: Promise<void> = Promise.resolve();

  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  get running(): RunningRebuild | undefined {
    return this.#running;
  }

  /** Begins a run; false while another one is under way. What comes of it stands in the reports. */
  start(startedBy: string): boolean {
    if (this.#running) return false;
    this.#cancel = new AbortController();
    this.#running = { startedBy, startedAt: new Date().toISOString(), events: 0, total: 0 };
    this.#ended = this.#run(this.#running, this.#cancel.signal);
    return true;
  }

  /** Ends the run that is under way, leaving the live views as they were; false where there is none. */
  cancel(): boolean {
    if (!this.#running) return false;
    this.#cancel.abort(new Error('cancelled'));
    return true;
  }

  /** Resolves once nothing is under way. */
  idle(): Promise<void> {
    return this.#ended;
  }

  onModuleDestroy(): Promise<void> {
    this.cancel();
    return this.#ended;
  }

  async #run(run: RunningRebuild, signal: AbortSignal): Promise<void> {
    const { startedBy } = run;
    try {
      const onProgress = ({ events, total }: { events: number; total: number }): void => {
        this.#running = { ...run, events, total };
      };
      const rebuilt = await this.ledgers.rebuildAll({ startedBy, signal, onProgress });
      for (const one of rebuilt) {
        if (one.outcome === 'failed') this.#logger.error(`${one.ledger}: ${one.reason.message}`);
        else if (one.report.outcome === 'drift') this.#logger.error(`${one.ledger}: drift, report ${one.report.id}`);
      }
    } catch (error) {
      // A cancelled run says so in its reports; anything else is for the operator to see.
      if (!signal.aborted) this.#logger.error(error instanceof Error ? error.stack : String(error));
    } finally {
      this.#running = undefined;
    }
  }
}
