import { encodeEnvelope } from '../envelope-codec.ts';
import type { Envelope, StoredEvent } from '../envelope.ts';
import { LogCorruptError, NotRecordableError } from '../errors.ts';
import type { ClusterRecord } from './cluster-record.ts';

/** What is sent of an event: the whole envelope as JSON, in the order of its canonical bytes, so that the cluster's own pages show all of it. */
export interface ProposedRecord {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: {
    readonly $correlationId: string;
    /** The command that caused the event: account and key. */
    readonly $causationId: string;
    /** Of the canonical bytes (RFC 8785): others may write the same JSON in another order. */
    readonly sha256: string;
  };
}

export const proposedRecord = ({ envelope, bytes, sha256 }: StoredEvent): ProposedRecord => ({
  id: envelope.id,
  type: envelope.type,
  data: JSON.parse(bytes),
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
  const stored = encoded(record.data as Envelope);
  if (typeof stored === 'string') throw altered(expected, stored);
  if (stored.sha256 !== expected) throw altered(expected, stored.sha256);
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

/** The event, or why what stands in its place is none. */
const encoded = (envelope: Envelope): StoredEvent | 'no-envelope' | 'not-recordable' => {
  try {
    return encodeEnvelope(envelope);
  } catch (error) {
    if (!(error instanceof NotRecordableError)) throw error;
    return error.params['reason'] === 'envelope-shape' ? 'no-envelope' : 'not-recordable';
  }
};
