import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { CommandDoor } from '../commands/command-door.ts';
import { Id } from '../commands/command-parameters.ts';
import { type Sender, SentBy } from '../commands/sender.ts';
import { ApprovalBody, CorrectionBody, ReasonBody, ReturnBody, SubmissionBody } from './result.body.ts';
import { submissionOf, valuesOf } from './submission.ts';

/** A result that was recorded, by the number of its event. */
export interface RecordedAnswer extends AcceptedAnswer {
  readonly resultId: number;
}

/** Results and their corrections: recorded, sent again, decided, corrected. */
@Controller('resolutions/:r')
export class ResultsController {
  constructor(@Inject(CommandDoor) private readonly door: CommandDoor) {}

  /** Records a result; another account approves it before it counts. */
  @Post('targets/:c/results')
  async record(
    @SentBy() sender: Sender,
    @Param('c') target: string,
    @Body() body: SubmissionBody,
  ): Promise<RecordedAnswer> {
    const answer = await this.door.send(sender, { type: 'RecordResult', target, ...submissionOf(body) });
    return { ...answer, resultId: answer.events[0]?.position ?? answer.position };
  }

  /** Sends a result again, whole, while nobody has approved it. */
  @Post('results/:id/resubmission')
  resubmit(@SentBy() sender: Sender, @Id() result: number, @Body() body: SubmissionBody): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'ResubmitResult', result, ...submissionOf(body) });
  }

  /** Approves a result that another account submitted: from now on it counts. */
  @Post('results/:id/approval')
  approve(
    @SentBy() sender: Sender,
    @Id() result: number,
    @Body() { submission }: ApprovalBody,
  ): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'ApproveResult', result, submission });
  }

  /** Returns a result to whoever submitted it, with the reason. */
  @Post('results/:id/return')
  return(
    @SentBy() sender: Sender,
    @Id() result: number,
    @Body() { submission, reason }: ReturnBody,
  ): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'ReturnResult', result, submission, reason });
  }

  /** Withdraws one's own result that nobody approved; an approved one takes a proposal (ResultWithdrawn). */
  @Post('results/:id/withdrawal')
  withdraw(@SentBy() sender: Sender, @Id() result: number, @Body() { reason }: ReasonBody): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'WithdrawResult', result, reason });
  }

  /** Proposes another value for an approved result; it counts at the result's own date once another account approved it. */
  @Post('results/:id/correction')
  correct(@SentBy() sender: Sender, @Id() result: number, @Body() body: CorrectionBody): Promise<AcceptedAnswer> {
    const { reason, evidence } = body;
    return this.door.send(sender, { type: 'ProposeCorrection', result, values: valuesOf(body), reason, evidence });
  }
}
