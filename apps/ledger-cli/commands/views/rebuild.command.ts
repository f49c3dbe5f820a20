import { Command } from 'nest-commander';
import { ViewsRunCommand } from './views-run-command.ts';

/** Builds views anew, compares, and lets the new ones serve. */
@Command({ name: 'rebuild' })
export class RebuildCommand extends ViewsRunCommand {
  protected readonly checkOnly = false;
}
