import type { Envelope } from '#event-log/envelope';
import { upcast } from '#event-log/upcasting';
import type { RecordedEvent } from '#resolution/events/events';
import { UPCASTERS } from '#resolution/events/upcasters';

/**
 * The domain's event in an envelope: brought to the current version of its type by pure upcasters; the stored bytes stay as
 * they are. Throws UnknownEventError on a type or version that this program does not know.
 */
export const recordedEvent = (envelope: Envelope): RecordedEvent =>
  upcast(UPCASTERS, envelope) as unknown as RecordedEvent;
