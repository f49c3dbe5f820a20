import { daysOfPeriod } from '#ledger/days-of-period';
import { readDate } from '../../input/read-date.ts';
import { readPeriodDays } from '../../input/read-period.ts';
import type { ChosenLedger } from '../../session/ledger-session.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The days of a range as people name it: a period (2026-Q1), or its first and last day. Of the period that the term begins in,
 * only the days of the term: 2025-Q3 begins on 09/07/2025.
 */
export const daysInput = async (
  { ledgers, ledger }: ChosenLedger,
  from: string,
  to: string | undefined,
): Promise<Days> => {
  const period = to === undefined ? readPeriodDays(from) : undefined;
  if (!period) {
    const first = readDate(from);
    return { from: first, to: to === undefined ? first : readDate(to) };
  }
  return daysOfPeriod({ ledgers, ledger }, period);
};
