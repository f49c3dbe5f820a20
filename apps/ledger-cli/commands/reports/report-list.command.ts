import { SubCommand } from 'nest-commander';
import type { Answered } from '#ledger/answered';
import type { MomentAsked } from '#ledger/moment';
import type { IssuedReports } from '#ledger/reports/reports-query';
import { issuedReportsPage } from '../../output/issued-reports-page.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { QuestionCommand } from '../question-command.ts';

/** The reports that went out, the newest first. */
@SubCommand({ name: 'list' })
export class ListReportsCommand extends QuestionCommand<IssuedReports> {
  protected readonly shape = {};

  protected ask({ ledgers, ledger }: ChosenLedger, moment: MomentAsked): Promise<Answered<IssuedReports>> {
    return ledgers.reports(ledger, moment);
  }

  protected show(answer: IssuedReports): string {
    return issuedReportsPage(this.page, answer);
  }
}
