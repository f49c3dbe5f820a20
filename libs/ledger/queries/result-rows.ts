import type { EventType, Values } from '#resolution/events/events';
import type { ResultRow } from './answers.ts';

/** A row of the target view: what one event said of a result. */
export interface Touch {
  readonly target: string;
  readonly position: number;
  readonly type: EventType;
  readonly result: number;
  readonly unit: string | null;
  readonly period: string | null;
  readonly occurred_on: string;
  /** The values it stated, as JSON; of a submission or a proposed correction. */
  readonly stated: string;
}

const submitted = (touch: Touch, events: readonly number[]): ResultRow => ({
  result: touch.result,
  target: touch.target,
  unit: touch.unit,
  period: touch.period,
  occurredOn: touch.occurred_on,
  values: JSON.parse(touch.stated) as Values,
  status: 'pending',
  corrected: false,
  correction: null,
  events,
});

const changed = (row: ResultRow, touch: Touch): Partial<ResultRow> => {
  switch (touch.type) {
    case 'ResultApproved':
      return { status: 'approved' };
    case 'ResultReturned':
      return { status: 'returned' };
    case 'ResultWithdrawn':
      return { status: 'withdrawn', correction: null };
    case 'CorrectionProposed':
      return { correction: { position: touch.position, values: JSON.parse(touch.stated) as Values } };
    case 'CorrectionApproved':
      return { values: row.correction?.values ?? row.values, corrected: true, correction: null };
    case 'CorrectionRejected':
      return { correction: null };
    default:
      throw new TypeError(`${touch.type} (event ${touch.position}) changes no result`);
  }
};

/** The results that events speak of, as the last of them leaves each, in the order in which they were recorded. */
export const resultRows = (touches: readonly Touch[]): readonly ResultRow[] => {
  const rows = new Map<number, ResultRow>();
  for (const touch of touches) {
    const before = rows.get(touch.result);
    const events = [...(before?.events ?? []), touch.position];
    const isSubmission = touch.type === 'ResultRecorded' || touch.type === 'ResultResubmitted';
    if (isSubmission) rows.set(touch.result, submitted(touch, events));
    else if (before) rows.set(touch.result, { ...before, ...changed(before, touch), events });
  }
  return [...rows.values()];
};
