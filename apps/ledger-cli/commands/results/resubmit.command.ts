import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readWhole } from '../../input/read-number.ts';
import { ActCommand } from '../act-command.ts';
import { SUBMISSION, submissionInput } from './submission-input.ts';

@Command({ name: 'resubmit' })
export class ResubmitCommand extends ActCommand {
  protected readonly shape = { arguments: ['event', 'value?'], options: SUBMISSION } as const;

  protected input([event = '', value]: readonly string[], given: Given): unknown {
    return { type: 'ResubmitResult', result: readWhole(event), ...submissionInput(value, given) };
  }
}
