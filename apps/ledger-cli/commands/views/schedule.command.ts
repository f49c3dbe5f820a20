import { SubCommand } from 'nest-commander';
import { DEFAULT_JITTER_MINUTES, MOST_JITTER_MINUTES } from '#ledger/operations/rebuild-clock';
import { ViewRefusedError } from '#projections/view-refused-error';
import type { Given } from '../../framing/command-shape.ts';
import { readWhole } from '../../input/read-number.ts';
import { schedulePage } from '../../output/schedule-page.ts';
import { LedgerCommand } from '../ledger-command.ts';

const minutesOf = (typed: string): number => {
  const minutes = readWhole(typed);
  if (typeof minutes === 'number') return minutes;
  throw new ViewRefusedError('schedule-jitter', { input: typed, minimum: 0, maximum: MOST_JITTER_MINUTES });
};

/** Says when views are rebuilt by themselves; with an expression or an option, sets it. */
@SubCommand({ name: 'schedule' })
export class ScheduleCommand extends LedgerCommand {
  protected readonly shape = { arguments: ['cron?'], options: ['jitter', 'paused', 'resumed', 'never', 'as'] } as const;

  protected override async perform([cron]: readonly string[], given: Given): Promise<void> {
    const { session, terminal } = this.context;
    const { ledgers } = await session.chooseSome({ ...given, all: true });
    const before = await ledgers.rebuildSchedule();
    const { jitter, paused, resumed, never } = given;
    const isSet = cron !== undefined || jitter !== undefined || [paused, resumed, never].includes(true);
    const kept = before.schedule ?? { cron: null, jitterMinutes: DEFAULT_JITTER_MINUTES, paused: false };
    const told = isSet
      ? await ledgers.setRebuildSchedule(
          {
            cron: never ? null : (cron ?? kept.cron),
            jitterMinutes: jitter === undefined ? kept.jitterMinutes : minutesOf(jitter),
            paused: paused ?? (resumed ? false : kept.paused),
          },
          given.as ?? 'terminal',
        )
      : before;
    if (given.json) return terminal.printJson(told);
    await terminal.print(schedulePage(this.page, told));
  }
}
