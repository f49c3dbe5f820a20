import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { type Caller, CurrentCaller } from '../auth/caller.ts';
import { CommandDoor } from './command-door.ts';
import { Id, Key } from './command-parameters.ts';
import { ApprovalBody, CorrectionBody, ReasonBody, ReturnBody, SubmissionBody, valuesOf } from './result.body.ts';

/** Results and their corrections: recorded, sent again, decided, corrected. */
@Controller('resolutions/:r')
export class ResultsController {
  constructor(@Inject(CommandDoor) private readonly door: CommandDoor) {}

  @Post('targets/:c/results')
  async record(
    @Param('r') ledger: string,
    @Param('c') target: string,
    @Body() body: SubmissionBody,
    @CurrentCaller() by: Caller,
    @Key() key?: string,
  ): Promise<AcceptedAnswer & { resultId: number }> {
    const answer = await this.door.send(ledger, { type: 'RecordResult', target, ...submission(body) }, by, key);
    return { ...answer, resultId: answer.events[0]?.position ?? answer.position };
  }

  @Post('results/:id/resubmission')
  resubmit(
    @Param('r') ledger: string,
    @Id() result: number,
    @Body() body: SubmissionBody,
    @CurrentCaller() by: Caller,
    @Key() key?: string,
  ): Promise<AcceptedAnswer> {
    return this.door.send(ledger, { type: 'ResubmitResult', result, ...submission(body) }, by, key);
  }

  @Post('results/:id/approval')
  approve(
    @Param('r') ledger: string,
    @Id() result: number,
    @Body() { submission: read }: ApprovalBody,
    @CurrentCaller() by: Caller,
    @Key() key?: string,
  ): Promise<AcceptedAnswer> {
    return this.door.send(ledger, { type: 'ApproveResult', result, submission: read }, by, key);
  }

  @Post('results/:id/return')
  return(
    @Param('r') ledger: string,
    @Id() result: number,
    @Body() { submission: read, reason }: ReturnBody,
    @CurrentCaller() by: Caller,
    @Key() key?: string,
  ): Promise<AcceptedAnswer> {
    return this.door.send(ledger, { type: 'ReturnResult', result, submission: read, reason }, by, key);
  }

  @Post('results/:id/withdrawal')
  withdraw(
    @Param('r') ledger: string,
    @Id() result: number,
    @Body() { reason }: ReasonBody,
    @CurrentCaller() by: Caller,
    @Key() key?: string,
  ): Promise<AcceptedAnswer> {
    return this.door.send(ledger, { type: 'WithdrawResult', result, reason }, by, key);
  }

  @Post('results/:id/correction')
  correct(
    @Param('r') ledger: string,
    @Id() result: number,
    @Body() body: CorrectionBody,
    @CurrentCaller() by: Caller,
    @Key() key?: string,
  ): Promise<AcceptedAnswer> {
    const { reason, evidence } = body;
    return this.door.send(
      ledger,
      { type: 'ProposeCorrection', result, values: valuesOf(body), reason, evidence },
      by,
      key,
    );
  }
}

const submission = (body: SubmissionBody): object => {
  const { unit, occurredOn, period, note, evidence } = body;
  return { unit, occurredOn, period, values: valuesOf(body), note, evidence };
};
