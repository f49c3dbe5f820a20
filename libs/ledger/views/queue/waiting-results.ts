import type { Rows, TableShape } from '#projections/projection';
import { CorruptStreamError } from '#resolution/events/corrupt-stream-error';
import type { RecordedEvent, RecordedEventOf } from '#resolution/events/events';
import { beginWaiting, endWaiting, waitingSince } from './waiting.ts';

/** Where each result stands in the queue, by the events since which something of it waits or waited. */
export const RESULTS: TableShape = {
  name: 'results',
  columns: { result: 'integer', submission: 'integer', correction: 'integer', counting: 'integer' },
  key: ['result'],
};

interface QueuedResult {
  readonly result: number;
  /** Its latest submission or return. */
  readonly submission: number;
  /** Its undecided correction. */
  readonly correction: number | null;
  /** The submission or correction whose values count. */
  readonly counting: number | null;
}

const queued = (rows: Rows, event: RecordedEvent & { readonly data: { readonly result: number } }): QueuedResult => {
  const row = rows.get('results', event.data.result);
  if (!row) throw new CorruptStreamError(event, `result ${event.data.result} was never recorded`);
  return row as unknown as QueuedResult;
};

export const submitResult = (rows: Rows, event: RecordedEventOf<'ResultRecorded' | 'ResultResubmitted'>): void => {
  const { position } = event;
  const result = event.type === 'ResultRecorded' ? position : event.data.result;
  if (event.type === 'ResultResubmitted') endWaiting(rows, event, queued(rows, event).submission);
  const { target, unit, occurredOn, values } = event.data;
  const said = { target, unit: unit ?? null, occurred_on: occurredOn, stated: JSON.stringify(values) };
  beginWaiting(rows, event, { kind: 'result', item: result, ...said });
  rows.put('results', { result, submission: position, correction: null, counting: null });
};

export const approveResult = (rows: Rows, event: RecordedEventOf<'ResultApproved'>): void => {
  const result = queued(rows, event);
  endWaiting(rows, event, result.submission);
  rows.put('results', { ...result, counting: result.submission });
};

/** A returned result waits for those who submitted it. */
export const returnResult = (rows: Rows, event: RecordedEventOf<'ResultReturned'>): void => {
  const result = queued(rows, event);
  endWaiting(rows, event, result.submission);
  const { target, unit, occurred_on, stated, actor } = waitingSince(rows, event, result.submission);
  beginWaiting(rows, event, { kind: 'returned', item: result.result, target, unit, occurred_on, stated, actor });
  rows.put('results', { ...result, submission: event.position });
};

/** Its undecided correction falls with it. */
export const withdrawResult = (rows: Rows, event: RecordedEventOf<'ResultWithdrawn'>): void => {
  const result = queued(rows, event);
  endWaiting(rows, event, result.submission);
  if (result.correction !== null) endWaiting(rows, event, result.correction);
  rows.put('results', { ...result, correction: null });
};

export const proposeCorrection = (rows: Rows, event: RecordedEventOf<'CorrectionProposed'>): void => {
  const { position: item } = event;
  const result = queued(rows, event);
  if (result.counting === null) throw new CorruptStreamError(event, `result ${result.result} was never approved`);
  const { target, unit, occurred_on, stated: current } = waitingSince(rows, event, result.counting);
  const stated = JSON.stringify(event.data.values);
  beginWaiting(rows, event, { kind: 'correction', item, target, unit, occurred_on, stated, current });
  rows.put('results', { ...result, correction: item });
};

export const decideCorrection = (
  rows: Rows,
  event: RecordedEventOf<'CorrectionApproved' | 'CorrectionRejected'>,
): void => {
  const { correction } = event.data;
  const result = queued(rows, event);
  endWaiting(rows, event, correction);
  const counting = event.type === 'CorrectionApproved' ? correction : result.counting;
  rows.put('results', { ...result, correction: null, counting });
};
