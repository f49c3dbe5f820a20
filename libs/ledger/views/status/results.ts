import type { Row, Rows, TableShape } from '#projections/projection';
import { CorruptStreamError } from '#resolution/events/corrupt-stream-error';
import type { RecordedEvent, RecordedEventOf } from '#resolution/events/events';
import { minus } from '../exact-sum.ts';
import { VALUE_COLUMNS, type ValueCells, valueCells } from './counted-values.ts';
import { keepStatement } from './statements.ts';
import { changeTotals } from './totals.ts';

/** Each result as last submitted or corrected, and each proposed correction: what later events change the totals by. */
export const RESULTS: TableShape = {
  name: 'results',
  columns: {
    result: 'integer',
    unit: 'text',
    occurred_on: 'text',
    ...VALUE_COLUMNS,
    counts: 'integer',
    corrected: 'integer',
  },
  key: ['result'],
};
export const CORRECTIONS: TableShape = {
  name: 'corrections',
  columns: { correction: 'integer', ...VALUE_COLUMNS },
  key: ['correction'],
};

interface ResultCells extends ValueCells {
  readonly result: number;
  readonly unit: string | null;
  readonly occurred_on: string;
  /** 1 while it is approved and not withdrawn. */
  readonly counts: number;
  /** 1 once a correction of it was approved. */
  readonly corrected: number;
}

type ResultEvent = RecordedEvent & { readonly data: { readonly target: string; readonly result: number } };

const knownRow = (row: Row | undefined, event: RecordedEvent): Row => {
  if (!row) throw new CorruptStreamError(event, 'it speaks of something that was never recorded');
  return row;
};
const resultOf = (rows: Rows, event: ResultEvent): ResultCells =>
  knownRow(rows.get('results', event.data.result), event) as unknown as ResultCells;

/** Notes a result as it was submitted; nothing counts before its approval. */
export const submitResult = (rows: Rows, event: RecordedEventOf<'ResultRecorded' | 'ResultResubmitted'>): void => {
  const { unit, occurredOn, values } = event.data;
  const result = event.type === 'ResultRecorded' ? event.position : event.data.result;
  const cells = { result, unit: unit ?? null, occurred_on: occurredOn, ...valueCells(values) };
  rows.put('results', { ...cells, counts: 0, corrected: 0 });
};

/** From its approval on, a result counts at its own date. */
export const approveResult = (rows: Rows, event: RecordedEventOf<'ResultApproved'>): void => {
  const result = resultOf(rows, event);
  rows.put('results', { ...result, counts: 1 });
  change(rows, event, result, { amount: result.amount, denominator: result.denominator, results: 1, corrected: 0 });
  keepStatement(rows, event, { ...result, counts: 1 });
};

/** A withdrawn result counts for no day from its withdrawal on; one that never counted leaves no trace here. */
export const withdrawResult = (rows: Rows, event: RecordedEventOf<'ResultWithdrawn'>): void => {
  const result = resultOf(rows, event);
  if (result.counts === 0) return;
  rows.put('results', { ...result, counts: 0 });
  const amount = minus('0', result.amount ?? '0');
  const denominator = minus('0', result.denominator ?? '0');
  change(rows, event, result, { amount, denominator, results: -1, corrected: -result.corrected });
  keepStatement(rows, event, { ...result, counts: 0 });
};

export const proposeCorrection = (rows: Rows, event: RecordedEventOf<'CorrectionProposed'>): void => {
  rows.put('corrections', { correction: event.position, ...valueCells(event.data.values) });
};

/** A correction counts at the original date, from its own approval on. */
export const approveCorrection = (rows: Rows, event: RecordedEventOf<'CorrectionApproved'>): void => {
  const before = resultOf(rows, event);
  const { amount, denominator, model, ended } = knownRow(
    rows.get('corrections', event.data.correction),
    event,
  ) as unknown as ValueCells;
  const after = { ...before, amount, denominator, model, ended, corrected: 1 };
  rows.put('results', { ...after });
  change(rows, event, before, {
    amount: minus(amount ?? '0', before.amount ?? '0'),
    denominator: minus(denominator ?? '0', before.denominator ?? '0'),
    results: 0,
    corrected: 1 - before.corrected,
  });
  keepStatement(rows, event, after);
};

const change = (
  rows: Rows,
  { position, data: { target } }: ResultEvent,
  { unit, occurred_on: occurredOn }: ResultCells,
  by: { amount: string | null; denominator: string | null; results: number; corrected: number },
): void => {
  const { amount, denominator, results, corrected } = by;
  const total = amount ?? '0';
  changeTotals(rows, position, {
    target,
    unit,
    occurredOn,
    total,
    denominator: denominator ?? '0',
    results,
    corrected,
  });
};
