import type { LedgerState, Result } from '../decider/ledger-state.ts';
import { ZERO } from '../values/decimal.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { Estimate, Figures, Statement, Total } from './figures.ts';

const totalOf = (approved: readonly Result[]): Total => {
  let [total, denominator] = [ZERO, ZERO];
  for (const { values } of approved) {
    if ('value' in values) total = total.plus(values.value);
    if ('numerator' in values) {
      total = total.plus(values.numerator);
      denominator = denominator.plus(values.denominator);
    }
  }
  return { total, denominator, results: approved.length };
};

const statementOf = ({ id, unit, occurredOn, values }: Result): Statement[] =>
  unit !== undefined && 'model' in values ? [{ ...values, unit, occurredOn, position: id }] : [];

const latestEstimate = (state: LedgerState, target: string, year: number, madeBy: LocalDate): Estimate | undefined => {
  const made = [...state.estimates.values()].filter(
    (estimate) =>
      estimate.target === target && estimate.year === year && !estimate.withdrawn && estimate.madeOn <= madeBy,
  );
  const latest = made.reduce<(typeof made)[number] | undefined>((a, b) => (a && a.id > b.id ? a : b), undefined);
  return latest && { position: latest.id, year, values: latest.values };
};

/** The results of a target as the folded state knows them: what a replay is judged on, without any view. */
export const stateFigures = (state: LedgerState, target: string): Figures => {
  const results = [...(state.resultsByTarget.get(target) ?? [])].flatMap((id) => state.results.get(id) ?? []);
  const approved = results.filter(({ status }) => status === 'approved');
  const live = results.filter(({ status }) => status === 'approved' || status === 'pending');
  const waits = ({ status, correction }: Result): boolean => status === 'pending' || correction !== undefined;
  return {
    upTo: (day) => totalOf(approved.filter(({ occurredOn }) => occurredOn <= day)),
    on: (day) => totalOf(approved.filter(({ occurredOn }) => occurredOn === day)),
    statements: (day) => approved.filter(({ occurredOn }) => occurredOn <= day).flatMap(statementOf),
    reporting: (from, to) =>
      new Set(live.filter(({ occurredOn }) => from <= occurredOn && occurredOn <= to).map(({ unit }) => unit ?? '')),
    waiting: (day) => results.filter((result) => result.occurredOn <= day && waits(result)).length,
    corrected: (day) => approved.some(({ occurredOn, corrected }) => occurredOn <= day && corrected),
    estimate: (year, madeBy) => latestEstimate(state, target, year, madeBy),
  };
};
