import type { Measure } from '../events/target-definition.ts';
import type { Decimal } from '../values/decimal.ts';
import { lastDayOfYear, yearOf } from '../values/local-date.ts';
import { measureCumulative } from './cumulative.ts';
import { latestPeriodTotal } from './latest-period-total.ts';
import type { Measured } from './reading.ts';
import type { Subject } from './subject.ts';
import { measureYearly } from './yearly.ts';

type Level = Extract<Measure, { kind: 'level' }>;

/** L(Y): the year's sum of approved values, or the sum over units of the values of the period ending 31/12. */
export const levelOfYear = ({ figures }: Subject, { aggregation }: Level, year: number): Decimal =>
  aggregation === 'last'
    ? figures.on(lastDayOfYear(year)).total
    : figures.upTo(lastDayOfYear(year)).total.minus(figures.upTo(lastDayOfYear(year - 1)).total);

/** "Lũy kế năm": the sum so far, or for "last" the latest value; null while nothing of at's year is approved. */
const yearToDate = (subject: Subject, { aggregation }: Level): Decimal | null => {
  const { figures, at } = subject;
  if (aggregation === 'last') return latestPeriodTotal(subject)?.total ?? null;
  const [now, before] = [figures.upTo(at), figures.upTo(lastDayOfYear(yearOf(at) - 1))];
  return now.results > before.results ? now.total.minus(before.total) : null;
};

/** A level is judged by years; read as "the sum of the term" it is a cumulative. */
export const measureLevel = (subject: Subject, level: Level): Measured =>
  subject.target.interpretation === 'termSum'
    ? measureCumulative(subject)
    : measureYearly(subject, {
        actualOf: (year) => levelOfYear(subject, level, year),
        yearToDate: yearToDate(subject, level),
      });
