import type { Envelope } from '#event-log/envelope';
import { upcast } from '#event-log/upcasting';
import type { RecordedEvent } from '#resolution/events/events';
import { UPCASTING } from '#resolution/events/upcasting';

/**
 * The envelope with its event brought to today's version by pure upcasters; the stored bytes stay as they are. Throws
 * UnknownEventError on a type or version that this program does not know.
 */
export const envelopeToday = (envelope: Envelope): Envelope => upcast(UPCASTING, envelope);

/** The domain's event in an envelope; throws as envelopeToday does. */
export const recordedEvent = (envelope: Envelope): RecordedEvent => envelopeToday(envelope) as unknown as RecordedEvent;
