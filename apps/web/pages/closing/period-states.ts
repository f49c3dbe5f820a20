import { addDays, type LocalDate } from '#resolution/values/local-date';
import { type PeriodCadence, periodsOfTerm } from '#resolution/values/period';
import type { ClosedPeriodsAnswer, QueueRow } from '../../api/answers.ts';

type ClosedRange = ClosedPeriodsAnswer['rows'][number];

/** A period of the term: its days within the term, how much of it is closed, and what of it still waits. */
export interface PeriodState {
  readonly key: string;
  /** Within the term: of the first period only the days of the term. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly state: 'open' | 'partly' | 'closed';
  /** The closing that holds on its last day. */
  readonly closing: ClosedRange | undefined;
  readonly waiting: number;
  /** Whether its last day is over. */
  readonly over: boolean;
}

interface Term {
  readonly termFrom: LocalDate;
  readonly termTo: LocalDate;
}

/** The months, quarters or years of a term that have begun by a day, the newest first. */
export const periodStates = (
  cadence: PeriodCadence,
  { termFrom, termTo }: Term,
  today: LocalDate,
  closed: readonly ClosedRange[],
  queue: readonly QueueRow[],
): readonly PeriodState[] =>
  periodsOfTerm(cadence, termFrom, termTo)
    .filter(({ from }) => from <= today)
    .map(({ key, from, to }): PeriodState => {
      const begin = from < termFrom ? termFrom : from;
      const within = (day: string | null): boolean => day !== null && begin <= day && day <= to;
      return {
        key,
        from: begin,
        to,
        state: stateOf(begin, to, closed),
        closing: closed.find((range) => range.from <= to && to <= range.to),
        waiting: queue.filter(({ occurredOn }) => within(occurredOn)).length,
        over: to <= today,
      };
    })
    .reverse();

/** Whether ranges, ascending and apart, cover days wholly, in part, or not at all. */
const stateOf = (from: LocalDate, to: LocalDate, closed: readonly ClosedRange[]): PeriodState['state'] => {
  const touching = closed.filter((range) => range.from <= to && from <= range.to);
  if (touching.length === 0) return 'open';
  let open = from;
  for (const range of touching) if (range.from <= open && open <= range.to) open = addDays(range.to, 1);
  return open > to ? 'closed' : 'partly';
};
