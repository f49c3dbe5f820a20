import type { Envelope } from '#event-log/envelope';
import { decide } from '#resolution/decider/decide';
import { evolve } from '#resolution/decider/evolve';
import { initialState, type LedgerState } from '#resolution/decider/ledger-state';
import type { Command } from '#resolution/commands/command-shapes';
import type { RecordedEvent } from '#resolution/events/events';
import { RandomHistory } from '../naive/random-history.ts';

/** A random history that the ledger itself accepted, and how far it was at the end of each command. */
export interface RecordedHistory {
  readonly events: readonly RecordedEvent[];
  /** The position after each accepted command: what was ever known together. */
  readonly heads: readonly number[];
}

/** Tells a random story of so many commands to the decider and keeps what it accepts. The same seed, the same history. */
export const recordedHistory = (seed: number, commands: number): RecordedHistory => {
  const story = new RandomHistory(seed, { commands });
  const events: RecordedEvent[] = [];
  const heads: number[] = [];
  let state: LedgerState = initialState;
  for (let sent = 0; sent < commands; sent += 1) {
    const { by, at, command } = story.next(events);
    const decision = decide(command as unknown as Command, state, { by, at, position: state.head + 1 });
    if (decision.outcome === 'refused') continue;
    for (const event of decision.events) {
      const recorded = { ...event, position: state.head + 1, recordedAt: at, actor: by, version: 1 } as RecordedEvent;
      state = evolve(state, recorded);
      events.push(recorded);
    }
    heads.push(state.head);
  }
  return { events, heads };
};

/** The events as a log holds them. */
export const enveloped = (ledger: string, events: readonly RecordedEvent[]): readonly Envelope[] =>
  events.map(
    (event) =>
      ({
        ...event,
        ledger,
        id: `00000000-0000-4000-8000-${String(event.position).padStart(12, '0')}`,
        command: { key: `command-${event.position}`, sha256: '0'.repeat(64) },
        correlationId: 'random-history',
      }) as unknown as Envelope,
  );
