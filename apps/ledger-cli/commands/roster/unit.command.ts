import { Command } from 'nest-commander';
import { CommandGroup } from '../command-group.ts';
import { CloseUnitCommand } from './unit-close.command.ts';
import { EnrolUnitCommand } from './unit-enrol.command.ts';
import { MergeUnitsCommand } from './unit-merge.command.ts';
import { RenameUnitCommand } from './unit-rename.command.ts';

@Command({
  name: 'unit',
  subCommands: [EnrolUnitCommand, RenameUnitCommand, MergeUnitsCommand, CloseUnitCommand],
})
export class UnitCommand extends CommandGroup {}
