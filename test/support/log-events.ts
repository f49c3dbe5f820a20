import { sha256 } from '#event-log/canonical-json';
import type { Envelope } from '#event-log/envelope';
import { eventId } from '#event-log/event-id';

/** The moment of the first event; each later one is a second on. */
const START = Date.UTC(2026, 2, 15, 3, 0, 0);

/** An event of a ledger, the same each time for the same arguments. */
export const event = (
  ledger: string,
  position: number,
  data: Envelope['data'] = { value: `${position}` },
): Envelope => {
  const key = `command-${position}`;
  return {
    ledger,
    position,
    id: eventId(ledger, 'clerk-1', key, 0),
    type: 'ResultRecorded',
    version: 1,
    recordedAt: new Date(START + position * 1000).toISOString(),
    actor: 'clerk-1',
    command: { key, sha256: sha256(key) },
    correlationId: eventId(ledger, 'clerk-1', key, 0),
    data,
  };
};

/** The events from one position to another, both included. */
export const events = (ledger: string, from: number, to: number): readonly Envelope[] =>
  Array.from({ length: to - from + 1 }, (_, index) => event(ledger, from + index));
