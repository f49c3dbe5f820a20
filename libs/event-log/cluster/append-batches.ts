import type { StoredEvent } from '../envelope.ts';

/** The server takes 1 MiB at once; the bytes of an event are sent with its metadata, which may say a part of them again. */
const MOST_BYTES = 900 * 1024;
const METADATA_BYTES = 600;

/** Events in runs that the server takes in one append each. */
export function* appendBatches(events: readonly StoredEvent[]): Generator<readonly StoredEvent[]> {
  let batch: StoredEvent[] = [];
  let size = 0;
  for (const event of events) {
    const cost = 2 * Buffer.byteLength(event.bytes) + METADATA_BYTES;
    if (size + cost > MOST_BYTES && batch.length > 0) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(event);
    size += cost;
  }
  if (batch.length > 0) yield batch;
}
