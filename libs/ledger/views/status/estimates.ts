import type { Rows, TableShape } from '#projections/projection';
import { CorruptStreamError } from '#resolution/events/corrupt-stream-error';
import type { RecordedEventOf } from '#resolution/events/events';
import { localDateOf } from '#resolution/values/local-date';

/** Estimates, each with the day it was made and the event that withdrew it. */
export const ESTIMATES: TableShape = {
  name: 'estimates',
  columns: {
    target: 'text',
    position: 'integer',
    year: 'integer',
    made_on: 'text',
    stated: 'text',
    withdrawn_at: 'integer',
  },
  key: ['target', 'position'],
};

export const keepEstimate = (rows: Rows, event: RecordedEventOf<'EstimateRecorded'>): void => {
  const { target, year, values } = event.data;
  const made_on = localDateOf(event.recordedAt);
  const stated = JSON.stringify(values);
  rows.put('estimates', { target, position: event.position, year, made_on, stated, withdrawn_at: null });
};

export const withdrawEstimate = (rows: Rows, event: RecordedEventOf<'EstimateWithdrawn'>): void => {
  const { target, estimate } = event.data;
  const made = rows.get('estimates', target, estimate);
  if (!made) throw new CorruptStreamError(event, `estimate ${estimate} of ${target} was never recorded`);
  rows.put('estimates', { ...made, withdrawn_at: event.position });
};
