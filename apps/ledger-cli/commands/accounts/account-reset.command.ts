import { SubCommand } from 'nest-commander';
import type { Outcome } from '#identity/outcome';
import type { OperatorDoor } from '#operator/door';
import { AccountLinkCommand } from './account-link-command.ts';

/** Ends an account's password and sessions, for somebody who forgot it or lost it to another. */
@SubCommand({ name: 'reset' })
export class ResetAccountCommand extends AccountLinkCommand {
  protected readonly shape = { arguments: ['account'] } as const;

  protected ask(door: OperatorDoor, [account = '']: readonly string[]): Promise<Outcome<{ link: string }>> {
    return door.resetAccount(account);
  }
}
