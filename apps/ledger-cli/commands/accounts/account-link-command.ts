import { randomBytes } from 'node:crypto';
import { Accounts } from '#identity/accounts';
import type { Outcome } from '#identity/outcome';
import type { Given } from '../../framing/command-shape.ts';
import { AccountRefused } from '../../session/account-refused.ts';
import { LedgerCommand } from '../ledger-command.ts';

/** A command that ends in a one-time link by which a person chooses a password. Opens the folder, for it needs its lock. */
export abstract class AccountLinkCommand extends LedgerCommand {
  protected abstract ask(accounts: Accounts, args: readonly string[]): Outcome<{ link: string }>;

  protected override async perform(args: readonly string[], given: Given): Promise<void> {
    const { session, terminal, speech } = this.context;
    await session.open(given);
    const now = (): string => new Date().toISOString();
    const accounts = Accounts.open({ folder: session.folderOf(given), now, randomBytes });
    try {
      const answer = this.ask(accounts, args);
      if (answer.outcome === 'refused') throw new AccountRefused(answer);
      const [account = ''] = args;
      if (given.json) await terminal.printJson({ account, link: answer.link });
      else await terminal.print(speech.catalogue.cli.output.accountLink(account, answer.link));
    } finally {
      accounts.close();
    }
  }
}
