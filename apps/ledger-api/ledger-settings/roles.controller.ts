import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { RolesAnswer } from '#ledger/queries/state-answers';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { CommandDoor } from '../commands/command-door.ts';
import { type Sender, SentBy } from '../commands/sender.ts';
import { answerOf } from '../resolutions/answer-of.ts';
import { RoleBody } from './role.body.ts';

/** Who may do what in a ledger: part of its history, decided by its administrators. */
@Controller('resolutions/:r/roles')
export class RolesController {
  constructor(
    @Inject(CommandDoor) private readonly door: CommandDoor,
    @Inject(Ledgers) private readonly ledgers: Ledgers,
  ) {}

  /** Who holds which roles now. */
  @Get()
  async roles(@Param('r') ledger: string): Promise<RolesAnswer> {
    return answerOf(await this.ledgers.roles(ledger));
  }

  @Post()
  grant(@SentBy() sender: Sender, @Body() { account, role }: RoleBody): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'GrantRole', account, role });
  }

  /** Takes a role back; the last administrator stays. */
  @Post('revocation')
  revoke(@SentBy() sender: Sender, @Body() { account, role }: RoleBody): Promise<AcceptedAnswer> {
    return this.door.send(sender, { type: 'RevokeRole', account, role });
  }
}
