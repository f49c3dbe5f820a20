import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { CommandDoor } from '../commands/command-door.ts';
import { Id } from '../commands/command-parameters.ts';
import { type Sender, SentBy } from '../commands/sender.ts';
import { EstimateBody, ReasonBody } from './result.body.ts';
import { valuesOf } from './submission.ts';

/** What a year is expected to come to (ước thực hiện): never counted, shown apart. */
@Controller('resolutions/:r')
export class EstimatesController {
  constructor(@Inject(CommandDoor) private readonly door: CommandDoor) {}

  /** States an estimate of a target for a year. */
  @Post('targets/:c/estimates')
  record(@SentBy() sender: Sender, @Param('c') target: string, @Body() body: EstimateBody): Promise<AcceptedAnswer> {
    const { year, note } = body;
    return this.door.send(sender, { type: 'RecordEstimate', target, year, values: valuesOf(body), note });
  }

  /** Withdraws one's own estimate. */
  @Post('estimates/:id/withdrawal')
  withdraw(@SentBy() sender: Sender, @Id() estimate: number, @Body() { reason }: ReasonBody): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'WithdrawEstimate', estimate, reason });
  }
}
