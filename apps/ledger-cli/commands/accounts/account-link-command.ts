import type { Outcome } from '#identity/outcome';
import type { OperatorDoor } from '#operator/door';
import type { Given } from '../../framing/command-shape.ts';
import { AccountRefused } from '../../session/account-refused.ts';
import { LedgerCommand } from '../ledger-command.ts';

/** A command that ends in a one-time link by which a person chooses a password. */
export abstract class AccountLinkCommand extends LedgerCommand {
  protected abstract ask(door: OperatorDoor, args: readonly string[], given: Given): Promise<Outcome<{ link: string }>>;

  protected override async perform(args: readonly string[], given: Given): Promise<void> {
    const { session, terminal, speech } = this.context;
    const answer = await this.ask(await session.open(given), args, given);
    if (answer.outcome === 'refused') throw new AccountRefused(answer);
    const [account = ''] = args;
    if (given.json) return terminal.printJson({ account, link: answer.link });
    const page = `${session.webAddress(given)}/mat-khau#${answer.link}`;
    await terminal.print(speech.catalogue.cli.output.accountLink(account, page));
  }
}
