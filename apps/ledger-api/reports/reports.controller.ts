import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { IssuedReports } from '#ledger/reports/reports-query';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { Reads } from '../auth/reading-log.ts';
import { CommandDoor } from '../commands/command-door.ts';
import { type Sender, SentBy } from '../commands/sender.ts';
import { answerOf } from '../resolutions/answer-of.ts';
import { assertReached, MomentQuery, momentOf } from '../resolutions/moment.query.ts';
import { ReportBody } from './report.body.ts';

/** Reports (báo cáo) that went out: the ledger keeps their figures, so that they can be held against any later day. */
@Controller('resolutions/:r/reports')
export class ReportsController {
  constructor(
    @Inject(CommandDoor) private readonly door: CommandDoor,
    @Inject(Ledgers) private readonly ledgers: Ledgers,
  ) {}

  /** Every report, the newest first; its figures are those of `reconciliation?report=`. */
  @Get()
  @Reads('reports')
  async reports(@Param('r') ledger: string, @Query() query: MomentQuery): Promise<IssuedReports> {
    await assertReached(this.ledgers, ledger, query);
    return answerOf(await this.ledgers.reports(ledger, momentOf(query)));
  }

  /** Issues a report of a moment: the figures of `status` then, computed and hashed here. */
  @Post()
  issue(@SentBy() sender: Sender, @Body() { title, at, asOf }: ReportBody): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'IssueReport', title, at, asOf });
  }
}
