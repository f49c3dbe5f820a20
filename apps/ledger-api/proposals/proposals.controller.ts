import { Body, Controller, Get, Headers, Inject, Param, Post } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { ProposalAnswer } from '#ledger/queries/state-answers';
import { tellProposal } from '#messages/history/tell-proposal';
import { CommandDoor, type ProposedAnswer } from '../commands/command-door.ts';
import { Id } from '../commands/command-parameters.ts';
import { type Sender, SentBy } from '../commands/sender.ts';
import { catalogueOf } from '../http/problem-body.ts';
import { answerOf } from '../resolutions/answer-of.ts';
import { ProposalBody } from './proposal.body.ts';

/** A proposal with its changes in words, in the caller's language. */
interface ToldProposal extends Omit<ProposalAnswer, 'changes'> {
  readonly changes: readonly (ProposalAnswer['changes'][number] & { readonly sentence: string })[];
}

/** Proposals of any kind: made whole, and read before they are decided. */
@Controller('resolutions/:r/proposals')
export class ProposalsController {
  constructor(
    @Inject(CommandDoor) private readonly door: CommandDoor,
    @Inject(Ledgers) private readonly ledgers: Ledgers,
  ) {}

  /** Proposes several changes of one kind at once, such as a whole roster. */
  @Post()
  async propose(@SentBy() sender: Sender, @Body() { changes }: ProposalBody): Promise<ProposedAnswer> {
    const answer = await this.door.send(sender, { type: 'Propose', changes });
    return { ...answer, proposalId: answer.position };
  }

  /** What a proposal would change, in words. */
  @Get(':id')
  async proposal(
    @Param('r') ledger: string,
    @Id() id: number,
    @Headers('accept-language') language?: string,
  ): Promise<ToldProposal> {
    const { changes, ...answer } = answerOf(await this.ledgers.proposal(ledger, id));
    const sentences = await tellProposal({ ledgers: this.ledgers, ledger }, catalogueOf(language), id);
    return { ...answer, changes: changes.map((change, index) => ({ ...change, sentence: sentences[index] ?? '' })) };
  }
}
