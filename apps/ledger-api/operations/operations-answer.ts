import type { ChecksStanding } from '#ledger/operations/background-checks';
import type { ViewsLag } from '#ledger/operations/ledger-heads';
import type { RunningRebuild } from '#ledger/operations/rebuild-runs';
import type { RebuildRun } from '#ledger/operations/run-store';
import type { ViewReport } from '#projections/report';
import type { ViewsHealth } from '#projections/views';
import type { ScheduleAnswer } from './schedule-answer.ts';

/** A report as lists have it: without what was found of each view. */
export interface ReportRow extends Omit<ViewReport, 'views'> {
  /** How many cells and rows differed. */
  readonly driftTotal: number;
}

/** How the installation runs: its views, what is rebuilt, and when it is done next. */
export interface OperationsAnswer {
  readonly ledgers: number;
  readonly events: number;
  readonly health: Omit<ViewsHealth, 'troubled'> & { readonly troubled: readonly ReportRow[] };
  readonly lag: ViewsLag;
  /** Bytes that may still be written to the disk of the data folder. */
  readonly freeBytes: number;
  readonly running: RunningRebuild | null;
  readonly schedule: ScheduleAnswer;
  readonly checks: ChecksStanding;
  /** The newest first: the last few. */
  readonly runs: readonly RebuildRun[];
  /** The last report that found drift, whatever became of it. */
  readonly lastDrift: ReportRow | null;
}

export const reportRow = ({ views, ...report }: ViewReport): ReportRow => ({
  ...report,
  driftTotal: views.reduce((sum, { drift }) => sum + (drift?.total ?? 0), 0),
});
