import { Command } from 'nest-commander';
import type { Ledgers } from '#ledger/ledgers';
import type { Given } from '../../framing/command-shape.ts';
import { statusPage } from '../../output/status-page.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { adoptionOf, ledgerOf } from './adoption.ts';
import { firstResolution } from './first-resolution.ts';

/** The account that founds the first ledger, and so becomes its first administrator. */
const FOUNDER = { account: 'quan-tri', key: 'first-start' };

/** Opens the data folder; the very first time, founds the ledger of the product's first user in it. */
@Command({ name: 'open' })
export class OpenCommand extends LedgerCommand {
  protected readonly shape = {};

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { session, terminal, speech } = this.context;
    const ledgers = await session.open(given);
    const founded = (await ledgers.ledgers()).length === 0 ? await this.found(ledgers) : undefined;
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
  private async waiting(ledgers: Ledgers, ledger: string): Promise<readonly string[]> {
    const queue = await ledgers.queue(ledger, {});
    const count = queue.outcome === 'answered' ? queue.answer.rows.length : 0;
    return count > 0 ? [this.context.speech.catalogue.cli.output.opening.waiting(count)] : [];
  }

  private async found(ledgers: Ledgers): Promise<string> {
    const document = await firstResolution();
    const ledger = ledgerOf(document);
    const answer = await ledgers.execute(ledger, adoptionOf(document), FOUNDER);
    if (answer.outcome === 'refused') throw new CommandRefused('act', answer.refusals);
    return ledger;
  }
}
