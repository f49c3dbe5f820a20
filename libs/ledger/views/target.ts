import type { Cell, Rows } from '#projections/projection';
import type { RecordedEvent } from '#resolution/events/events';
import { targetOf } from '#resolution/events/references';
import { domainProjection } from './domain-projection.ts';

/** What an event says of a result; null for events that touch a target but none of its results. */
const resultCells = (
  event: RecordedEvent,
): Readonly<Record<'result' | 'unit' | 'period' | 'occurred_on' | 'stated', Cell>> => {
  switch (event.type) {
    case 'ResultRecorded':
    case 'ResultResubmitted': {
      const { unit, period, occurredOn, values } = event.data;
      return {
        result: event.type === 'ResultRecorded' ? event.position : event.data.result,
        unit: unit ?? null,
        period: period ?? null,
        occurred_on: occurredOn,
        stated: JSON.stringify(values),
      };
    }
    case 'CorrectionProposed':
      return { ...of(event.data.result), stated: JSON.stringify(event.data.values) };
    default:
      return of('result' in event.data ? event.data.result : null);
  }
};

const of = (result: number | null) => ({ result, unit: null, period: null, occurred_on: null, stated: null });

/**
 * Everything that touched a target, in order: a question about one target folds its results from here, and the last row up to
 * a position is the target's last change.
 */
export const target = domainProjection({
  name: 'target',
  version: 1,
  tables: [
    {
      name: 'touches',
      columns: {
        target: 'text',
        position: 'integer',
        type: 'text',
        result: 'integer',
        unit: 'text',
        period: 'text',
        occurred_on: 'text',
        stated: 'text',
      },
      key: ['target', 'position'],
      appendOnly: true,
    },
  ],
  apply: (event: RecordedEvent, rows: Rows) => {
    const touched = targetOf(event);
    if (touched === null) return;
    rows.put('touches', { target: touched, position: event.position, type: event.type, ...resultCells(event) });
  },
});
