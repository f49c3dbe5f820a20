import { SubCommand } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDate } from '../../input/read-date.ts';
import { readUnitKind } from '../../input/read-unit-kind.ts';
import { ProposeCommand } from '../propose-command.ts';

/** Proposes that units become one: a unit that stands already, or (with a name and a kind) a new one. */
@SubCommand({ name: 'merge' })
export class MergeUnitsCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['unit'], options: ['predecessor', 'name', 'kind', 'from'] } as const;
  protected readonly change = 'UnitsMerged';

  protected data([successor]: readonly string[], { predecessor, name, kind, from }: Given): object {
    const isNew = name !== undefined || kind !== undefined;
    return {
      predecessors: predecessor,
      successor,
      enrolled: isNew ? { name, kind: kind === undefined ? undefined : readUnitKind(kind) } : undefined,
      effectiveOn: from === undefined ? undefined : readDate(from),
    };
  }
}
