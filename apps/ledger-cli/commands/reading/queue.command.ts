import { Command } from 'nest-commander';
import type { Answered } from '#ledger/answered';
import type { MomentAsked } from '#ledger/moment';
import type { QueueAnswer } from '#ledger/queries/answers';
import { queuePage } from '../../output/queue-page.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { QuestionCommand } from '../question-command.ts';

@Command({ name: 'queue' })
export class QueueCommand extends QuestionCommand<QueueAnswer> {
  protected readonly shape = {};

  protected ask({ ledgers, ledger }: ChosenLedger, moment: MomentAsked): Promise<Answered<QueueAnswer>> {
    return ledgers.queue(ledger, moment);
  }

  protected show(answer: QueueAnswer): string {
    return queuePage(this.page, answer);
  }
}
