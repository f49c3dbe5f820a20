import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { readDocument } from '../../input/read-document.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { DOCUMENT, ProposeCommand } from '../propose-command.ts';
import { daysInput } from './days-input.ts';

@Command({ name: 'reopen-period' })
export class ReopenPeriodCommand extends ProposeCommand {
  protected readonly shape = { arguments: ['from', 'to?'], options: ['reason', ...DOCUMENT] } as const;
  protected readonly change = 'PeriodReopened';

  protected async data([from = '', to]: readonly string[], given: Given, chosen: ChosenLedger): Promise<object> {
    return { ...(await daysInput(chosen, from, to)), document: readDocument(given), reason: given.reason };
  }
}
