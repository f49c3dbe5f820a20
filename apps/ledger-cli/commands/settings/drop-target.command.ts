import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDate } from '../../input/read-date.ts';
import { readDocument } from '../../input/read-document.ts';
import { DOCUMENT, ProposeCommand } from '../propose-command.ts';

@Command({ name: 'drop-target' })
export class DropTargetCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['target'], options: ['from', ...DOCUMENT] } as const;
  protected readonly change = 'TargetDropped';

  protected data([target]: readonly string[], given: Given): object {
    const effectiveFrom = given.from === undefined ? undefined : readDate(given.from);
    return { target, effectiveFrom, document: readDocument(given) };
  }
}
