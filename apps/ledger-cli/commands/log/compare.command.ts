import { existsSync } from 'node:fs';
import { SubCommand } from 'nest-commander';
import { EmbeddedLogReader } from '#event-log/embedded/embedded-log-reader';
import { FolderHistory } from '#event-log/embedded/folder-history';
import { type Comparison, compareHistories } from '#event-log/moving/compare-histories';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import type { Given } from '../../framing/command-shape.ts';
import { comparisonPage, isTampering } from '../../output/comparison-page.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import { UsageError } from '../../session/usage-error.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { watched } from '../watched.ts';

/** Holds the ledgers of a data folder against the streams of a cluster, event by event; writes nothing, follows nothing. */
@SubCommand({ name: 'compare' })
export class CompareLogCommand extends LedgerCommand {
  protected readonly shape = { options: ['cluster'] } as const;

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { terminal } = this.context;
    const ledgers = await this.compared(given);
    terminal.exitCode = exitOf(ledgers);
    if (given.json) return terminal.printJson({ ledgers });
    await terminal.print(comparisonPage(this.page, ledgers));
  }

  /** Throws CommandRefused when neither place has the ledger that was named. */
  private async compared(given: Given): Promise<readonly Comparison[]> {
    const address = given.cluster ?? process.env['LEDGER_LOG'];
    if (address === undefined) throw new UsageError('cluster-missing');
    const folder = this.context.session.folderOf(given);
    if (!existsSync(folder)) throw new UsageError('no-ledger', { folder });
    // Loaded here: nobody else pays for the client of a cluster.
    const { ClusterHistory } = await import('#event-log/cluster/cluster-history');
    const cluster = await ClusterHistory.open({ address, random: Math.random });
    const reader = new EmbeddedLogReader(folder);
    try {
      const found = await watched(this.context, 'comparison', (progress, signal) =>
        compareHistories(
          { cluster, copy: new FolderHistory(reader) },
          {
            signal,
            progressed: (events, total) => progress.update(events, total),
            ...(given.ledger !== undefined && { only: given.ledger }),
          },
        ),
      );
      const nowhere = found.find((one) => one.outcome === 'equal' && one.position === 0);
      if (given.ledger === undefined || !nowhere) return found;
      const params = { ledger: given.ledger };
      throw new CommandRefused('question', [{ code: 'ledger-unknown', field: 'ledger', params }]);
    } finally {
      await reader.close();
      await cluster.close();
    }
  }
}

const exitOf = (ledgers: readonly Comparison[]): ExitCode => {
  if (ledgers.some(isTampering)) return EXIT.unavailable;
  return ledgers.some(({ outcome }) => outcome === 'behind') ? EXIT.behind : EXIT.ok;
};
