import { SubCommand } from 'nest-commander';
import { readJsonFile } from '../../input/json-file.ts';
import { ProposeCommand } from '../propose-command.ts';

/** Proposes the scheme of a JSON file: scheme, name, steps, document, effectiveFrom. */
@SubCommand({ name: 'adopt' })
export class AdoptSchemeCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['file'] } as const;
  protected readonly change = 'SchemeAdopted';

  protected async data([file = '']: readonly string[]): Promise<object> {
    return (await readJsonFile(file)) as object;
  }
}
