import { evolve } from '#resolution/decider/evolve';
import { initialState, type LedgerState } from '#resolution/decider/ledger-state';
import type { RecordedEvent } from '#resolution/events/events';
import { stateFigures } from '#resolution/measures/state-figures';
import { endOfLocalDate } from '#resolution/values/local-date';
import { judge } from '#resolution/verdict/rules';
import type { Verdict } from '#resolution/verdict/verdict';

/** What the ledger knew: up to an event number, or to the end of a day in Vietnam. */
export const stateAsOf = (events: readonly RecordedEvent[], asOf: number | string): LedgerState =>
  events
    .filter(({ position, recordedAt }) =>
      typeof asOf === 'number' ? position <= asOf : recordedAt <= endOfLocalDate(asOf),
    )
    .reduce(evolve, initialState);

/** The verdict on a target at a day, as known at `asOf`, from the folded events and no view. */
export const verdictAsOf = (
  events: readonly RecordedEvent[],
  target: string,
  at: string,
  asOf: number | string,
): Verdict => {
  const state = stateAsOf(events, asOf);
  return judge({ settings: state.settings, target, figures: (code) => stateFigures(state, code), at });
};
