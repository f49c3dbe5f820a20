import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { daysOfPeriod } from '#ledger/days-of-period';
import { Ledgers } from '#ledger/ledgers';
import type { ClosedPeriodsAnswer } from '#ledger/queries/state-answers';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { parsePeriod } from '#resolution/values/period';
import { CommandDoor, type ProposedAnswer } from '../commands/command-door.ts';
import { type Sender, SentBy } from '../commands/sender.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { answerOf } from '../resolutions/answer-of.ts';
import { PeriodReopeningBody } from './period.body.ts';

/** Closed periods (chốt số liệu): closed by an approver at once, reopened by two accounts. */
@Controller('resolutions/:r/periods')
export class PeriodsController {
  constructor(
    @Inject(CommandDoor) private readonly door: CommandDoor,
    @Inject(Ledgers) private readonly ledgers: Ledgers,
  ) {}

  /** The days that are closed now. */
  @Get()
  async closed(@Param('r') ledger: string): Promise<ClosedPeriodsAnswer> {
    return answerOf(await this.ledgers.closedPeriods(ledger));
  }

  /** Closes a period (2026, 2026-H1, 2026-Q1, 2026-03) once nothing dated in it waits; changes no figure. */
  @Post(':p/closure')
  async close(@SentBy() sender: Sender, @Param('p') period: string): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'ClosePeriod', ...(await this.#days(sender, period)) });
  }

  /** Proposes that a period is opened again, by a document. */
  @Post(':p/reopening')
  async reopen(
    @SentBy() sender: Sender,
    @Param('p') period: string,
    @Body() body: PeriodReopeningBody,
  ): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'PeriodReopened', body, await this.#days(sender, period));
  }

  /** Of the period that the term begins in, only the days of the term. */
  async #days({ ledger }: Sender, key: string): Promise<{ readonly from: string; readonly to: string }> {
    const period = parsePeriod(key);
    if (!period) throw new HttpProblem(400, [{ code: 'period-malformed', field: 'period', params: { input: key } }]);
    return daysOfPeriod({ ledgers: this.ledgers, ledger }, period);
  }
}
