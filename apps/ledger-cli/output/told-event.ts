import { formatInstantShort } from '#messages/dates';
import type { Language } from '#messages/language';
import type { RecordedEvent } from '#resolution/events/events';

/** The line of one event: its number, when, by which account, and what happened in words. */
export const toldEventLine = (
  language: Language,
  { position, recordedAt, actor }: RecordedEvent,
  sentence: string,
): string => `${String(position).padStart(6)}  ${formatInstantShort(language, recordedAt)}  ${actor}  ${sentence}`;
