import { Body, Controller, Get, HttpCode, Inject, Optional, Param, Post } from '@nestjs/common';
import type { AccountRow } from '#identity/account-rows';
import { Accounts } from '#identity/accounts';
import type { SignInRow } from '#identity/logbooks';
import { InstallationOnly } from '../auth/caller.ts';
import { SigningInElsewhere } from '../elsewhere/signing-in-elsewhere.ts';
import { accepted } from '../sessions/identity-problem.ts';
import { AccountBody } from './account.body.ts';

/** Who may sign in to this installation. What an account may do in a ledger is granted there, not here. */
@InstallationOnly()
@Controller('accounts')
export class AccountsController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Optional() @Inject(SigningInElsewhere) private readonly elsewhere?: SigningInElsewhere,
  ) {}

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

  /** Takes an account out of use: its sessions end, its tokens work no more. What it recorded stays. */
  @Post(':a/disabling')
  @HttpCode(204)
  async disable(@Param('a') account: string): Promise<void> {
    accepted(this.accounts.disable(account));
    await this.elsewhere?.sessions.endAll(account);
  }

  /** The last tries to sign in to an account, the latest first. */
  @Get(':a/sign-ins')
  signIns(@Param('a') account: string): { readonly rows: readonly SignInRow[] } {
    return { rows: this.accounts.signIns(account) };
  }
}
