import { SubCommand } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDate } from '../../input/read-date.ts';
import { readWhole } from '../../input/read-number.ts';
import { ProposeCommand } from '../propose-command.ts';

@SubCommand({ name: 'complete' })
export class CompleteStepCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['scheme', 'step'], options: ['on'] } as const;
  protected readonly change = 'SchemeStepCompleted';

  protected data([scheme, step = '']: readonly string[], { on }: Given): object {
    return { scheme, step: readWhole(step), occurredOn: on === undefined ? undefined : readDate(on) };
  }
}
