import type { EventType, RecordedEvent } from '#resolution/events/events';
import { subjectOf } from '#resolution/events/references';
import type { AskedLedger } from '../asked-ledger.ts';

/** What names the targets and units that sentences speak of. */
const NAMING: readonly EventType[] = ['TargetSet', 'UnitEnrolled', 'UnitRenamed', 'UnitsMerged'];
const naming = NAMING.map((type) => `'${type}'`).join(', ');

/** The results and estimates that a sentence about an event speaks of, a proposal's own among them. */
const subjectsOf = (event: RecordedEvent): readonly number[] => {
  const proposed = event.type === 'ProposalMade' ? event.data.changes : [];
  const results = proposed.flatMap(({ data }) => ('result' in data ? [data.result] : []));
  const subject = subjectOf(event);
  return subject === null ? results : [subject, ...results];
};

/**
 * The events that sentences about some events refer back to, and these themselves, ascending: of a long history a few, found
 * without reading it. Positions that are none are left out.
 */
export const eventsBehind = async (asked: AskedLedger, positions: readonly number[]): Promise<readonly number[]> => {
  const subjects = new Set<number>();
  const known: number[] = [];
  for (const position of positions) {
    const event = await asked.find(position);
    if (!event) continue;
    known.push(position);
    for (const subject of subjectsOf(event)) subjects.add(subject);
  }
  const last = Math.max(0, ...known);
  const behind = await asked.query(last, (views) =>
    views.view('activity').all<{ position: number }>(
      `SELECT position FROM activity WHERE position < ?
         AND (type IN (${naming}) OR subject IN (SELECT value FROM json_each(?)))`,
      last,
      JSON.stringify([...subjects]),
    ),
  );
  return [...new Set([...behind.map(({ position }) => position), ...known])].sort((a, b) => a - b);
};
