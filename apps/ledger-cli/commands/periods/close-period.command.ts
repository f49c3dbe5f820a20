import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { ActCommand } from '../act-command.ts';
import { daysInput } from './days-input.ts';

@Command({ name: 'close-period' })
export class ClosePeriodCommand extends ActCommand {
  protected readonly shape = { arguments: ['from', 'to?'] } as const;

  protected async input([from = '', to]: readonly string[], _: Given, chosen: ChosenLedger): Promise<unknown> {
    return { type: 'ClosePeriod', ...(await daysInput(chosen, from, to)) };
  }
}
