import { Command } from 'nest-commander';
import { ActCommand } from '../act-command.ts';

@Command({ name: 'grant' })
export class GrantCommand extends ActCommand {
  protected readonly shape = { arguments: ['account', 'role'] } as const;

  protected input([account, role]: readonly string[]): unknown {
    return { type: 'GrantRole', account, role };
  }
}
