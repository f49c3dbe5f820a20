import { Command } from 'nest-commander';
import { CommandGroup } from '../command-group.ts';
import { AddAccountCommand } from './account-add.command.ts';
import { ResetAccountCommand } from './account-reset.command.ts';

@Command({ name: 'account', subCommands: [AddAccountCommand, ResetAccountCommand] })
export class AccountCommand extends CommandGroup {}
