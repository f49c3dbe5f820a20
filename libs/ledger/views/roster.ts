import type { Rows } from '#projections/projection';
import type { RecordedEvent } from '#resolution/events/events';
import { domainProjection } from './domain-projection.ts';
import { FACTS, keepFact } from './facts.ts';

const ROSTER_EVENTS = ['UnitEnrolled', 'UnitRenamed', 'UnitsMerged', 'UnitClosed'] satisfies RecordedEvent['type'][];
const isOfRoster: ReadonlySet<string> = new Set(ROSTER_EVENTS);

/** The facts that the roster of units is made of. */
export const roster = domainProjection({
  name: 'roster',
  version: 1,
  tables: [FACTS],
  apply: (event: RecordedEvent, rows: Rows) => {
    if (isOfRoster.has(event.type)) keepFact(event, rows);
  },
});
