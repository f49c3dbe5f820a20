import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readWhole } from '../../input/read-number.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { ActCommand } from '../act-command.ts';
import { eventNamed } from '../event-named.ts';

/** Rejects whatever the event began: a correction or a proposal. A result is returned instead. */
@Command({ name: 'reject' })
export class RejectCommand extends ActCommand {
  protected readonly shape = { arguments: ['event'], options: ['reason'] } as const;

  protected async input([typed = '']: readonly string[], { reason }: Given, chosen: ChosenLedger): Promise<unknown> {
    const position = readWhole(typed);
    const event = await eventNamed(chosen, position);
    return event?.type === 'CorrectionProposed'
      ? { type: 'RejectCorrection', correction: position, reason }
      : { type: 'RejectProposal', proposal: position, reason };
  }
}
