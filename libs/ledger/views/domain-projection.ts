import type { Projection, Rows } from '#projections/projection';
import type { RecordedEvent } from '#resolution/events/events';
import { recordedEvent } from '../recorded-event.ts';

/** A projection of the domain's events: `apply` sees them in today's version, and never one of an unknown type or version. */
export const domainProjection = ({
  apply,
  ...view
}: Omit<Projection, 'apply'> & { readonly apply: (event: RecordedEvent, rows: Rows) => void }): Projection => ({
  ...view,
  apply: (envelope, rows) => apply(recordedEvent(envelope), rows),
});

/** The end of a switch over all event types: a type without a case does not compile. */
export const unhandled = (event: never): never => {
  throw new TypeError(`a view has no case for ${JSON.stringify(event)}`);
};
