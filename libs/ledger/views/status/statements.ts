import type { Rows, TableShape } from '#projections/projection';
import type { ValueCells } from './counted-values.ts';

/**
 * The statements of coverage targets, a row for each change of what counts: of each result the last row up to a position holds
 * there, and says whether it counts.
 */
export const STATEMENTS: TableShape = {
  name: 'statements',
  columns: {
    target: 'text',
    position: 'integer',
    result: 'integer',
    unit: 'text',
    occurred_on: 'text',
    model: 'text',
    ended: 'integer',
    counts: 'integer',
  },
  key: ['target', 'position'],
  appendOnly: true,
};

/** Keeps the statement of a result as the event leaves it; figures and fractions state nothing. */
export const keepStatement = (
  rows: Rows,
  { position, data: { target } }: { readonly position: number; readonly data: { readonly target: string } },
  result: ValueCells & {
    readonly result: number;
    readonly unit: string | null;
    readonly occurred_on: string;
    readonly counts: number;
  },
): void => {
  const { result: id, unit, occurred_on, model, ended, counts } = result;
  if (model === null) return;
  rows.put('statements', { target, position, result: id, unit, occurred_on, model, ended, counts });
};
