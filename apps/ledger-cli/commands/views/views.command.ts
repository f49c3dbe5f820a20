import { Command } from 'nest-commander';
import { CommandGroup } from '../command-group.ts';
import { CheckViewsCommand } from './check.command.ts';
import { ChecksCommand } from './checks.command.ts';
import { ViewReportsCommand } from './reports.command.ts';
import { RevertViewCommand } from './revert.command.ts';
import { ScheduleCommand } from './schedule.command.ts';

@Command({
  name: 'views',
  subCommands: [CheckViewsCommand, RevertViewCommand, ViewReportsCommand, ScheduleCommand, ChecksCommand],
})
export class ViewsCommand extends CommandGroup {}
