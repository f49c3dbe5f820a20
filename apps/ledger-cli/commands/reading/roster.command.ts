import { Command } from 'nest-commander';
import type { Answered } from '#ledger/answered';
import type { MomentAsked } from '#ledger/moment';
import type { RosterAnswer } from '#ledger/queries/answers';
import { rosterPage } from '../../output/roster-page.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { QuestionCommand } from '../question-command.ts';

@Command({ name: 'roster' })
export class RosterCommand extends QuestionCommand<RosterAnswer> {
  protected readonly shape = {};

  protected ask({ ledgers, ledger }: ChosenLedger, moment: MomentAsked): Promise<Answered<RosterAnswer>> {
    return ledgers.roster(ledger, moment);
  }

  protected show(answer: RosterAnswer): string {
    return rosterPage(this.page, answer);
  }
}
