import { Body, Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import { type Caller, CurrentCaller, InstallationOnly } from '../auth/caller.ts';
import { notFound } from '../http/http-problem.ts';
import { type OperationsAnswer, reportRow } from './operations-answer.ts';
import { RebuildBody } from './rebuild.body.ts';
import { scheduleAnswer } from './schedule-answer.ts';

const RUNS_SHOWN = 5;

/** Vận hành: for those who administer the installation. Asked every second while a rebuild runs: nothing here reads every ledger. */
@InstallationOnly()
@Controller('operations')
export class OperationsController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** Health, what is under way, the schedule, the background checks and the last runs. */
  @Get()
  async operations(): Promise<OperationsAnswer> {
    const { operations } = this.ledgers;
    const { troubled, ...health } = await this.ledgers.viewsHealth();
    const lastDrift = operations.lastDrift();
    return {
      ...(await operations.heads.totals()),
      health: { ...health, troubled: troubled.map(reportRow) },
      lag: operations.heads.lag(),
      freeBytes: await operations.freeBytes(),
      running: operations.runs.running ?? null,
      schedule: scheduleAnswer(operations.clock),
      checks: await operations.checks.standing(),
      runs: operations.runs.list({ limit: RUNS_SHOWN }),
      lastDrift: lastDrift ? reportRow(lastDrift) : null,
    };
  }

  /** Begins a rebuild of every ledger, or of one; 409 while one is under way. Nobody who reads notices it. */
  @Post('rebuild')
  @HttpCode(202)
  async start(
    @CurrentCaller() { account }: Caller,
    @Body() { ledger }: RebuildBody,
  ): Promise<{ readonly started: true }> {
    const { runs, heads } = this.ledgers.operations;
    if (ledger !== undefined && !(await heads.all()).has(ledger)) throw notFound();
    const asked = { startedBy: account, ...(ledger === undefined ? {} : { ledgers: [ledger] }) };
    runs.assertIdle();
    runs.start(asked);
    return { started: true };
  }

  /** Cancels the rebuild that is under way: the live views stay as they are. */
  @Delete('rebuild')
  @HttpCode(204)
  cancel(): void {
    if (!this.ledgers.operations.runs.cancel()) throw notFound();
  }
}
