import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { EffectsAnswer, Supposed } from '#ledger/queries/effects';
import { sent } from '../commands/command-door.ts';
import { answerOf } from '../resolutions/answer-of.ts';
import { submissionOf, valuesOf } from '../results/submission.ts';
import { EffectsBody } from './effects.body.ts';

/** Effect before act: what something would change, before anybody does it. Stores nothing. */
@Controller('resolutions/:r')
export class EffectsController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** The verdict of every target that would be reached, before and after. Refuses what the ledger would refuse. */
  @Post('effects')
  @HttpCode(200)
  async effects(@Param('r') ledger: string, @Body() body: EffectsBody): Promise<EffectsAnswer> {
    return answerOf(await this.ledgers.effects(ledger, sent(supposedBy(body)) as Supposed));
  }
}

const supposedBy = ({ record, resubmit, correct, propose, approve }: EffectsBody): Supposed => [
  ...(approve?.results ?? []).map((result) => ({ type: 'ApproveResult', result })),
  ...(approve?.corrections ?? []).map((correction) => ({ type: 'ApproveCorrection', correction })),
  ...(approve?.proposals ?? []).map((proposal) => ({ type: 'ApproveProposal', proposal })),
  ...(record ? [{ type: 'RecordResult', target: record.target, ...submissionOf(record) }] : []),
  ...(resubmit ? [{ type: 'ResubmitResult', result: resubmit.result, ...submissionOf(resubmit) }] : []),
  ...(correct
    ? [{ type: 'ProposeCorrection', result: correct.result, values: valuesOf(correct), reason: correct.reason }]
    : []),
  ...(propose ? [{ type: 'Propose', changes: propose }] : []),
];
