import { SubCommand } from 'nest-commander';
import { localDateOf } from '#resolution/values/local-date';
import type { Given } from '../../framing/command-shape.ts';
import { readDate } from '../../input/read-date.ts';
import { readWhole } from '../../input/read-number.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { UsageError } from '../../session/usage-error.ts';
import { ActCommand } from '../act-command.ts';

/** Issues a report: of today and the last event, unless a moment is named. Its figures are the ledger's own. */
@SubCommand({ name: 'issue' })
export class IssueReportCommand extends ActCommand {
  protected readonly shape = { arguments: ['title'], options: ['at', 'asOf'] } as const;

  protected async input(
    [title]: readonly string[],
    { at, asOf, key }: Given,
    { ledgers, ledger }: ChosenLedger,
  ): Promise<unknown> {
    // The first try moves the head: a second one would be about another moment, under the same key.
    if (key !== undefined && (at === undefined || asOf === undefined)) throw new UsageError('key-without-moment');
    return {
      type: 'IssueReport',
      title,
      at: at === undefined ? localDateOf(new Date().toISOString()) : readDate(at),
      asOf: asOf === undefined ? await ledgers.head(ledger) : readWhole(asOf),
    };
  }
}
