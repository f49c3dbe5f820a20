import { addDays, type LocalDate } from '../values/local-date.ts';
import type { Refusal } from './decision.ts';
import type { Closing, LedgerState } from './ledger-state.ts';
import { refusal, when } from './refusal.ts';

const decidingOn = ({ closings }: LedgerState, day: LocalDate): Closing | undefined =>
  closings.findLast((closing) => closing.from <= day && day <= closing.to);

/** Whether a day is closed: of the closings and reopenings that cover it, the latest decides. */
export const isClosed = (state: LedgerState, day: LocalDate): boolean => decidingOn(state, day)?.closed ?? false;

/** The days that are closed, ascending, each range with the closing that holds there. */
export const closedRanges = (state: LedgerState): readonly Closing[] => {
  const borders = new Set(state.closings.flatMap(({ from, to }) => [from, addDays(to, 1)]));
  const starts = [...borders].sort();
  const ranges: Closing[] = [];
  starts.forEach((from, index) => {
    const next = starts[index + 1];
    const deciding = decidingOn(state, from);
    if (!deciding?.closed || next === undefined) return;
    const last = ranges.at(-1);
    const range = { ...deciding, from, to: addDays(next, -1) };
    if (last?.position === deciding.position && addDays(last.to, 1) === from) {
      ranges.splice(-1, 1, { ...range, from: last.from });
    } else ranges.push(range);
  });
  return ranges;
};

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
