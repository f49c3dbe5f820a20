import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { ActCommand } from '../act-command.ts';
import { SUBMISSION, submissionInput } from './submission-input.ts';

@Command({ name: 'record' })
export class RecordCommand extends ActCommand {
  protected readonly shape = { arguments: ['target', 'value?'], options: SUBMISSION } as const;

  protected input([target, value]: readonly string[], given: Given): unknown {
    return { type: 'RecordResult', target, ...submissionInput(value, given) };
  }
}
