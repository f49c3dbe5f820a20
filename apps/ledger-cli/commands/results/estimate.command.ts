import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readWhole } from '../../input/read-number.ts';
import { readValues } from '../../input/read-values.ts';
import { ActCommand } from '../act-command.ts';

@Command({ name: 'estimate' })
export class EstimateCommand extends ActCommand {
  protected readonly shape = { arguments: ['target', 'value'], options: ['year', 'note'] } as const;

  protected input([target, value]: readonly string[], given: Given): unknown {
    const year = given.year === undefined ? undefined : readWhole(given.year);
    return { type: 'RecordEstimate', target, year, values: readValues(value, {}), note: given.note };
  }
}
