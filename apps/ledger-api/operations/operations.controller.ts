import { Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { ViewReport } from '#projections/report';
import type { ViewsHealth } from '#projections/views';
import { type Caller, CurrentCaller, InstallationOnly } from '../auth/caller.ts';
import { HttpProblem, notFound } from '../http/http-problem.ts';
import { RebuildRuns, type RunningRebuild } from './rebuild-runs.ts';
import { RebuildSchedule } from './rebuild-schedule.ts';
import { SCHEDULE_ZONE } from './schedule-times.ts';

/** How the installation runs: its views, what was rebuilt, and when it is done next. */
interface OperationsAnswer {
  readonly ledgers: number;
  readonly health: ViewsHealth;
  readonly running: RunningRebuild | null;
  readonly schedule: { readonly cron: string | null; readonly timeZone: string; readonly next: string | null };
  /** The newest first. */
  readonly reports: readonly ViewReport[];
}

const SHOWN = 50;

/** Vận hành: for those who administer the installation. */
@InstallationOnly()
@Controller('operations')
export class OperationsController {
  constructor(
    @Inject(Ledgers) private readonly ledgers: Ledgers,
    @Inject(RebuildRuns) private readonly runs: RebuildRuns,
    @Inject(RebuildSchedule) private readonly schedule: RebuildSchedule,
  ) {}

  /** Health, what is under way, the schedule and the last runs. */
  @Get()
  async operations(): Promise<OperationsAnswer> {
    return {
      ledgers: (await this.ledgers.ledgers()).length,
      health: await this.ledgers.viewsHealth(),
      running: this.runs.running ?? null,
      schedule: { cron: this.schedule.cron ?? null, timeZone: SCHEDULE_ZONE, next: this.schedule.next() ?? null },
      reports: await this.ledgers.viewReports({ limit: SHOWN }),
    };
  }

  /** Begins a rebuild of every ledger; 409 while one is under way. Nobody who reads notices it. */
  @Post('rebuild')
  @HttpCode(202)
  start(@CurrentCaller() { account }: Caller): { readonly started: true } {
    if (!this.runs.start(account)) throw new HttpProblem(409, [{ code: 'rebuild-running' }]);
    return { started: true };
  }

  /** Cancels the rebuild that is under way: the live views stay as they are. */
  @Delete('rebuild')
  @HttpCode(204)
  cancel(): void {
    if (!this.runs.cancel()) throw notFound();
  }
}
