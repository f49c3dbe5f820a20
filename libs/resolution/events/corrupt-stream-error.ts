import type { RecordedEvent } from './events.ts';

/**
 * An event that cannot follow the ones before it: the history was altered, cut or put together wrongly. Nobody can act on
 * it from inside, so it is thrown, and whatever folds stops at this event; nothing is ever skipped.
 */
export class CorruptStreamError extends Error {
  override readonly name = 'CorruptStreamError';

  readonly event: RecordedEvent;

  constructor(event: RecordedEvent, why: string) {
    super(`event ${event.position} (${event.type}) cannot follow the history before it: ${why}`);
    this.event = event;
  }
}
