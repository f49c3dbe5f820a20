import { SubCommand } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDate } from '../../input/read-date.ts';
import { ProposeCommand } from '../propose-command.ts';

@SubCommand({ name: 'rename' })
export class RenameUnitCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['unit', 'name'], options: ['from'] } as const;
  protected readonly change = 'UnitRenamed';

  protected data([unit, name]: readonly string[], { from }: Given): object {
    return { unit, name, effectiveOn: from === undefined ? undefined : readDate(from) };
  }
}
