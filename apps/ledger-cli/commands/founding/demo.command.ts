import { Command } from 'nest-commander';
import { demonstrate } from '#ledger/demonstration/demonstrate';
import type { Given } from '../../framing/command-shape.ts';
import { queuePage } from '../../output/queue-page.ts';
import { statusPage } from '../../output/status-page.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import { LedgerCommand } from '../ledger-command.ts';

/** Like `open`, in a throw-away folder: a whole story, every figure invented and marked so. */
@Command({ name: 'demo' })
export class DemoCommand extends LedgerCommand {
  protected readonly shape = {};

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { session, terminal, speech } = this.context;
    const { folder, ledger } = await demonstrate();
    const ledgers = await session.open({ ...given, data: folder });
    const [status, queue] = await Promise.all([ledgers.status(ledger, {}), ledgers.queue(ledger, {})]);
    if (status.outcome === 'refused') throw new CommandRefused('question', status.refusals);
    if (queue.outcome === 'refused') throw new CommandRefused('question', queue.refusals);
    if (given.json) return terminal.printJson({ folder, status: status.answer, queue: queue.answer });
    await terminal.print(`${statusPage(this.page, status.answer)}\n`);
    await terminal.print(`${queuePage(this.page, queue.answer)}\n`);
    const [waiting] = queue.answer.rows;
    const further = speech.catalogue.cli.output.opening.demonstrated(folder, waiting?.position ?? 0);
    for (const line of further) await terminal.print(line);
  }
}
