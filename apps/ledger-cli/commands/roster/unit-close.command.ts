import { SubCommand } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDate } from '../../input/read-date.ts';
import { ProposeCommand } from '../propose-command.ts';

@SubCommand({ name: 'close' })
export class CloseUnitCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['unit'], options: ['from'] } as const;
  protected readonly change = 'UnitClosed';

  protected data([unit]: readonly string[], { from }: Given): object {
    return { unit, effectiveOn: from === undefined ? undefined : readDate(from) };
  }
}
