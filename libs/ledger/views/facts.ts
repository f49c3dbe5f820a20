import type { Rows, TableShape } from '#projections/projection';
import type { RecordedEvent } from '#resolution/events/events';

/**
 * Few facts, kept whole: a question folds those up to its position with the domain's own function, so that what a
 * setting means is said in one place.
 */
export const FACTS: TableShape = {
  name: 'facts',
  columns: { position: 'integer', event: 'text' },
  key: ['position'],
  appendOnly: true,
};

export const keepFact = (event: RecordedEvent, rows: Rows): void => {
  const { type, version, position, recordedAt, actor, data } = event;
  rows.put('facts', {
    position,
    event: JSON.stringify({ type, version, position, recordedAt, actor, data }),
  });
};
