import { randomUUID } from 'node:crypto';
import type { CommandAnswer } from '#ledger/turn/command-answer';
import { type CommanderCommand, addOptions, type Given } from '../framing/command-shape.ts';
import { acceptedLines } from '../output/accepted.ts';
import { CommandRefused } from '../session/command-refused.ts';
import type { ChosenLedger } from '../session/ledger-session.ts';
import { UsageError } from '../session/usage-error.ts';
import { LedgerCommand } from './ledger-command.ts';

/** A command that asks the ledger to record something: in the name of an account, once a key. */
export abstract class ActCommand extends LedgerCommand {
  /** The command as the ledger's door takes it. Members that are undefined are not sent. */
  protected abstract input(args: readonly string[], given: Given, chosen: ChosenLedger): unknown;

  override setCommand(command: CommanderCommand): this {
    super.setCommand(command);
    addOptions(command, ['as', 'key'], this.context.speech.catalogue);
    return this;
  }

  protected override async perform(args: readonly string[], given: Given): Promise<void> {
    accountOf(given);
    const chosen = await this.context.session.choose(given, 'act');
    await this.send(chosen, await this.input(args, given, chosen), given);
  }

  /** Sends a command and tells what came of it. Throws CommandRefused. */
  protected async send({ ledgers, ledger }: ChosenLedger, members: unknown, given: Given): Promise<void> {
    const { terminal, speech } = this.context;
    const input: unknown = JSON.parse(JSON.stringify(members));
    const caller = { account: accountOf(given), key: given.key ?? randomUUID() };
    const answer: CommandAnswer = await ledgers.execute(ledger, input, caller);
    if (answer.outcome === 'refused') throw new CommandRefused('act', answer.refusals);
    if (given.json) return terminal.printJson(answer);
    for (const line of acceptedLines(speech.catalogue, input, answer)) await terminal.print(line);
  }
}

const accountOf = ({ as }: Given): string => {
  if (as === undefined) throw new UsageError('account-missing');
  return as;
};
