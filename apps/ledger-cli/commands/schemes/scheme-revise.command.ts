import { SubCommand } from 'nest-commander';
import { readJsonFile } from '../../input/json-file.ts';
import { ProposeCommand } from '../propose-command.ts';

/** Proposes new steps from a JSON file: scheme, steps, document, effectiveFrom. */
@SubCommand({ name: 'revise' })
export class ReviseSchemeCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['file'] } as const;
  protected readonly change = 'SchemeRevised';

  protected async data([file = '']: readonly string[]): Promise<object> {
    return (await readJsonFile(file)) as object;
  }
}
