import { SubCommand } from 'nest-commander';
import type { Accounts } from '#identity/accounts';
import { AccountLinkCommand } from './account-link-command.ts';

/** Ends an account's password and sessions, for somebody who forgot it or lost it to another. */
@SubCommand({ name: 'reset' })
export class ResetAccountCommand extends AccountLinkCommand {
  protected readonly shape = { arguments: ['account'] } as const;

  protected ask(accounts: Accounts, [account = '']: readonly string[]): ReturnType<Accounts['resetPassword']> {
    return accounts.resetPassword(account);
  }
}
