import { existsSync } from 'node:fs';
import { SubCommand } from 'nest-commander';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { FolderPlace } from '#event-log/embedded/folder-place';
import { type Moved, moveHistories } from '#event-log/moving/move-histories';
import { formatNumber } from '#messages/numbers';
import type { Given } from '../../framing/command-shape.ts';
import { UsageError } from '../../session/usage-error.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { watched } from '../watched.ts';

/** Which way the ledgers go, and the cluster at the other end; the near end is the data folder. */
interface Way {
  readonly way: 'to' | 'from';
  readonly address: string;
}

const wayOf = ({ to, from }: Given): Way => {
  if (to !== undefined && from !== undefined) throw new UsageError('choose-one', { choices: ['--to', '--from'] });
  if (to !== undefined) return { way: 'to', address: to };
  if (from !== undefined) return { way: 'from', address: from };
  throw new UsageError('move-way-missing');
};

/** Moves the ledgers of a data folder into a cluster, or those of a cluster into a data folder; run again, it goes on. */
@SubCommand({ name: 'move' })
export class MoveLogCommand extends LedgerCommand {
  protected readonly shape = { options: ['to', 'from'] } as const;

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { terminal, session } = this.context;
    const { way, address } = wayOf(given);
    const folder = session.folderOf(given);
    if (way === 'to' && !existsSync(folder)) throw new UsageError('no-ledger', { folder });
    const ledgers = await this.moved(way, address, folder, given.ledger);
    if (given.json) return terminal.printJson({ way, folder, ledgers });
    const { language, cli } = this.page.catalogue;
    const { move } = cli.output;
    const whole = (value: number): string => formatNumber(language, String(value));
    const sum = (number: (one: Moved) => number): string => whole(ledgers.reduce((all, one) => all + number(one), 0));
    for (const { ledger, position, events } of ledgers) {
      await terminal.print(move.ledger(ledger, whole(position), whole(events)));
    }
    const events = sum(({ position }) => position);
    await terminal.print(
      move.done(
        whole(ledgers.length),
        events,
        sum(({ texts }) => texts),
      ),
    );
    await terminal.print(move.next[way](folder));
  }

  private async moved(way: Way['way'], address: string, folder: string, only?: string): Promise<readonly Moved[]> {
    // Loaded here: nobody else pays for the client of a cluster.
    const { ClusterHistory } = await import('#event-log/cluster/cluster-history');
    const cluster = await ClusterHistory.open({ address, random: Math.random });
    try {
      const log = EmbeddedEventLog.open(folder);
      try {
        const here = new FolderPlace(log);
        const [from, to] = way === 'to' ? [here, cluster] : [cluster, here];
        return await watched(this.context, 'move', (progress, signal) =>
          moveHistories(from, to, {
            signal,
            progressed: (events, total) => progress.update(events, total),
            ...(only !== undefined && { only }),
          }),
        );
      } finally {
        await log.close();
      }
    } finally {
      await cluster.close();
    }
  }
}
