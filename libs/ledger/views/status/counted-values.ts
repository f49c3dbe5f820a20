import type { Values } from '#resolution/events/events';

/** The cells that a result's values take: a figure or fraction, or the statement of a coverage target. */
export const VALUE_COLUMNS = { amount: 'text', denominator: 'text', model: 'text', ended: 'integer' } as const;

export interface ValueCells {
  /** The figure, or a fraction's numerator; null for a statement. */
  readonly amount: string | null;
  readonly denominator: string | null;
  readonly model: string | null;
  readonly ended: number | null;
}

export const valueCells = (values: Values): ValueCells => {
  if ('value' in values) return { amount: values.value, denominator: null, model: null, ended: null };
  if ('model' in values) return { amount: null, denominator: null, model: values.model, ended: values.ended ? 1 : 0 };
  return { amount: values.numerator, denominator: values.denominator, model: null, ended: null };
};
