import { Command } from 'nest-commander';
import type { Given } from '../../framing/command-shape.ts';
import { toldEventLine } from '../../output/told-event.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { tellEvents, type ToldEvent } from '#messages/history/tell-events';

/** The history in words: one sentence an event, of the whole ledger or of one target. */
@Command({ name: 'history' })
export class HistoryCommand extends LedgerCommand {
  protected readonly shape = { arguments: ['target?'] } as const;

  protected override async perform([target]: readonly string[], given: Given): Promise<void> {
    const chosen = await this.context.session.choose(given, 'question');
    if (!given.json) await this.mark(chosen);
    const { catalogue } = this.context.speech;
    const told = tellEvents(chosen, catalogue, (_, targets) => target === undefined || targets.includes(target));
    let next = await told.next();
    for (; next.done !== true; next = await told.next()) await this.print(next.value, given);
    if (target === undefined || next.value.definition(target)) return;
    throw new CommandRefused('question', [{ code: 'target-unknown', field: 'target', params: { target } }]);
  }

  private print({ event, sentence }: ToldEvent, given: Given): Promise<void> {
    const { terminal, speech } = this.context;
    const { position, recordedAt, actor, type } = event;
    if (given.json) return terminal.printJson({ position, recordedAt, actor, type, sentence });
    return terminal.print(toldEventLine(speech.language, event, sentence));
  }
}
