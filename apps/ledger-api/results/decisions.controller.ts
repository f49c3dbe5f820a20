import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { CommandDoor } from '../commands/command-door.ts';
import { Id } from '../commands/command-parameters.ts';
import { type Sender, SentBy } from '../commands/sender.ts';
import { ReasonBody } from './result.body.ts';

/** What another account proposed, decided: corrections, and every proposal that can move a verdict. */
@Controller('resolutions/:r')
export class DecisionsController {
  constructor(@Inject(CommandDoor) private readonly door: CommandDoor) {}

  @Post('corrections/:id/approval')
  approveCorrection(@SentBy() sender: Sender, @Id() correction: number): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'ApproveCorrection', correction });
  }

  @Post('corrections/:id/rejection')
  rejectCorrection(
    @SentBy() sender: Sender,
    @Id() correction: number,
    @Body() { reason }: ReasonBody,
  ): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'RejectCorrection', correction, reason });
  }

  @Post('proposals/:id/approval')
  approveProposal(@SentBy() sender: Sender, @Id() proposal: number): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'ApproveProposal', proposal });
  }

  @Post('proposals/:id/rejection')
  rejectProposal(
    @SentBy() sender: Sender,
    @Id() proposal: number,
    @Body() { reason }: ReasonBody,
  ): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'RejectProposal', proposal, reason });
  }
}
