import { Controller, Get, Inject } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import { type Caller, CurrentCaller } from '../auth/caller.ts';

/** The caller, and the resolutions in which they hold a role. No other is named. */
@Controller('me')
export class MeController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  @Get()
  async me(@CurrentCaller() { account, name, installationAdministrator, token }: Caller): Promise<object> {
    const resolutions = [];
    for (const ledger of token ? [token.ledger] : await this.ledgers.ledgers()) {
      const held = await this.ledgers.rolesOf(ledger, account);
      const roles = token ? held.filter((role) => role === token.role) : held;
      if (roles.length > 0) resolutions.push({ ledger, roles });
    }
    return { account, name, installationAdministrator, resolutions };
  }
}
