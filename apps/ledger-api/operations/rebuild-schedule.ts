import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Subscription } from 'rxjs';
import { Ledgers } from '#ledger/ledgers';
import type { EndedRun } from '#ledger/operations/rebuild-runs';

/** How often the clock is read: a run begins so much later than it is due at most. */
const LOOK_MS = 15_000;

/** Begins what is due by the clock, and tells the log of the server when a run failed or found drift. */
@Injectable()
export class RebuildSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('rebuild');
  readonly #told: Subscription;

  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {
    this.#told = ledgers.operations.runs.ended$.subscribe((ended) => this.#tell(ended));
  }

  /** What was missed while nobody was there is caught up with. */
  onApplicationBootstrap(): void {
    this.look();
  }

  @Interval(LOOK_MS)
  look(): void {
    this.ledgers.operations.look();
  }

  onModuleDestroy(): void {
    this.#told.unsubscribe();
  }

  #tell({ run, rebuilt }: EndedRun): void {
    // A cancelled run is what somebody wanted.
    if (run.outcome === 'cancelled') return;
    if (run.reason) this.#logger.error(`run ${run.id}: ${run.reason.message}`);
    for (const one of rebuilt) {
      if (one.outcome === 'failed') this.#logger.error(`${one.ledger}: ${one.reason.message}`);
      else if (one.report.outcome === 'drift') this.#logger.error(`${one.ledger}: drift, report ${one.report.id}`);
    }
  }
}
