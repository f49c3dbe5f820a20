import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDate } from '../../input/read-date.ts';
import { readDocument } from '../../input/read-document.ts';
import { readGoal } from '../../input/read-values.ts';
import { DOCUMENT, ProposeCommand } from '../propose-command.ts';

@Command({ name: 'set-revision', aliases: ['revision'] })
export class SetRevisionCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['target', 'goal'], options: ['from', ...DOCUMENT] } as const;
  protected readonly change = 'TargetRevised';

  protected data([target, goal = '']: readonly string[], given: Given): object {
    return {
      target,
      goal: readGoal(goal),
      effectiveFrom: given.from === undefined ? undefined : readDate(given.from),
      document: readDocument(given),
    };
  }
}
