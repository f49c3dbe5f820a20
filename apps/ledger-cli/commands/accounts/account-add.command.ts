import { SubCommand } from 'nest-commander';
import type { Outcome } from '#identity/outcome';
import type { OperatorDoor } from '#operator/door';
import type { Given } from '../../framing/command-shape.ts';
import { AccountLinkCommand } from './account-link-command.ts';

/** Adds an account that may sign in. What it may do in a ledger is granted there. */
@SubCommand({ name: 'add' })
export class AddAccountCommand extends AccountLinkCommand {
  protected readonly shape = { arguments: ['account', 'person'], options: ['administrator'] } as const;

  protected ask(
    door: OperatorDoor,
    [account = '', person = '']: readonly string[],
    { administrator = false }: Given,
  ): Promise<Outcome<{ link: string }>> {
    return door.addAccount(account, person, { installationAdministrator: administrator });
  }
}
