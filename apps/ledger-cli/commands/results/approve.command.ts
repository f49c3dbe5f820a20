import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readWhole } from '../../input/read-number.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { ActCommand } from '../act-command.ts';
import { eventNamed, submissionNamed } from '../event-named.ts';

/** Approves whatever the event began: a result, a correction or a proposal. */
@Command({ name: 'approve' })
export class ApproveCommand extends ActCommand {
  protected readonly shape = { arguments: ['event'], options: ['submission'] } as const;

  protected async input([typed = '']: readonly string[], given: Given, chosen: ChosenLedger): Promise<unknown> {
    const position = readWhole(typed);
    const event = await eventNamed(chosen, position);
    if (event?.type === 'CorrectionProposed') return { type: 'ApproveCorrection', correction: position };
    if (event?.type === 'ProposalMade') return { type: 'ApproveProposal', proposal: position };
    const read = given.submission === undefined ? {} : { submission: readWhole(given.submission) };
    return { type: 'ApproveResult', ...submissionNamed(position, event), ...read };
  }
}
