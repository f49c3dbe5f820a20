import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';
import { Ledgers } from '#ledger/ledgers';
import type { ViewReport } from '#projections/report';
import { RebuildRuns } from './rebuild-runs.ts';
import { isMissed, nextRun, SCHEDULE_ZONE } from './schedule-times.ts';

/** When every view is built anew by itself. */
export class ScheduleSetting {
  constructor(
    /** Five fields of cron, in Vietnam's time; undefined: never. */
    readonly cron: string | undefined,
    /** A run begins at random within so many milliseconds, so that a country's machines do not all begin at once. */
    readonly jitterMs: number,
  ) {}
}

const BY_SCHEDULE = 'schedule';
const BY_SCHEDULE_LATE = 'schedule-late';
const JOB = 'rebuild';
const REPORTS = 500;

/** Begins rebuilds by the clock; one that was missed while nobody was there is caught up with at the start. */
@Injectable()
export class RebuildSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  #waiting: NodeJS.Timeout | undefined;

  constructor(
    @Inject(ScheduleSetting) private readonly setting: ScheduleSetting,
    @Inject(SchedulerRegistry) private readonly registry: SchedulerRegistry,
    @Inject(RebuildRuns) private readonly runs: RebuildRuns,
    @Inject(Ledgers) private readonly ledgers: Ledgers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { cron } = this.setting;
    if (cron === undefined) return;
    const job = CronJob.from({ cronTime: cron, onTick: () => this.tick(), timeZone: SCHEDULE_ZONE, start: true });
    this.registry.addCronJob(JOB, job);
    const last = await this.last();
    if (isMissed(cron, last?.begunAt, new Date().toISOString())) this.runs.start(BY_SCHEDULE_LATE);
  }

  /** What the clock does: begins a run after the jitter. Skipped while one is under way, for there are never two at once. */
  tick(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.runs.start(BY_SCHEDULE), Math.random() * this.setting.jitterMs);
  }

  /** When the next run is due; undefined without a schedule. */
  next(): string | undefined {
    return this.setting.cron === undefined ? undefined : nextRun(this.setting.cron, new Date().toISOString());
  }

  get cron(): string | undefined {
    return this.setting.cron;
  }

  /** The last report of a run by the clock. */
  async last(): Promise<ViewReport | undefined> {
    const reports = await this.ledgers.viewReports({ limit: REPORTS });
    return reports.find(({ startedBy }) => startedBy === BY_SCHEDULE || startedBy === BY_SCHEDULE_LATE);
  }

  onModuleDestroy(): void {
    clearTimeout(this.#waiting);
    if (this.setting.cron !== undefined) this.registry.deleteCronJob(JOB);
  }
}
