import { Controller, Get, Inject } from '@nestjs/common';
import { Access } from '../auth/access.ts';
import { type Caller, CurrentCaller } from '../auth/caller.ts';

/** The caller, and the resolutions in which they hold a role. No other is named. */
@Controller('me')
export class MeController {
  constructor(@Inject(Access) private readonly access: Access) {}

  @Get()
  async me(@CurrentCaller() caller: Caller): Promise<object> {
    const { account, name, installationAdministrator } = caller;
    return { account, name, installationAdministrator, resolutions: await this.access.resolutionsOf(caller) };
  }
}
