import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readWhole } from '../../input/read-number.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { ActCommand } from '../act-command.ts';
import { eventNamed, submissionNamed } from '../event-named.ts';

@Command({ name: 'return' })
export class ReturnCommand extends ActCommand {
  protected readonly shape = { arguments: ['event'], options: ['reason', 'submission'] } as const;

  protected async input([typed = '']: readonly string[], given: Given, chosen: ChosenLedger): Promise<unknown> {
    const position = readWhole(typed);
    const named = submissionNamed(position, await eventNamed(chosen, position));
    const read = given.submission === undefined ? {} : { submission: readWhole(given.submission) };
    return { type: 'ReturnResult', ...named, ...read, reason: given.reason };
  }
}
