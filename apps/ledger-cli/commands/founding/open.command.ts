import { Command } from 'nest-commander';
import { foundFirstLedger } from '#ledger/founding/first-resolution';
import type { OperatorDoor } from '#operator/door';
import type { Given } from '../../framing/command-shape.ts';
import { statusPage } from '../../output/status-page.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import { LedgerCommand } from '../ledger-command.ts';

/** Opens the data folder; the very first time, founds the ledger of the product's first user in it. */
@Command({ name: 'open' })
export class OpenCommand extends LedgerCommand {
  protected readonly shape = {};

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { session, terminal, speech } = this.context;
    const ledgers = await session.open(given);
    const founded = await this.found(ledgers);
    const { ledger } = await session.choose({ ...given, ledger: given.ledger ?? founded }, 'question');
    const answered = await ledgers.status(ledger, {});
    if (answered.outcome === 'refused') throw new CommandRefused('question', answered.refusals);
    if (given.json) return terminal.printJson(answered.answer);
    const { opening } = speech.catalogue.cli.output;
    if (founded !== undefined) await terminal.print(`${opening.founded(founded, session.folderOf(given))}\n`);
    await terminal.print(statusPage(this.page, answered.answer));
    await terminal.print('');
    const next = founded === undefined ? await this.waiting(ledgers, ledger) : opening.next;
    for (const line of [...next, opening.commands]) await terminal.print(line);
  }

  /** What a person who comes back has to do. */
  private async waiting(ledgers: OperatorDoor, ledger: string): Promise<readonly string[]> {
    const queue = await ledgers.queue(ledger, {});
    const count = queue.outcome === 'answered' ? queue.answer.rows.length : 0;
    return count > 0 ? [this.context.speech.catalogue.cli.output.opening.waiting(count)] : [];
  }

  private async found(ledgers: OperatorDoor): Promise<string | undefined> {
    const answer = await foundFirstLedger(ledgers);
    if (answer?.outcome === 'refused') throw new CommandRefused('act', answer.refusals);
    return answer?.ledger;
  }
}
