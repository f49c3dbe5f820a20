import { Command } from 'nest-commander';
import { CommandGroup } from '../command-group.ts';
import { AdoptSchemeCommand } from './scheme-adopt.command.ts';
import { CompleteStepCommand } from './scheme-complete.command.ts';
import { ReopenStepCommand } from './scheme-reopen.command.ts';
import { ReviseSchemeCommand } from './scheme-revise.command.ts';

@Command({
  name: 'scheme',
  subCommands: [AdoptSchemeCommand, ReviseSchemeCommand, CompleteStepCommand, ReopenStepCommand],
})
export class SchemeCommand extends CommandGroup {}
