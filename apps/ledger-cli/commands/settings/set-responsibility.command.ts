import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { ProposeCommand } from '../propose-command.ts';

@Command({ name: 'set-responsibility', aliases: ['responsibility'] })
export class SetResponsibilityCommand extends ProposeCommand {
  protected readonly shape = {
    arguments: ['target'],
    options: ['office', 'task', 'responsibility', 'product', 'deadline', 'roadmap'],
  } as const;
  protected readonly change = 'ResponsibilityAssigned';

  protected data([target]: readonly string[], given: Given): object {
    const { office, task, responsibility, product, deadline, roadmap } = given;
    return { target, office, task, responsibility, product, deadline, roadmap };
  }
}
