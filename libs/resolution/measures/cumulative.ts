import { ZERO } from '../values/decimal.ts';
import { lastDayOfYear, yearOf } from '../values/local-date.ts';
import type { Measured } from './reading.ts';
import { measureRunning } from './running.ts';
import type { Subject } from './subject.ts';

/** A = Σ approved values dated ≤ day since the term began; B = 0. Also a level that is read as "the sum of the term". */
export const measureCumulative = (subject: Subject): Measured => {
  const { figures, at } = subject;
  const beforeThisYear = lastDayOfYear(yearOf(at) - 1);
  return measureRunning(
    subject,
    {
      hasDataOn: (day) => figures.upTo(day).results > 0,
      actualOn: (day) => figures.upTo(day).total,
      baseline: ZERO,
    },
    (estimate) => figures.upTo(beforeThisYear).total.plus(estimate),
  );
};
