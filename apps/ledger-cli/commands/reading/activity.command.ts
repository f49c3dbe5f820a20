import { Command } from 'nest-commander';
import type { Answered } from '#ledger/answered';
import type { MomentAsked } from '#ledger/moment';
import type { ActivityAnswer, ActivityFilter } from '#ledger/queries/answers';
import { EVENT_DATA, type EventType } from '#resolution/events/events';
import type { Given } from '../../framing/command-shape.ts';
import { activityPage } from '../../output/activity-page.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { QuestionCommand } from '../question-command.ts';
import { wholeOption } from './whole-option.ts';

@Command({ name: 'activity' })
export class ActivityCommand extends QuestionCommand<ActivityAnswer> {
  protected readonly shape = { options: ['target', 'type', 'actor', 'after', 'limit'] } as const;

  protected ask(
    { ledgers, ledger }: ChosenLedger,
    moment: MomentAsked,
    _: readonly string[],
    given: Given,
  ): Promise<Answered<ActivityAnswer>> {
    return ledgers.activity(ledger, filterOf(given), moment);
  }

  protected show(answer: ActivityAnswer): string {
    return activityPage(this.page, answer);
  }
}

const isEventType = (text: string): text is EventType => text in EVENT_DATA;

const filterOf = ({ target, type, actor, ...given }: Given): ActivityFilter => {
  if (type !== undefined && !isEventType(type)) {
    const params = { input: type, choices: Object.keys(EVENT_DATA) };
    throw new CommandRefused('question', [{ code: 'choice-unknown', field: 'type', params }]);
  }
  const after = wholeOption('after', given.after);
  const limit = wholeOption('limit', given.limit);
  return {
    ...(target === undefined ? {} : { target }),
    ...(type === undefined ? {} : { type }),
    ...(actor === undefined ? {} : { actor }),
    ...(after === undefined ? {} : { after }),
    ...(limit === undefined ? {} : { limit }),
  };
};
