import type { StatusAnswer } from '#ledger/queries/answers';
import type { NaiveStatus } from '../naive/naive-ledger.ts';

/** What the ledger's own code answers, as far as the naive reference speaks of it. */
export const asNaive = ({ summary, targets }: StatusAnswer): NaiveStatus => ({
  summary,
  targets: targets.map((target) => ({
    code: target.code,
    status: target.status,
    missing: target.missing,
    actual: target.actual,
    goal: target.goal,
    baseline: target.baseline,
    percentOfGoal: target.percentOfGoal,
    expected: target.expected,
    pace: target.pace,
    judgedActual: target.judgedActual,
    judgedDay: target.judgedDay,
    judgedYear: target.judgedYear,
    termAverage: target.termAverage,
    flags: target.flags,
    yearToDate: target.yearToDate,
    estimate: target.estimate,
  })),
});
