import type { Envelope } from '#event-log/envelope';
import type { Projection, Rows } from './projection.ts';
import type { ViewStoppedError } from './view-stopped-error.ts';

/** A generation that is brought forward, event by event: one that follows, or one that is being built. */
export interface Advancing {
  readonly ledger: string;
  readonly projection: Projection;
  /** The last event applied. */
  readonly position: number;
  /** Applies the events after `position`, in order. Throws ViewStoppedError at the first that cannot be applied. */
  apply(events: readonly Envelope[]): void;
}

/** Why a generation is not at the end of a scan: the others went on. */
export type Stops = ReadonlyMap<Advancing, ViewStoppedError>;

/** Those of the events that come after a position. */
export const eventsAfter = (position: number, events: readonly Envelope[]): readonly Envelope[] =>
  events.slice(Math.max(0, position + 1 - (events[0]?.position ?? 0)));

/** Applies events that follow on a position until one fails: how many were applied, and why no more. */
export const applyUntilFailure = (
  projection: Projection,
  rows: Rows,
  position: number,
  events: readonly Envelope[],
): { readonly applied: number; readonly cause?: unknown } => {
  let applied = 0;
  try {
    for (const event of events) {
      if (event.position !== position + applied + 1) throw new RangeError(`event ${event.position} does not follow`);
      projection.apply(event, rows);
      applied += 1;
    }
    return { applied };
  } catch (cause) {
    return { applied, cause };
  }
};
