import type { ChangeType } from '#messages/history/history-words';
import type { Given, OptionName } from '../framing/command-shape.ts';
import type { ChosenLedger } from '../session/ledger-session.ts';
import { ActCommand } from './act-command.ts';

/** The options of a document, where one is mandatory or may be given. */
export const DOCUMENT: readonly OptionName[] = ['docNumber', 'docDate', 'docIssuer'];

/** A command that proposes one kind of change, for another account to approve. */
export abstract class ProposeCommand extends ActCommand {
  protected abstract readonly change: ChangeType;

  /** The data of the change; of several, one a member. */
  protected abstract data(args: readonly string[], given: Given, chosen: ChosenLedger): object | Promise<object>;

  protected override async input(args: readonly string[], given: Given, chosen: ChosenLedger): Promise<unknown> {
    const data = await this.data(args, given, chosen);
    const changes: readonly unknown[] = Array.isArray(data) ? data : [data];
    return { type: 'Propose', changes: changes.map((each) => ({ type: this.change, data: each })) };
  }
}
