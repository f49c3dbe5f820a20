import { UsageError } from '../session/usage-error.ts';
import { LedgerCommand } from './ledger-command.ts';

/** A command that only holds others: `unit`, `scheme`. Alone it prints its help, and fails. */
export abstract class CommandGroup extends LedgerCommand {
  protected readonly shape = {};

  protected override perform([unknown]: readonly string[]): Promise<void> {
    if (unknown !== undefined) throw new UsageError('unknown-command', { input: `${this.command.name()} ${unknown}` });
    return this.command.help({ error: true });
  }
}
