import { Command } from 'nest-commander';
import { readJsonFile } from '../../input/json-file.ts';
import { ProposeCommand } from '../propose-command.ts';

/** Proposes the targets of a JSON file: one definition, or an array of them. */
@Command({ name: 'set-target' })
export class SetTargetCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['file'] } as const;
  protected readonly change = 'TargetSet';

  protected async data([file = '']: readonly string[]): Promise<object> {
    return (await readJsonFile(file)) as object;
  }
}
