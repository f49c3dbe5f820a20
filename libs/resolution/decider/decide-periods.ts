import type { CommandOf } from '../commands/command-shapes.ts';
import { isInTerm, termOf } from '../settings/term.ts';
import { localDateOf } from '../values/local-date.ts';
import { firstOpenDay } from './closed-days.ts';
import { accepted, type Decision, refused, type Turn } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';
import { refusal, when } from './refusal.ts';

/** The results dated in a range that wait for somebody: pending, returned, or with an undecided correction. */
const undecidedIn = (state: LedgerState, from: string, to: string): readonly number[] =>
  [...state.undecided]
    .filter((id) => {
      const occurredOn = state.results.get(id)?.occurredOn;
      return occurredOn !== undefined && from <= occurredOn && occurredOn <= to;
    })
    .sort((a, b) => a - b);

/** Closes days for all targets once nothing dated in them waits; changes no figure. */
export const decideClosePeriod = ({ from, to }: CommandOf<'ClosePeriod'>, state: LedgerState, turn: Turn): Decision => {
  const term = termOf(state.settings);
  const today = localDateOf(turn.at);
  const outside = (date: string) => ({ date, from: term.from, to: term.to });
  const shape = [
    ...when(from > to, refusal('range-reversed', 'from', { from, to })),
    ...when(!isInTerm(term, from), refusal('date-outside-term', 'from', outside(from))),
    ...when(!isInTerm(term, to), refusal('date-outside-term', 'to', outside(to))),
    ...when(to > today, refusal('date-in-future', 'to', { date: to, today })),
  ];
  if (shape.length > 0) return refused(...shape);
  if (firstOpenDay(state, from, to) === undefined) {
    return refused(refusal('period-already-closed', 'from', { from, to }));
  }
  const results = undecidedIn(state, from, to);
  if (results.length > 0) return refused(refusal('period-has-undecided', 'to', { from, to, results }));
  return accepted({ type: 'PeriodClosed', data: { from, to } });
};
