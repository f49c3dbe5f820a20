import { yearOf } from '../values/local-date.ts';
import { periodsOfYear } from '../values/period.ts';
import type { Total } from './figures.ts';
import type { Subject } from './subject.ts';

/** The results of the latest period of at's year that has ended and has any; null when none has. */
export const latestPeriodTotal = ({ target, figures, at }: Subject): Total | null => {
  const { cadence } = target.definition;
  if (cadence === 'none') return null;
  const totals = periodsOfYear(cadence, yearOf(at))
    .filter((period) => period.to <= at)
    .map((period) => figures.on(period.to));
  return totals.findLast((total) => total.results > 0) ?? null;
};
