import { Command } from 'nest-commander';
import { CommandGroup } from '../command-group.ts';
import { CompareLogCommand } from './compare.command.ts';
import { MoveLogCommand } from './move.command.ts';

@Command({ name: 'log', subCommands: [CompareLogCommand, MoveLogCommand] })
export class LogCommand extends CommandGroup {}
