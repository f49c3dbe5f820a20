import { Command } from 'nest-commander';
import { ActCommand } from '../act-command.ts';
import { daysInput } from './days-input.ts';

@Command({ name: 'close-period' })
export class ClosePeriodCommand extends ActCommand {
  protected readonly shape = { arguments: ['from', 'to?'] } as const;

  protected input([from = '', to]: readonly string[]): unknown {
    return { type: 'ClosePeriod', ...daysInput(from, to) };
  }
}
