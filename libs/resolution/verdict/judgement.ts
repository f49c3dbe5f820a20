import type { Reading } from '../measures/reading.ts';
import { type Decimal, decimalString, type DecimalString, figure } from '../values/decimal.ts';
import { paceOf } from './pace.ts';
import { percentOfGoal } from './percent-of-goal.ts';
import { statusOf } from './status.ts';
import type { Judgement } from './verdict.ts';

const spelled = (value: Decimal | null): DecimalString | null => value && decimalString(figure(value));

/** The status and both numbers of a reading, spelled as decimal strings. */
export const judgementOf = (reading: Reading): Judgement => ({
  ...statusOf(reading),
  actual: spelled(reading.actual),
  goal: reading.goal,
  baseline: spelled(reading.baseline),
  percentOfGoal: spelled(percentOfGoal(reading)),
  expected: spelled(reading.expected),
  pace: spelled(paceOf(reading)),
  judgedActual: spelled(reading.judgedActual),
  judgedDay: reading.judgedDay,
  judgedYear: reading.judgedYear,
  termAverage: spelled(reading.termAverage),
});
