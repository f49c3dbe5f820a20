import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Envelope } from '#event-log/envelope';
import type { EventLog } from '#event-log/event-log';
import type { Advancing, Stops } from './apply-events.ts';
import { ViewStoppedError } from './view-stopped-error.ts';

/** Events of one read, and of one commit of each view: enough to share their costs, few enough to leave others a turn. */
const EVENTS_A_BATCH = 5_000;

/** Where events come from, and how old versions of them are brought to today's. `upcast` throws on what it does not know. */
export interface EventSource {
  readonly log: Pick<EventLog, 'read'>;
  readonly upcast: (envelope: Envelope) => Envelope;
}

export interface ScanOptions {
  /** The last event to apply; without it, whatever the log holds. */
  readonly to?: number;
  readonly onBatch?: (position: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings generations of one ledger forward in one scan of its log, however many they are: it begins where the one furthest
 * behind stands. One that stops is left at its position while the others go on. Throws the signal's reason when aborted.
 */
export const scan = async (
  { log, upcast }: EventSource,
  ledger: string,
  generations: readonly Advancing[],
  { to = Number.MAX_SAFE_INTEGER, onBatch, signal }: ScanOptions = {},
): Promise<Stops> => {
  const stops = new Map<Advancing, ViewStoppedError>();
  for (;;) {
    const behind = generations.filter((generation) => generation.position < to && !stops.has(generation));
    if (behind.length === 0) return stops;
    const from = Math.min(...behind.map(({ position }) => position)) + 1;
    const stored = await log.read(ledger, from, Math.min(EVENTS_A_BATCH, to - from + 1));
    if (stored.length === 0) return stops;
    const { events, failure } = upcastUntilFailure(
      stored.map(({ envelope }) => envelope),
      upcast,
    );
    for (const generation of behind) {
      const stop = advance(generation, events, failure);
      if (stop) stops.set(generation, stop);
    }
    onBatch?.(from + stored.length - 1);
    await nextTurn();
    signal?.throwIfAborted();
  }
};

/** An event that cannot be read in today's shape. */
interface Failure {
  readonly position: number;
  readonly cause: unknown;
}

const upcastUntilFailure = (
  envelopes: readonly Envelope[],
  upcast: EventSource['upcast'],
): { readonly events: readonly Envelope[]; readonly failure?: Failure } => {
  const events: Envelope[] = [];
  for (const envelope of envelopes) {
    try {
      events.push(upcast(envelope));
    } catch (cause) {
      return { events, failure: { position: envelope.position, cause } };
    }
  }
  return { events };
};

const advance = (
  generation: Advancing,
  events: readonly Envelope[],
  failure: Failure | undefined,
): ViewStoppedError | undefined => {
  try {
    generation.apply(events);
  } catch (error) {
    if (error instanceof ViewStoppedError) return error;
    throw error;
  }
  // A generation that already stands behind the broken event read it when it was still whole.
  if (!failure || generation.position >= failure.position) return undefined;
  return new ViewStoppedError(generation.ledger, generation.projection.name, generation.position, failure.cause);
};
