import { Command } from 'nest-commander';
import { CommandGroup } from '../command-group.ts';
import { CheckViewsCommand } from './check.command.ts';
import { ViewReportsCommand } from './reports.command.ts';
import { RevertViewCommand } from './revert.command.ts';

@Command({ name: 'views', subCommands: [CheckViewsCommand, RevertViewCommand, ViewReportsCommand] })
export class ViewsCommand extends CommandGroup {}
