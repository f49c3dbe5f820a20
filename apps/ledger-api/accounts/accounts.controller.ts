import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { AccountRow } from '#identity/account-rows';
import { Accounts } from '#identity/accounts';
import { InstallationOnly } from '../auth/caller.ts';
import { accepted } from '../sessions/identity-problem.ts';
import { AccountBody } from './account.body.ts';

/** Who may sign in to this installation. What an account may do in a ledger is granted there, not here. */
@InstallationOnly()
@Controller('accounts')
export class AccountsController {
  constructor(@Inject(Accounts) private readonly accounts: Accounts) {}

  @Get()
  list(): { readonly rows: readonly AccountRow[] } {
    return { rows: this.accounts.list() };
  }

  /** Without a password: the one-time key lets the person choose one. It is shown this once. */
  @Post()
  add(@Body() body: AccountBody): { readonly account: string; readonly link: string } {
    const { account, name, installationAdministrator = false } = body;
    const { link } = accepted(this.accounts.add(account, name, { installationAdministrator }));
    return { account, link };
  }

  /** The old password and every session end now. */
  @Post(':a/password-reset')
  @HttpCode(200)
  resetPassword(@Param('a') account: string): { readonly account: string; readonly link: string } {
    const { link } = accepted(this.accounts.resetPassword(account));
    return { account, link };
  }
}
