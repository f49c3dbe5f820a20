import type { Envelope } from '#event-log/envelope';
import type { Row } from '#projections/projection';
import { subjectOf, targetOf, unitOf } from '#resolution/events/references';
import { recordedEvent } from '../recorded-event.ts';

/** Cells that hold the number of an event, and among them those that name a result, estimate or proposal of several events. */
const NUMBERS = ['position', 'since', 'until', 'withdrawn_at'];
const SUBJECTS = ['result', 'item', 'correction', 'submission', 'counting', 'subject'];
/** Only rows that tell one event have these. */
const TELLS_ONE_EVENT = ['type', 'event'];

const named = (row: Row, columns: readonly string[]): readonly (Row[string] | undefined)[] =>
  columns.map((column) => row[column]).filter((cell) => typeof cell === 'number');

/**
 * Whether an event is one of those that a row of a view comes from, by what the row names: the events themselves, else the
 * result, estimate or proposal they speak of, else the target (and unit) they touch.
 */
export const touchesRow = (row: Row, envelope: Envelope): boolean => {
  const { position } = envelope;
  const numbers = named(row, NUMBERS);
  if (numbers.includes(position)) return true;
  if (TELLS_ONE_EVENT.some((column) => column in row)) return false;
  const event = recordedEvent(envelope);
  const subjects = named(row, SUBJECTS);
  if (subjects.length > 0) return subjects.includes(position) || subjects.includes(subjectOf(event) ?? undefined);
  if (typeof row['target'] !== 'string' || targetOf(event) !== row['target']) return false;
  const unit = unitOf(event);
  return unit === null || !row['unit'] || unit === row['unit'];
};
