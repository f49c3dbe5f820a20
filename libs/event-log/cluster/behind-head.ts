import type { EmbeddedEventLog } from '../embedded/embedded-event-log.ts';
import { LogUnavailableError } from '../errors.ts';
import type { ClusterConnection } from './cluster-connection.ts';
import { type AllPosition, type ClusterRecord, comparePositions } from './cluster-record.ts';
import type { LedgerStreams } from './ledger-streams.ts';
import type { LocalCopy } from './local-copy.ts';

/** What the cluster has and the copy not. */
export interface Behind {
  /** Events of ledgers that are followed; events of other streams do not count. */
  readonly events: number;
  /** Whether there may be more than that: the end of the cluster's log was too far away to look through. */
  readonly atLeast: boolean;
  /** When the oldest of them was written, by the clock of the server; undefined when there are none. */
  readonly since: Date | undefined;
  /** Where the newest of them stands. */
  readonly newest: AllPosition | undefined;
}

/**
 * The end of the log is looked through so far back, in pages: mostly the first few events tell. A server says more often than that
 * how far it has filtered.
 */
const PAGES = [32, 128, ...Array.from({ length: 15 }, () => 512)];

/**
 * Looks from the end of the cluster's log back to where the copy is, and counts the events of ledgers on the way. At an idle head,
 * with nothing but other streams' events after the last one of ours, that is none.
 */
export const behindHead = async ({
  connection,
  copy,
  local,
  streams,
}: {
  readonly connection: ClusterConnection;
  readonly copy: LocalCopy;
  readonly local: EmbeddedEventLog;
  readonly streams: LedgerStreams;
}): Promise<Behind> => {
  const reached = copy.position;
  const missing = async (record: ClusterRecord): Promise<boolean> => {
    const ledger = streams.ledgerOf(record.stream);
    if (ledger === undefined || copy.stopped.has(ledger)) return false;
    return record.revision >= BigInt(await local.head(ledger));
  };
  let events = 0;
  let since: Date | undefined;
  let newest: AllPosition | undefined;
  let before: AllPosition | undefined;
  for (const size of PAGES) {
    const page = await connection.readAllBackwards(before, size);
    for (const record of page) {
      if (reached && comparePositions(record.position, reached) <= 0) return { events, atLeast: false, since, newest };
      if (!(await missing(record))) continue;
      events += 1;
      since = record.created;
      newest ??= record.position;
    }
    before = page.at(-1)?.position;
    if (page.length === size) continue;
    // The start of the log, unless the copy is somewhere: then the page was cut off.
    if (!reached) return { events, atLeast: false, since, newest };
    throw new LogUnavailableError('cluster-unreachable', { cause: 'ended' });
  }
  return { events, atLeast: true, since, newest };
};
