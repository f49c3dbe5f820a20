import { SubCommand } from 'nest-commander';
import { ViewsRunCommand } from './views-run-command.ts';

/** Builds views beside the live ones and compares: never switches. */
@SubCommand({ name: 'check' })
export class CheckViewsCommand extends ViewsRunCommand {
  protected readonly checkOnly = true;
}
