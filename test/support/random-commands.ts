import fc from 'fast-check';
import type { Command } from '#resolution/commands/command-shapes';
import { decide } from '#resolution/decider/decide';
import type { Decision } from '#resolution/decider/decision';
import { evolve } from '#resolution/decider/evolve';
import type { LedgerState } from '#resolution/decider/ledger-state';
import type { RecordedEvent } from '#resolution/events/events';
import { addDays } from '#resolution/values/local-date';
import { ADMIN, by, CLERK, given } from './given-when-then.ts';
import { type Dice, oneOf } from './random-changes.ts';
import { BOTH, EVERYBODY, record, WORK } from './random-work.ts';
import { town } from './town.ts';

/** What the generator rolls for one move; `wait` is in days, every other number decides one thing. */
export type Roll = Omit<Dice, 'today'> & { readonly wait: number; readonly what: number; readonly who: number };

/** Sequences of moves, which fast-check shrinks to the shortest that still fails. */
export const rolls = (moves: number): fc.Arbitrary<readonly Roll[]> => {
  const number = fc.nat(9_999);
  const roll = fc.record({ wait: fc.nat(20), what: number, who: number, pick: number, a: number, b: number });
  return fc.array(roll, { minLength: moves / 2, maxLength: moves });
};

interface Move {
  readonly by: string;
  readonly command: Command;
  readonly decision: Decision;
}
export interface Play {
  readonly events: readonly RecordedEvent[];
  readonly moves: readonly Move[];
  readonly state: LedgerState;
}

const opening = given(
  town,
  by(ADMIN, { type: 'RoleGranted', data: { account: BOTH, role: 'clerk' } }),
  by(ADMIN, { type: 'RoleGranted', data: { account: BOTH, role: 'approver' } }),
);

/** Plays the rolls from the founded town on: each becomes a command fit for the state it meets, some of them wrong on purpose. */
export const play = (sequence: readonly Roll[]): Play => {
  const moves: Move[] = [];
  const events: RecordedEvent[] = [];
  let { state } = opening;
  let today = '2025-12-01';
  for (const { wait, what, who, ...dice } of sequence) {
    today = addDays(today, wait);
    const [accounts, makers] = oneOf(WORK, what)!;
    const make = oneOf(makers, dice.pick) ?? record;
    const sent = make(state, { ...dice, pick: Math.floor(dice.pick / makers.length), today });
    if (!sent) continue;
    const { command } = sent;
    const account = sent.by ?? oneOf(who % 20 === 0 ? EVERYBODY : accounts, who) ?? CLERK;
    const turn = { by: account, at: `${today}T02:00:00.000Z`, position: state.head + 1 };
    const decision = decide(command, state, turn);
    moves.push({ by: account, command, decision });
    if (decision.outcome === 'refused') continue;
    for (const event of decision.events) {
      const recorded = { ...event, position: state.head + 1, recordedAt: turn.at, actor: account, version: 1 };
      events.push(recorded);
      state = evolve(state, recorded);
    }
  }
  return { events, moves, state };
};
