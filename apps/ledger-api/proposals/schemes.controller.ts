import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandDoor, type ProposedAnswer } from '../commands/command-door.ts';
import { StepNumber } from '../commands/command-parameters.ts';
import { type Sender, SentBy } from '../commands/sender.ts';
import { CompletionBody, ReopeningBody, SchemeBody, SchemeRevisionBody } from './scheme.body.ts';

/** Schemes (đề án) and their steps: each change a proposal, for another account to approve. */
@Controller('resolutions/:r/schemes')
export class SchemesController {
  constructor(@Inject(CommandDoor) private readonly door: CommandDoor) {}

  @Post()
  adopt(@SentBy() sender: Sender, @Body() body: SchemeBody): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'SchemeAdopted', body);
  }

  @Post(':s/revision')
  revise(
    @SentBy() sender: Sender,
    @Param('s') scheme: string,
    @Body() body: SchemeRevisionBody,
  ): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'SchemeRevised', body, { scheme });
  }

  @Post(':s/steps/:n/completion')
  complete(
    @SentBy() sender: Sender,
    @Param('s') scheme: string,
    @StepNumber() step: number,
    @Body() body: CompletionBody,
  ): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'SchemeStepCompleted', body, { scheme, step });
  }

  @Post(':s/steps/:n/reopening')
  reopen(
    @SentBy() sender: Sender,
    @Param('s') scheme: string,
    @StepNumber() step: number,
    @Body() body: ReopeningBody,
  ): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'SchemeStepReopened', body, { scheme, step });
  }
}
