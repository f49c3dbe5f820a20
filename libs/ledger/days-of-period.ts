import type { LocalDate } from '#resolution/values/local-date';
import type { Period } from '#resolution/values/period';
import type { OneLedger } from './read-events.ts';
import { termOf } from './resolve-moment.ts';

/** The days of a period in a ledger: of the period that the term begins in, only the days of the term (2025-Q3 begins on 09/07/2025). */
export const daysOfPeriod = async (
  { ledgers, ledger }: OneLedger,
  period: Period,
): Promise<{ readonly from: LocalDate; readonly to: LocalDate }> => {
  const [founding] = await ledgers.events(ledger, 1, 1);
  const begin = founding ? termOf(founding.envelope).from : period.from;
  return { from: period.from < begin && begin <= period.to ? begin : period.from, to: period.to };
};
