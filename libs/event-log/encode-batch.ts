import { encodeEnvelope } from './envelope-codec.ts';
import { isLedgerId } from './envelope-shape.ts';
import type { Envelope, StoredEvent } from './envelope.ts';
import { NotRecordableError } from './errors.ts';

/**
 * The bytes of a batch, after checking that it belongs to this ledger and follows on the expected position. Throws
 * NotRecordableError, naming what is wrong, when it can never be appended there.
 */
export const encodeBatch = (
  ledger: string,
  expectedPosition: number,
  events: readonly Envelope[],
): readonly StoredEvent[] => {
  if (!isLedgerId(ledger)) throw new NotRecordableError('ledger-id', ledger);
  return events.map((event, index) => {
    if (event.ledger !== ledger) throw new NotRecordableError('wrong-ledger', event.ledger);
    if (event.position !== expectedPosition + 1 + index)
      throw new NotRecordableError('wrong-position', `${event.position}`);
    return encodeEnvelope(event);
  });
};
