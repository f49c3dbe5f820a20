import { Command } from 'nest-commander';
import type { StoredEvent } from '#event-log/envelope';
import { formatInstantShort } from '#messages/dates';
import type { Given } from '../../framing/command-shape.ts';
import { LedgerCommand } from '../ledger-command.ts';
import { readEvents } from '#ledger/read-events';
import { wholeOption } from './whole-option.ts';

/** The events as they are stored. `--jsonl` is the export: the very bytes, one event a line. */
@Command({ name: 'events' })
export class EventsCommand extends LedgerCommand {
  protected readonly shape = { options: ['jsonl', 'after', 'limit'] } as const;

  protected override async perform(_: readonly string[], given: Given): Promise<void> {
    const { session, terminal } = this.context;
    const after = wholeOption('after', given.after);
    const limit = wholeOption('limit', given.limit);
    const chosen = await session.choose(given, 'question');
    for await (const event of readEvents(chosen, after, limit)) await terminal.print(this.line(event, given));
  }

  private line({ envelope, bytes, sha256 }: StoredEvent, { jsonl, json }: Given): string {
    if (jsonl) return bytes;
    if (json) return JSON.stringify({ sha256, event: envelope });
    const { position, recordedAt, type, actor, data } = envelope;
    const time = formatInstantShort(this.context.speech.language, recordedAt);
    return `${String(position).padStart(6)}  ${time}  ${actor}  ${type}  ${JSON.stringify(data)}`;
  }
}
