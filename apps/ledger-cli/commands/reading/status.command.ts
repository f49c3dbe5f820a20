import { Command } from 'nest-commander';
import type { Answered } from '#ledger/answered';
import type { MomentAsked } from '#ledger/moment';
import type { StatusAnswer } from '#ledger/queries/answers';
import { statusPage } from '../../output/status-page.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { QuestionCommand } from '../question-command.ts';

@Command({ name: 'status' })
export class StatusCommand extends QuestionCommand<StatusAnswer> {
  protected readonly shape = {};

  protected ask({ ledgers, ledger }: ChosenLedger, moment: MomentAsked): Promise<Answered<StatusAnswer>> {
    return ledgers.status(ledger, moment);
  }

  protected show(answer: StatusAnswer): string {
    return statusPage(this.page, answer);
  }
}
