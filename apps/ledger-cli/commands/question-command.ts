import type { Answered } from '#ledger/answered';
import type { MomentAsked } from '#ledger/moment';
import { addOptions, type CommanderCommand, type Given } from '../framing/command-shape.ts';
import { readMoment } from '../input/read-moment.ts';
import { CommandRefused } from '../session/command-refused.ts';
import type { ChosenLedger } from '../session/ledger-session.ts';
import { LedgerCommand } from './ledger-command.ts';

/** A command that asks the ledger something at a moment: JSON is the answer itself, a page is for people. */
export abstract class QuestionCommand<Answer> extends LedgerCommand {
  protected abstract ask(
    chosen: ChosenLedger,
    moment: MomentAsked,
    args: readonly string[],
    given: Given,
  ): Promise<Answered<Answer>>;

  protected abstract show(answer: Answer): string;

  override setCommand(command: CommanderCommand): this {
    super.setCommand(command);
    addOptions(command, ['at', 'asOf'], this.context.speech.catalogue);
    return this;
  }

  protected override async perform(args: readonly string[], given: Given): Promise<void> {
    const read = readMoment(given);
    if ('refusals' in read) throw new CommandRefused('question', read.refusals);
    const chosen = await this.context.session.choose(given, 'question');
    const answered = await this.ask(chosen, read.moment, args, given);
    if (!given.json && answered.outcome === 'answered' && !saysNature(answered.answer)) await this.mark(chosen);
    await this.tell(answered, given);
  }

  protected async tell(answered: Answered<Answer>, given: Given): Promise<void> {
    const { terminal } = this.context;
    if (answered.outcome === 'refused') throw new CommandRefused('question', answered.refusals);
    if (given.json) return terminal.printJson(answered.answer);
    await terminal.print(this.show(answered.answer));
  }
}

/** A status says itself what it is of. */
const saysNature = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'nature' in answer;
