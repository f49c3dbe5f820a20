import type { StoredEvent } from '#event-log/envelope';
import { type OneLedger, readEvents } from '#ledger/read-events';
import type { RecordedEvent } from '#resolution/events/events';
import { recordedEvent } from '#ledger/recorded-event';
import type { Catalogue } from '../catalogue.ts';
import { fetchTexts } from './fetch-texts.ts';
import { EventStory } from './story.ts';
import { targetsOf } from './targets-of.ts';
import { causePhrase, tell } from './tell.ts';

/** An event in words. */
export interface ToldEvent {
  readonly event: RecordedEvent;
  readonly sentence: string;
  /** The same as a phrase that says why a figure differs; undefined for what moves none. */
  readonly cause: string | undefined;
}

/**
 * Tells the events of a ledger from the first on, those that are `wanted`: a sentence speaks of the events before it, so all of
 * them are read, or of `events` those that it may speak of. Answers with the story, which knows every target that was set.
 */
export async function* tellEvents(
  chosen: OneLedger,
  catalogue: Catalogue,
  wanted: (event: RecordedEvent, targets: readonly string[]) => boolean,
  events: AsyncIterable<StoredEvent> = readEvents(chosen),
): AsyncGenerator<ToldEvent, EventStory> {
  const texts = new Map<string, string>();
  const story = new EventStory(texts);
  for await (const { envelope } of events) {
    const event = recordedEvent(envelope);
    if (wanted(event, targetsOf(event, story))) {
      await fetchTexts(chosen, event, texts);
      yield { event, sentence: tell(catalogue, event, story), cause: causePhrase(catalogue, event, story) };
    }
    story.add(event);
  }
  return story;
}

async function* listed({ ledgers, ledger }: OneLedger, positions: readonly number[]): AsyncGenerator<StoredEvent> {
  for (const position of positions) yield* await ledgers.events(ledger, position, 1);
}

/**
 * Tells some events by their numbers. What comes after the last of them is not read; with `behind` (see eventsBehind) nothing else
 * is, however long the history.
 */
export const tellNumbered = async (
  chosen: OneLedger,
  catalogue: Catalogue,
  positions: Iterable<number>,
  behind?: readonly number[],
): Promise<ReadonlyMap<number, ToldEvent>> => {
  const wanted = new Set(positions);
  const told = new Map<number, ToldEvent>();
  if (wanted.size === 0) return told;
  const events = behind && listed(chosen, behind);
  for await (const one of tellEvents(chosen, catalogue, ({ position }) => wanted.has(position), events)) {
    told.set(one.event.position, one);
    if (told.size === wanted.size) break;
  }
  return told;
};
