import { encodeEnvelope } from '../envelope-codec.ts';
import { wrongEnvelopeField } from '../envelope-shape.ts';
import type { Envelope, StoredEvent } from '../envelope.ts';
import { LogCorruptError, NotRecordableError } from '../errors.ts';
import type { ClusterRecord } from './cluster-record.ts';

/** What is sent of an event: the whole envelope as JSON, so that the cluster's own pages show all of it. */
export interface ProposedRecord {
  readonly id: string;
  readonly type: string;
  readonly data: Envelope;
  readonly metadata: {
    readonly $correlationId: string;
    /** The command that caused the event: account and key. */
    readonly $causationId: string;
    /** Of the canonical bytes (RFC 8785): the client and others may write the same JSON in another order. */
    readonly sha256: string;
  };
}

export const proposedRecord = ({ envelope, sha256 }: StoredEvent): ProposedRecord => ({
  id: envelope.id,
  type: envelope.type,
  data: envelope,
  metadata: {
    $correlationId: envelope.correlationId,
    $causationId: `${envelope.actor}/${envelope.command.key}`,
    sha256,
  },
});

/**
 * The event of a ledger as it was appended: written canonically again and compared with the hash that came with it. Throws
 * LogCorruptError `event-altered`, naming ledger and position, when it is not the event that was hashed, or stands elsewhere.
 */
export const storedFrom = (ledger: string, record: ClusterRecord): StoredEvent => {
  const position = Number(record.revision) + 1;
  const altered = (expected: string, found: string): LogCorruptError =>
    new LogCorruptError('event-altered', { ledger, position, expected, found });
  const expected = hashIn(record.metadata);
  if (expected === undefined) throw altered('sha256', 'no-hash');
  if (wrongEnvelopeField(record.data) !== undefined) throw altered(expected, 'no-envelope');
  const stored = encoded(record.data as Envelope);
  if (stored?.sha256 !== expected) throw altered(expected, stored?.sha256 ?? 'not-recordable');
  const { envelope } = stored;
  const stands = `${ledger} ${position} ${record.id} ${record.type}`;
  const claims = `${envelope.ledger} ${envelope.position} ${envelope.id} ${envelope.type}`;
  if (claims !== stands) throw altered(stands, claims);
  return stored;
};

const hashIn = (metadata: unknown): string | undefined => {
  if (typeof metadata !== 'object' || metadata === null || !('sha256' in metadata)) return undefined;
  return typeof metadata.sha256 === 'string' ? metadata.sha256 : undefined;
};

const encoded = (envelope: Envelope): StoredEvent | undefined => {
  try {
    return encodeEnvelope(envelope);
  } catch (error) {
    if (error instanceof NotRecordableError) return undefined;
    throw error;
  }
};
