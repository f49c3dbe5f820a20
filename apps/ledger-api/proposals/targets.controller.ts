import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandDoor, type ProposedAnswer } from '../commands/command-door.ts';
import { type Sender, SentBy } from '../commands/sender.ts';
import {
  BaselineBody,
  DroppingBody,
  InterpretationBody,
  ResponsibilityBody,
  RevisionBody,
  RoadmapBody,
  TargetBody,
} from './target.body.ts';

/** What a target is and is measured against: each a proposal, for another account to approve. */
@Controller('resolutions/:r/targets')
export class TargetsController {
  constructor(@Inject(CommandDoor) private readonly door: CommandDoor) {}

  /** Proposes a target, or another definition of one. */
  @Post()
  set(@SentBy() sender: Sender, @Body() body: TargetBody): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'TargetSet', body);
  }

  /** Proposes where counting starts. */
  @Post(':c/baseline')
  baseline(@SentBy() sender: Sender, @Param('c') target: string, @Body() body: BaselineBody): Promise<ProposedAnswer> {
    const { document, ...baseline } = body;
    return this.door.propose(sender, 'BaselineSet', { target, baseline, document });
  }

  /** Proposes what is to be reached at the end of each year. */
  @Post(':c/roadmap')
  roadmap(@SentBy() sender: Sender, @Param('c') target: string, @Body() body: RoadmapBody): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'RoadmapApproved', body, { target });
  }

  /** Proposes another goal, by a document. */
  @Post(':c/revision')
  revision(@SentBy() sender: Sender, @Param('c') target: string, @Body() body: RevisionBody): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'TargetRevised', body, { target });
  }

  /** Proposes how the goal is to be read where the resolution leaves it open. */
  @Post(':c/interpretation')
  interpretation(
    @SentBy() sender: Sender,
    @Param('c') target: string,
    @Body() body: InterpretationBody,
  ): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'InterpretationConfirmed', body, { target });
  }

  /** Proposes who answers for the target, and for what: the six clarities. */
  @Post(':c/responsibility')
  responsibility(
    @SentBy() sender: Sender,
    @Param('c') target: string,
    @Body() body: ResponsibilityBody,
  ): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'ResponsibilityAssigned', body, { target });
  }

  /** Proposes that the target is no longer judged. */
  @Post(':c/dropping')
  dropping(@SentBy() sender: Sender, @Param('c') target: string, @Body() body: DroppingBody): Promise<ProposedAnswer> {
    return this.door.propose(sender, 'TargetDropped', body, { target });
  }
}
