import { type Decimal, HUNDRED } from '../values/decimal.ts';
import { lastDayOfYear } from '../values/local-date.ts';
import type { Total } from './figures.ts';
import { latestPeriodTotal } from './latest-period-total.ts';
import type { Measured } from './reading.ts';
import type { Subject } from './subject.ts';
import { measureYearly } from './yearly.ts';

/** 100·Σnumerators/Σdenominators, never a mean of percentages. */
const percentOf = ({ total, denominator }: Total): Decimal => HUNDRED.times(total).div(denominator);

/** A ratio is that of the period ending 31/12. */
export const measureRatio = (subject: Subject): Measured => {
  const latest = latestPeriodTotal(subject);
  return measureYearly(subject, {
    actualOf: (year) => percentOf(subject.figures.on(lastDayOfYear(year))),
    yearToDate: latest && percentOf(latest),
  });
};
