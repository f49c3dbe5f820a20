import { Command } from 'nest-commander';
import type { Answered } from '#ledger/answered';
import type { MomentAsked } from '#ledger/moment';
import type { TargetAnswer } from '#ledger/queries/answers';
import { targetPage } from '../../output/target-page.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { QuestionCommand } from '../question-command.ts';

@Command({ name: 'target' })
export class TargetCommand extends QuestionCommand<TargetAnswer> {
  protected readonly shape = { arguments: ['target'] } as const;

  protected ask(
    { ledgers, ledger }: ChosenLedger,
    moment: MomentAsked,
    [code = '']: readonly string[],
  ): Promise<Answered<TargetAnswer>> {
    return ledgers.target(ledger, code, moment);
  }

  protected show(answer: TargetAnswer): string {
    return targetPage(this.page, answer);
  }
}
