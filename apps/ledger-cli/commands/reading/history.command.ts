import { Command } from 'nest-commander';
import { recordedEvent } from '#ledger/recorded-event';
import { formatInstantShort } from '#messages/dates';
import { EventStory } from '#messages/history/story';
import { tell } from '#messages/history/tell';
import { targetsOf } from '#messages/history/targets-of';
import type { RecordedEvent } from '#resolution/events/events';
import type { Given } from '../../framing/command-shape.ts';
import { CommandRefused } from '../../session/command-refused.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { readEvents } from './read-events.ts';
import { textReferences } from './text-references.ts';

/** The history in words: one sentence an event, of the whole ledger or of one target. */
@Command({ name: 'history' })
export class HistoryCommand extends LedgerCommand {
  protected readonly shape = { arguments: ['target?'] } as const;

  protected override async perform([target]: readonly string[], given: Given): Promise<void> {
    const chosen = await this.context.session.choose(given, 'question');
    const texts = new Map<string, string>();
    const story = new EventStory(texts);
    for await (const { envelope } of readEvents(chosen)) {
      const event = recordedEvent(envelope);
      if (target === undefined || targetsOf(event, story).includes(target)) {
        await this.fetchTexts(chosen, event, texts);
        await this.print(event, tell(this.context.speech.catalogue, event, story), given);
      }
      story.add(event);
    }
    if (target === undefined || story.definition(target)) return;
    throw new CommandRefused('question', [{ code: 'target-unknown', field: 'target', params: { target } }]);
  }

  private async fetchTexts(
    { ledgers, ledger }: ChosenLedger,
    event: RecordedEvent,
    texts: Map<string, string>,
  ): Promise<void> {
    for (const sha256 of textReferences(event.data)) {
      const text = await ledgers.text(ledger, sha256);
      if (text !== undefined) texts.set(sha256, text);
    }
  }

  private print({ position, recordedAt, actor, type }: RecordedEvent, sentence: string, given: Given): Promise<void> {
    const { terminal, speech } = this.context;
    if (given.json) return terminal.printJson({ position, recordedAt, actor, type, sentence });
    const time = formatInstantShort(speech.language, recordedAt);
    return terminal.print(`${String(position).padStart(6)}  ${time}  ${actor}  ${sentence}`);
  }
}
