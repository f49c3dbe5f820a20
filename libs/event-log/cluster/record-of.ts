import type { RecordedEvent } from '@eventstore/db-client';
import type { ClusterRecord } from './cluster-record.ts';

/** An event of the client package as the rest of the engine takes it. */
export const recordOf = (event: RecordedEvent): ClusterRecord => ({
  stream: event.streamId,
  revision: event.revision,
  id: event.id,
  type: event.type,
  data: event.data,
  metadata: event.metadata,
  created: event.created,
  position: event.position ?? { commit: 0n, prepare: 0n },
});
