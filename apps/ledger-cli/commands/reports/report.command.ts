import { Command } from 'nest-commander';
import { CommandGroup } from '../command-group.ts';
import { IssueReportCommand } from './report-issue.command.ts';
import { ListReportsCommand } from './report-list.command.ts';

@Command({ name: 'report', subCommands: [IssueReportCommand, ListReportsCommand] })
export class ReportCommand extends CommandGroup {}
