import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { type Caller, CurrentCaller } from '../auth/caller.ts';
import { CommandDoor } from './command-door.ts';
import { Id, Key } from './command-parameters.ts';
import { ReasonBody } from './result.body.ts';

/** What another account proposed, decided: corrections, and every proposal that can move a verdict. */
@Controller('resolutions/:r')
export class DecisionsController {
  constructor(@Inject(CommandDoor) private readonly door: CommandDoor) {}

  @Post('corrections/:id/approval')
  approveCorrection(
    @Param('r') ledger: string,
    @Id() correction: number,
    @CurrentCaller() by: Caller,
    @Key() key?: string,
  ): Promise<AcceptedAnswer> {
    return this.door.send(ledger, { type: 'ApproveCorrection', correction }, by, key);
  }

  @Post('corrections/:id/rejection')
  rejectCorrection(
    @Param('r') ledger: string,
    @Id() correction: number,
    @Body() { reason }: ReasonBody,
    @CurrentCaller() by: Caller,
    @Key() key?: string,
  ): Promise<AcceptedAnswer> {
    return this.door.send(ledger, { type: 'RejectCorrection', correction, reason }, by, key);
  }

  @Post('proposals/:id/approval')
  approveProposal(
    @Param('r') ledger: string,
    @Id() proposal: number,
    @CurrentCaller() by: Caller,
    @Key() key?: string,
  ): Promise<AcceptedAnswer> {
    return this.door.send(ledger, { type: 'ApproveProposal', proposal }, by, key);
  }

  @Post('proposals/:id/rejection')
  rejectProposal(
    @Param('r') ledger: string,
    @Id() proposal: number,
    @Body() { reason }: ReasonBody,
    @CurrentCaller() by: Caller,
    @Key() key?: string,
  ): Promise<AcceptedAnswer> {
    return this.door.send(ledger, { type: 'RejectProposal', proposal, reason }, by, key);
  }
}
