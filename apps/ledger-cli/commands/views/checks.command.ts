import { SubCommand } from 'nest-commander';
import { MOST_PERIOD_HOURS } from '#ledger/operations/background-checks';
import { ViewRefusedError } from '#projections/view-refused-error';
import type { Given } from '../../framing/command-shape.ts';
import { readWhole } from '../../input/read-number.ts';
import { checksPage } from '../../output/checks-page.ts';
import { LedgerCommand } from '../ledger-command.ts';

/** `24` or `24h`. */
const hoursOf = (typed: string): number => {
  const hours = readWhole(typed.replace(/ ?h$/, ''));
  if (typeof hours === 'number') return hours;
  throw new ViewRefusedError('check-period', { input: typed, minimum: 1, maximum: MOST_PERIOD_HOURS });
};

/** Says how the background checks stand; with hours or an option, sets them. */
@SubCommand({ name: 'checks' })
export class ChecksCommand extends LedgerCommand {
  protected readonly shape = { arguments: ['hours?'], options: ['paused', 'resumed', 'as'] } as const;

  protected override async perform([hours]: readonly string[], given: Given): Promise<void> {
    const { session, terminal } = this.context;
    const { ledgers } = await session.chooseSome({ ...given, all: true });
    const before = await ledgers.viewChecks();
    const { paused, resumed } = given;
    const isSet = hours !== undefined || [paused, resumed].includes(true);
    const told = isSet
      ? await ledgers.setViewChecks(
          {
            periodHours: hours === undefined ? before.periodHours : hoursOf(hours),
            paused: paused ?? (resumed ? false : before.paused),
          },
          given.as ?? 'terminal',
        )
      : before;
    if (given.json) return terminal.printJson(told);
    await terminal.print(checksPage(this.page, told));
  }
}
