import { canonicalJson, sha256 } from './canonical-json.ts';
import { wrongEnvelopeField } from './envelope-shape.ts';
import type { Envelope, StoredEvent } from './envelope.ts';
import { LogCorruptError, NotRecordableError } from './errors.ts';

/** The most an event may take, in bytes of its canonical JSON. */
export const MAX_EVENT_BYTES = 32 * 1024;

/**
 * Writes an envelope as the bytes that are stored and hashed. Throws NotRecordableError, naming the field, when it can
 * never be an event: a wrong shape, a fraction, text that is not NFC, more than 32 KiB.
 */
export const encodeEnvelope = (envelope: Envelope): StoredEvent => {
  const bytes = canonicalJson(envelope);
  const field = wrongEnvelopeField(envelope);
  if (field !== undefined) throw new NotRecordableError('envelope-shape', field);
  if (Buffer.byteLength(bytes) > MAX_EVENT_BYTES) throw new NotRecordableError('too-large', '$');
  return { envelope, bytes, sha256: sha256(bytes) };
};

/** Where a stored event stands, by the file that holds it: what its bytes must say too. */
export interface EventAddress {
  readonly ledger: string;
  readonly position: number;
  readonly id: string;
}

/**
 * Reads stored bytes back. Throws LogCorruptError `event-altered`, naming ledger and position, when they are not the bytes
 * that were hashed, or when they belong at another address.
 */
export const decodeEnvelope = (
  bytes: string,
  storedSha256: string,
  { ledger, position, id }: EventAddress,
): StoredEvent => {
  const found = sha256(bytes);
  if (found !== storedSha256) {
    throw new LogCorruptError('event-altered', { ledger, position, expected: storedSha256, found });
  }
  const envelope = JSON.parse(bytes) as Envelope;
  if (envelope.position !== position || envelope.ledger !== ledger || envelope.id !== id) {
    const claims = `${envelope.ledger} ${envelope.position} ${envelope.id}`;
    throw new LogCorruptError('event-altered', {
      ledger,
      position,
      expected: `${ledger} ${position} ${id}`,
      found: claims,
    });
  }
  return { envelope, bytes, sha256: storedSha256 };
};
