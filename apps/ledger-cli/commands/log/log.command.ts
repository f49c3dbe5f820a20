import { Command } from 'nest-commander';
import { CommandGroup } from '../command-group.ts';
import { CompareLogCommand } from './compare.command.ts';

@Command({ name: 'log', subCommands: [CompareLogCommand] })
export class LogCommand extends CommandGroup {}
