import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { RebuildRun } from '#ledger/operations/run-store';
import type { ViewReport } from '#projections/report';
import { type Caller, CurrentCaller, InstallationOnly } from '../auth/caller.ts';
import { notFound } from '../http/http-problem.ts';
import { type ReportRow, reportRow } from './operations-answer.ts';
import { ReportsQuery, RunsQuery } from './operations.query.ts';

const PAGE = 20;

/** A page, the newest first, and before what the next one begins; null where there is none. */
interface RunsAnswer {
  readonly rows: readonly RebuildRun[];
  readonly next: number | null;
}
interface ReportsAnswer {
  readonly rows: readonly ReportRow[];
  readonly next: number | null;
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
const idOf = (text: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw notFound();
  return Number(text);
};
const nextOf = (rows: readonly { readonly id: number }[], limit: number): number | null =>
  rows.length < limit ? null : (rows.at(-1)?.id ?? null);

/** What was rebuilt, compared and taken back: the runs over ledgers, and a report of each ledger. */
@InstallationOnly()
@Controller('operations')
export class RunsController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** The runs over ledgers. */
  @Get('runs')
  runs(@Query() { before, limit }: RunsQuery): RunsAnswer {
    const size = numberOf(limit) ?? PAGE;
    const from = numberOf(before);
    const rows = this.ledgers.operations.runs.list({ limit: size, ...(from === undefined ? {} : { before: from }) });
    return { rows, next: nextOf(rows, size) };
  }

  /** The reports, of one run or ledger where asked. */
  @Get('reports')
  async reports(@Query() { before, limit, run, ledger, outstanding }: ReportsQuery): Promise<ReportsAnswer> {
    const size = numberOf(limit) ?? PAGE;
    const [from, of] = [numberOf(before), numberOf(run)];
    const reports = await this.ledgers.viewReports({
      limit: size,
      ...(from === undefined ? {} : { before: from }),
      ...(of === undefined ? {} : { run: of }),
      ...(ledger === undefined ? {} : { ledger }),
      outstanding: outstanding === 'true',
    });
    const rows = reports.map(reportRow);
    return { rows, next: nextOf(rows, size) };
  }

  /** One report whole: view by view, and what differs row by row. */
  @Get('reports/:id')
  async report(@Param('id') id: string): Promise<ViewReport> {
    const report = await this.ledgers.viewReport(idOf(id));
    if (!report) throw notFound();
    return report;
  }

  /** Notes that the account has seen a run that failed or drifted: it alarms no more. 404 where it does not alarm. */
  @Post('reports/:id/acknowledgement')
  @HttpCode(200)
  acknowledge(@CurrentCaller() { account }: Caller, @Param('id') id: string): ReportRow {
    const report = this.ledgers.operations.acknowledge(idOf(id), account);
    if (!report) throw notFound();
    return reportRow(report);
  }
}
