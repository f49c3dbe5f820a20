import type { RecordedEvent } from '#resolution/events/events';
import type { Catalogue } from '../catalogue.ts';
import type { CausePhrases, CauseType, ChangeType, EventSentences } from './history-words.ts';
import { factPhrase } from './fact-phrase.ts';
import type { Story } from './story.ts';

type FactEvent = Extract<RecordedEvent, { type: ChangeType }>;
type OtherEvent = Exclude<RecordedEvent, FactEvent>;

const isFact = (event: RecordedEvent, facts: object): event is FactEvent => event.type in facts;

/** A phrase as the beginning of a sentence. */
export const capitalised = (phrase: string): string => phrase.charAt(0).toLocaleUpperCase('vi') + phrase.slice(1);

/** The sentence of the event's own type: the table is keyed by it, which the compiler cannot follow. */
const sentenceOf = (sentences: EventSentences, event: OtherEvent, story: Story): string =>
  (sentences[event.type] as (event: OtherEvent, story: Story) => string)(event, story);

/** One event of the history as a sentence. Add the event to the story after it is told, not before. */
export const tell = ({ history }: Catalogue, event: RecordedEvent, story: Story): string => {
  if (!isFact(event, history.facts)) return `${sentenceOf(history.sentences, event, story)}.`;
  const { decision } = event.data as { decision?: Parameters<typeof history.decision>[0] };
  const change = { type: event.type, data: event.data } as Parameters<typeof factPhrase>[1];
  return `${capitalised(factPhrase(history.facts, change, story))}${history.decision(decision)}.`;
};

type CauseEvent = Extract<RecordedEvent, { type: CauseType }>;

const isCause = (event: RecordedEvent, causes: object): event is CauseEvent => event.type in causes;

/** The same event as a phrase that says why a figure differs; undefined for an event that moves none. */
export const causePhrase = ({ history }: Catalogue, event: RecordedEvent, story: Story): string | undefined => {
  if (isCause(event, history.causes)) return phraseOf(history.causes, event, story);
  if (!isFact(event, history.facts)) return undefined;
  return factPhrase(history.facts, { type: event.type, data: event.data }, story);
};

const phraseOf = (causes: CausePhrases, event: CauseEvent, story: Story): string =>
  (causes[event.type] as (event: CauseEvent, story: Story) => string)(event, story);
