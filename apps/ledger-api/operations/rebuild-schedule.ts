import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Subscription } from 'rxjs';
import { Ledgers } from '#ledger/ledgers';
import type { EndedCheck } from '#ledger/operations/background-checks';
import type { EndedRun } from '#ledger/operations/rebuild-runs';

/** How often the clock is read: a run begins so much later than it is due at most. */
const LOOK_MS = 15_000;
/** The same of background checks: of a country's ledgers one is due every half minute. */
const CHECK_MS = 1_000;

/** Begins what is due by the clock, and tells the log of the server when a run or a check failed or found drift. */
@Injectable()
export class RebuildSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('rebuild');
  readonly #told = new Subscription();

  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {
    const { runs, checks } = ledgers.operations;
    this.#told.add(runs.ended$.subscribe((ended) => this.#tell(ended)));
    this.#told.add(checks.ended$.subscribe((ended) => this.#tellCheck(ended)));
  }

  /** What was missed while nobody was there is caught up with. */
  onApplicationBootstrap(): void {
    this.look();
  }

  @Interval(LOOK_MS)
  look(): void {
    this.ledgers.operations.look();
  }

  @Interval(CHECK_MS)
  async check(): Promise<void> {
    await this.ledgers.operations.checks.look();
  }

  onModuleDestroy(): void {
    this.#told.unsubscribe();
  }

  #tell({ run, rebuilt, isCutOff }: EndedRun): void {
    if (isCutOff) this.#logger.warn(`run ${run.id}: cut off`);
    // A cancelled run is what somebody wanted.
    if (run.outcome === 'cancelled') return;
    if (run.reason) this.#logger.error(`run ${run.id}: ${run.reason.message}`);
    for (const one of rebuilt) {
      if (one.outcome === 'failed') this.#logger.error(`${one.ledger}: ${one.reason.message}`);
      else if (one.report.outcome === 'drift') this.#logger.error(`${one.ledger}: drift, report ${one.report.id}`);
    }
  }

  #tellCheck({ ledger, outcome, position, reason }: EndedCheck): void {
    if (reason !== null) this.#logger.error(`${ledger}: ${reason}`);
    else if (outcome === 'drift') this.#logger.error(`${ledger}: drift up to event ${position}, background check`);
  }
}
