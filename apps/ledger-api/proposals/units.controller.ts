import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandDoor, type ProposedAnswer } from '../commands/command-door.ts';
import { type Sender, SentBy } from '../commands/sender.ts';
import { MergerBody, RenameBody, UnitBody, UnitClosureBody } from './unit.body.ts';

/** The roster of units: each change a proposal, for another account to approve. */
@Controller('resolutions/:r/units')
export class UnitsController {
  constructor(@Inject(CommandDoor) private readonly door: CommandDoor) {}

  @Post()
  enrol(@SentBy() sender: Sender, @Body() body: UnitBody): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'UnitEnrolled', body);
  }

  @Post('mergers')
  merge(@SentBy() sender: Sender, @Body() body: MergerBody): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'UnitsMerged', body);
  }

  @Post(':u/rename')
  rename(@SentBy() sender: Sender, @Param('u') unit: string, @Body() body: RenameBody): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'UnitRenamed', body, { unit });
  }

  @Post(':u/closure')
  close(@SentBy() sender: Sender, @Param('u') unit: string, @Body() body: UnitClosureBody): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'UnitClosed', body, { unit });
  }
}
