import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { Accounts } from '#identity/accounts';
import type { TokenRow } from '#identity/api-tokens';
import { Access } from '../auth/access.ts';
import { type Caller, CurrentCaller } from '../auth/caller.ts';
import { HttpProblem, notFound } from '../http/http-problem.ts';
import { accepted } from '../sessions/identity-problem.ts';
import { TokenBody } from './token.body.ts';

/**
 * A person's own tokens for programs. A token acts in its account's name, so nobody makes one for somebody else, whatever they
 * administer; and no program makes another.
 */
@Controller('tokens')
export class TokensController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Get()
  list(@CurrentCaller() caller: Caller): { readonly rows: readonly TokenRow[] } {
    return { rows: this.accounts.tokens(personOf(caller)) };
  }

  /** For a ledger and a role that the person holds in it. The secret is shown this once. */
  @Post()
  async issue(@CurrentCaller() caller: Caller, @Body() body: TokenBody): Promise<{ id: number; secret: string }> {
    const account = personOf(caller);
    const { ledger, role, label, expiresAt } = body;
    const roles = await this.access.rolesIn(caller, ledger);
    if (roles.length === 0) throw notFound();
    if (!roles.includes(role)) {
      throw new HttpProblem(403, [{ code: 'role-missing', field: 'role', params: { needed: [role], account } }]);
    }
    const { id, secret } = accepted(this.accounts.issueToken({ account, ledger, role, label, expiresAt }));
    return { id, secret };
  }

  @Delete(':id')
  @HttpCode(204)
  revoke(
    @CurrentCaller() caller: Caller,
    @Param('id', new ParseIntPipe({ exceptionFactory: notFound })) id: number,
  ): void {
    if (!this.accounts.tokens(personOf(caller)).some((token) => token.id === id)) throw notFound();
    this.accounts.revokeToken(id);
  }
}

/** The account of a caller who signed in. */
const personOf = ({ account, session }: Caller): string => {
  if (session === undefined) throw notFound();
  return account;
};
