import { addDays, type LocalDate } from '../values/local-date.ts';
import type { Refusal } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';
import { refusal, when } from './refusal.ts';

/** Whether a day is closed: of the closings and reopenings that cover it, the latest decides. */
export const isClosed = (state: LedgerState, day: LocalDate): boolean =>
  state.closings.findLast((closing) => closing.from <= day && day <= closing.to)?.closed ?? false;

/** The first day of a range that is not closed; undefined when every day is. */
export const firstOpenDay = (state: LedgerState, from: LocalDate, to: LocalDate): LocalDate | undefined => {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!isClosed(state, day)) return day;
  }
  return undefined;
};

/** In a closed period only corrections are accepted; anything else needs a reopening (domain.md, rule 6). */
export const checkOpen = (state: LedgerState, day: LocalDate, field: string): readonly Refusal[] =>
  when(isClosed(state, day), refusal('period-closed', field, { date: day }));
