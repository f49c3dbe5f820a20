import { Controller, Get, Inject } from '@nestjs/common';
import type { Role } from '#resolution/values/shapes';
import { Access } from '../auth/access.ts';
import { type Caller, CurrentCaller } from '../auth/caller.ts';

/** Who asks, and where they hold a role. */
interface Me {
  readonly account: string;
  readonly name: string;
  readonly installationAdministrator: boolean;
  readonly resolutions: readonly { readonly ledger: string; readonly roles: readonly Role[] }[];
}

/** The caller, and the resolutions in which they hold a role. No other is named. */
@Controller('me')
export class MeController {
  constructor(@Inject(Access) private readonly access: Access) {}

  @Get()
  async me(@CurrentCaller() caller: Caller): Promise<Me> {
    const { account, name, installationAdministrator } = caller;
    return { account, name, installationAdministrator, resolutions: await this.access.resolutionsOf(caller) };
  }
}
