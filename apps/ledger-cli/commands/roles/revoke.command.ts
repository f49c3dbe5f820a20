import { Command } from 'nest-commander';
import { ActCommand } from '../act-command.ts';

@Command({ name: 'revoke' })
export class RevokeCommand extends ActCommand {
  protected readonly shape = { arguments: ['account', 'role'] } as const;

  protected input([account, role]: readonly string[]): unknown {
    return { type: 'RevokeRole', account, role };
  }
}
