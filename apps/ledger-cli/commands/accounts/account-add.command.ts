import { SubCommand } from 'nest-commander';
import type { Accounts } from '#identity/accounts';
import { AccountLinkCommand } from './account-link-command.ts';

/** Adds an account that may sign in. What it may do in a ledger is granted there. */
@SubCommand({ name: 'add' })
export class AddAccountCommand extends AccountLinkCommand {
  protected readonly shape = { arguments: ['account', 'person'] } as const;

  protected ask(accounts: Accounts, [account = '', person = '']: readonly string[]): ReturnType<Accounts['add']> {
    return accounts.add(account, person);
  }
}
