import { Command } from 'nest-commander';
import { ProposeCommand } from '../propose-command.ts';

@Command({ name: 'set-interpretation', aliases: ['interpretation'] })
export class SetInterpretationCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['target', 'reading'] } as const;
  protected readonly change = 'InterpretationConfirmed';

  protected data([target, interpretation]: readonly string[]): object {
    return { target, interpretation };
  }
}
