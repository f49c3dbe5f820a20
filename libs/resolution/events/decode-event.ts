import { z } from 'zod';
import { isInstant } from '../values/local-date.ts';
import { AccountId, Position } from '../values/shapes.ts';
import { EVENT_DATA, type EventType, type RecordedEvent } from './events.ts';
import { currentVersion, type EventJson, UPCASTING } from './upcasting.ts';

/** What the domain needs of an envelope; the rest (ledger, id, command …) is the log's and is not looked at. */
const EventHead = z.object({
  position: Position,
  type: z.string(),
  version: z.int().min(1),
  recordedAt: z.string().refine(isInstant, 'instant-malformed'),
  actor: AccountId,
  data: z.record(z.string(), z.json()),
});

export type DecodedEvent =
  | { readonly outcome: 'decoded'; readonly event: RecordedEvent }
  /** Of a type or version that this program does not know: whoever reads it stops here. */
  | { readonly outcome: 'unknown'; readonly type: string; readonly version: number }
  | { readonly outcome: 'malformed'; readonly faults: readonly { readonly field: string; readonly message: string }[] };

const malformed = (error: z.ZodError, above: readonly string[]): DecodedEvent => ({
  outcome: 'malformed',
  faults: error.issues.map(({ path, message }) => ({ field: [...above, ...path.map(String)].join('.'), message })),
});

const isEventType = (type: string): type is EventType => Object.hasOwn(EVENT_DATA, type);

/**
 * Reads one event of a history that came from elsewhere (an exported file): checks its shape, brings it to today's version, and
 * gives it as the domain reads it. Whether it can follow the events before it is for `evolve` to say.
 */
export const decodeEvent = (envelope: unknown): DecodedEvent => {
  const head = EventHead.safeParse(envelope);
  if (!head.success) return malformed(head.error, []);
  const { type, version, position, recordedAt, actor } = head.data;
  if (!isEventType(type) || version > currentVersion(type)) return { outcome: 'unknown', type, version };
  const written = head.data.data as EventJson;
  const upcast = UPCASTING[type].slice(version - 1).reduce((older, step) => step(older), written);
  const data = EVENT_DATA[type].safeParse(upcast);
  if (!data.success) return malformed(data.error, ['data']);
  // As it was written, keys in their order: only checked against the shape of this very type, so the pair is of the union.
  const event = {
    type,
    data: upcast,
    position,
    recordedAt,
    actor,
    version: currentVersion(type),
  } as unknown as RecordedEvent;
  return { outcome: 'decoded', event };
};
