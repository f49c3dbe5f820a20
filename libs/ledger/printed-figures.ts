import type { Refusal } from '#resolution/decider/decision';
import type { TargetDefinition } from '#resolution/events/target-definition';
import { Decimal, type DecimalString } from '#resolution/values/decimal';
import { readNumber } from '#resolution/values/number-input';
import type { TargetStatus } from './queries/answers.ts';

/** What a report prints of a target. */
export type PrintedFigures = Pick<TargetStatus, 'actual' | 'percentOfGoal' | 'pace' | 'status'>;

/** One event that changed what is known of a report's day. Null: not a target then. */
export interface FigureStep {
  readonly position: number;
  readonly was: PrintedFigures | null;
  readonly is: PrintedFigures | null;
}

/** A figure typed from a printed report, against what the ledger knew at the report's moment. */
export interface PrintedCheck {
  readonly figure: DecimalString;
  /** `known`: the ledger knew it then. `earlier`, `later`: it knew it before or since. `never`: it knew it at no event. */
  readonly found: 'known' | 'earlier' | 'later' | 'never';
  /** `earlier`, `later`: the event from which the ledger knew it. */
  readonly from: number | null;
}

/** What an issued report says of a target: a program of another day may have other verdicts. */
export type StoredFigures = Omit<PrintedFigures, 'status'> & { readonly status: string };

const picked = <Figures extends StoredFigures>({ actual, percentOfGoal, pace, status }: Figures) => ({
  actual,
  percentOfGoal,
  pace,
  status: status as Figures['status'],
});

export const printedFigures = (target: TargetStatus | null): PrintedFigures | null => target && picked(target);

/** The figures of a report's row, in the order in which they are compared. */
export const storedFigures = (row: StoredFigures | undefined): StoredFigures | null => (row ? picked(row) : null);

export const sameFigures = (one: StoredFigures | null, other: StoredFigures | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whether a printed figure is the actual that was known, rounded to as many decimals as it is printed with. */
export const prints = (figure: DecimalString, known: PrintedFigures | null): boolean => {
  if (known?.actual === null || known === null) return false;
  const decimals = figure.split('.')[1]?.length ?? 0;
  return new Decimal(known.actual).toDecimalPlaces(decimals).equals(figure);
};

/** Where the ledger knew a printed figure: at the report's moment, else since then, else before. */
export const findPrinted = (
  figure: DecimalString,
  then: PrintedFigures | null,
  before: readonly FigureStep[],
  since: readonly FigureStep[],
): PrintedCheck => {
  if (prints(figure, then)) return { figure, found: 'known', from: null };
  const later = since.find(({ is }) => prints(figure, is));
  if (later) return { figure, found: 'later', from: later.position };
  const earlier = before.findLast(({ is }) => prints(figure, is));
  return { figure, found: earlier ? 'earlier' : 'never', from: earlier?.position ?? null };
};

/** A figure as people type it from paper, with or without its percent sign. */
export const readPrinted = (
  typed: string,
  definition: TargetDefinition | undefined,
): { readonly figure: DecimalString } | { readonly refusals: readonly Refusal[] } => {
  const measure = definition?.measure;
  const wholeNumbers = measure !== undefined && 'quantity' in measure && measure.quantity === 'count';
  const read = readNumber(typed.replace(/\s*%\s*$/, ''), { wholeNumbers });
  return 'value' in read
    ? { figure: read.value }
    : { refusals: [{ code: read.code, field: 'figure', params: read.params }] };
};
