import { isInTerm, type Term } from '../settings/term.ts';
import type { TargetDefinition } from '../events/target-definition.ts';
import { type Period, parsePeriod, periodOf } from '../values/period.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { Refusal } from './decision.ts';
import { refusal, when } from './refusal.ts';

/** A day of the world lies in the term and is not in the future. */
export const checkDay = (day: LocalDate, term: Term, today: LocalDate, field: string): readonly Refusal[] => {
  if (!isInTerm(term, day)) return [refusal('date-outside-term', field, { date: day, from: term.from, to: term.to })];
  return when(day > today, refusal('date-in-future', field, { date: day, today }));
};

/** What a submission says about its time, and what that comes to. */
interface Dated {
  readonly occurredOn?: LocalDate | undefined;
  readonly period?: string | undefined;
}
export type ResolvedDate =
  | { readonly day: LocalDate; readonly period?: string; readonly field: string }
  | { readonly refusals: readonly Refusal[] };

const byPeriod = (period: Period, dated: Dated): ResolvedDate => {
  if (dated.occurredOn !== undefined && dated.occurredOn !== period.to) {
    const params = { date: dated.occurredOn, period: period.key, periodEnd: period.to };
    return { refusals: [refusal('date-and-period-differ', 'occurredOn', params)] };
  }
  return { day: period.to, period: period.key, field: 'period' };
};

/**
 * The day a result counts from. Level and ratio are of a period of the target's cadence, named by its key or its last day;
 * for the other measures a period stands for its last day.
 */
const resolveDate = (dated: Dated, definition: TargetDefinition): ResolvedDate => {
  const { cadence, measure } = definition;
  const ofPeriod = (measure.kind === 'level' || measure.kind === 'ratio') && cadence !== 'none';
  const period = dated.period === undefined ? undefined : parsePeriod(dated.period);
  if (period) {
    return ofPeriod && period.cadence !== cadence
      ? { refusals: [refusal('period-not-of-cadence', 'period', { period: period.key, cadence })] }
      : byPeriod(period, dated);
  }
  if (dated.occurredOn === undefined) return { refusals: [refusal('date-missing', 'occurredOn')] };
  if (!ofPeriod) return { day: dated.occurredOn, field: 'occurredOn' };
  const around = periodOf(cadence, dated.occurredOn);
  if (around.to !== dated.occurredOn) {
    const params = { date: dated.occurredOn, period: around.key, periodEnd: around.to };
    return { refusals: [refusal('date-not-period-end', 'occurredOn', params)] };
  }
  return { day: around.to, period: around.key, field: 'occurredOn' };
};

/** Like resolveDate, and the day (of a period: its last) lies in the term and is not in the future. */
export const checkDate = (dated: Dated, definition: TargetDefinition, term: Term, today: LocalDate): ResolvedDate => {
  const resolved = resolveDate(dated, definition);
  if ('refusals' in resolved) return resolved;
  const outside = resolved.field === 'period' && resolved.period !== undefined && !isInTerm(term, resolved.day);
  const refusals = outside
    ? [refusal('period-outside-term', 'period', { period: resolved.period, from: term.from, to: term.to })]
    : checkDay(resolved.day, term, today, resolved.field);
  return refusals.length > 0 ? { refusals } : resolved;
};
