import { SubCommand } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDate } from '../../input/read-date.ts';
import { readUnitKind } from '../../input/read-unit-kind.ts';
import { readRosterFile } from '../../input/roster-file.ts';
import { UsageError } from '../../session/usage-error.ts';
import { ProposeCommand } from '../propose-command.ts';

/** Proposes to enrol one unit, or every unit of a roster file in one proposal. */
@SubCommand({ name: 'enrol' })
export class EnrolUnitCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['unit?', 'name?'], options: ['kind', 'from', 'file'] } as const;
  protected readonly change = 'UnitEnrolled';

  protected async data([unit, name]: readonly string[], { kind, from, file }: Given): Promise<object> {
    if (file !== undefined && unit !== undefined)
      throw new UsageError('choose-one', { choices: ['unit enrol <unit>', '--file'] });
    if (file !== undefined) return readRosterFile(file);
    if (unit === undefined) throw new UsageError('enrolment-missing');
    return {
      unit,
      name,
      kind: kind === undefined ? undefined : readUnitKind(kind),
      effectiveOn: from === undefined ? undefined : readDate(from),
    };
  }
}
