import type { Command } from '#resolution/commands/command-shapes';
import { decide } from '#resolution/decider/decide';
import type { Decision } from '#resolution/decider/decision';
import { evolve } from '#resolution/decider/evolve';
import { initialState, type LedgerState } from '#resolution/decider/ledger-state';
import type { NewEvent, RecordedEvent } from '#resolution/events/events';

/** Fixed people: what each of them may do is granted by `town`. */
export const CLERK = 'clerk-01';
export const OTHER_CLERK = 'clerk-02';
export const APPROVER = 'approver-01';
export const OTHER_APPROVER = 'approver-02';
export const ADMIN = 'admin-01';

/** One thing that happened: who did it; or from which day on the rest happens. */
export type Past = { readonly by: string; readonly event: NewEvent } | { readonly on: string };

export const by = (account: string, ...events: readonly NewEvent[]): readonly Past[] =>
  events.map((event) => ({ by: account, event }));
export const on = (day: string): readonly Past[] => [{ on: day }];

/** Nine in the morning of a day in Vietnam. */
const morning = (day: string): string => `${day}T02:00:00.000Z`;

export interface Scene {
  readonly state: LedgerState;
  /** The event number that the next event gets; `next(1)` is the one after it. */
  readonly next: (after?: number) => number;
  /** What is decided on a command, on the last day named. Fails when evolve cannot apply what decide accepted. */
  readonly when: (account: string, command: Command) => Decision;
  /** The state after a command that must be accepted. */
  readonly after: (account: string, command: Command) => LedgerState;
}

const recorded = (event: NewEvent, head: number, day: string, actor: string): RecordedEvent => ({
  ...event,
  position: head + 1,
  recordedAt: morning(day),
  actor,
  version: 1,
});

/** Folds a past into a scene: positions are numbered, everything is recorded at nine in the morning. */
export const given = (...past: readonly (readonly Past[])[]): Scene => {
  let day = '2025-07-09';
  let state = initialState;
  for (const each of past.flat()) {
    if ('on' in each) day = each.on;
    else state = evolve(state, recorded(each.event, state.head, day, each.by));
  }
  const apply = (account: string, events: readonly NewEvent[]): LedgerState =>
    events.reduce((before, event) => evolve(before, recorded(event, before.head, day, account)), state);
  const when = (account: string, command: Command): Decision => {
    const decision = decide(command, state, { by: account, at: morning(day), position: state.head + 1 });
    if (decision.outcome === 'accepted') apply(account, decision.events);
    return decision;
  };
  const after = (account: string, command: Command): LedgerState => {
    const decision = when(account, command);
    if (decision.outcome === 'refused') throw new Error(`refused: ${JSON.stringify(decision.refusals)}`);
    return apply(account, decision.events);
  };
  return { state, next: (later = 0) => state.head + 1 + later, when, after };
};
