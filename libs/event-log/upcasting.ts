import type { Envelope, JsonValue } from './envelope.ts';
import { UnknownEventError } from './errors.ts';

type EventData = Readonly<Record<string, JsonValue>>;

/** Brings the data of one version of an event type to the next version. Pure: the stored bytes stay as they are. */
type Upcaster = (data: EventData) => EventData;

/**
 * For every event type that is known, its upcasters in order: the first leads from version 1 to 2, the second from 2 to 3 …
 * So the current version is their number + 1, and no step can be missing.
 */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/**
 * The envelope with its data in the current version of its type. Throws UnknownEventError for a type without an entry and
 * for a version that is not between 1 and the current one (an event of a newer program).
 */
export const upcast = (upcasters: Upcasters, envelope: Envelope): Envelope => {
  const steps = Object.hasOwn(upcasters, envelope.type) ? upcasters[envelope.type] : undefined;
  const current = (steps?.length ?? 0) + 1;
  const { version } = envelope;
  if (!steps || !Number.isSafeInteger(version) || version < 1 || version > current)
    throw new UnknownEventError(envelope);
  if (version === current) return envelope;
  const data = steps.slice(version - 1).reduce<EventData>((older, step) => step(older), envelope.data);
  return { ...envelope, version: current, data };
};
