import type { ClusterHealth } from '#event-log/cluster/cluster-event-log';
import type { ClusterLease } from '#event-log/cluster/cluster-lease';
import type { ClusterSharedList } from '#event-log/cluster/shared-list';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import type { EventLog, TextStore } from '#event-log/event-log';
import type { LedgersOptions } from './ledgers-options.ts';

/** A log with its erasable texts, whichever engine it is. */
export interface OpenedLog extends EventLog {
  readonly texts: TextStore;
  /** How this node stands to its cluster; only a log of a cluster has it. */
  health?(): Promise<ClusterHealth>;
  /** What one node of a cluster does at a time; only a log of a cluster has it. */
  lease?(name: string): ClusterLease;
  /** A list that all nodes of a cluster share, its items kept for so many milliseconds; only a log of a cluster has it. */
  sharedList?(name: string, keptFor: number): ClusterSharedList;
}

/** So often at most it is said how many events were copied, in milliseconds. */
const SAY = 2_000;

/**
 * Opens the log of a data folder, or that of a cluster with the folder as this node's copy, which has caught up then. Throws what the
 * engines throw.
 */
export const openLog = async ({ folder, cluster, now, patience, onCopied }: LedgersOptions): Promise<OpenedLog> => {
  if (cluster === undefined) return EmbeddedEventLog.open(folder);
  // Loaded here and not above: the client of a cluster would cost every start of a single machine its 80 ms otherwise.
  const { ClusterEventLog } = await import('#event-log/cluster/cluster-event-log');
  const clock = (): number => Date.parse(now());
  const log = await ClusterEventLog.open({
    address: cluster,
    folder,
    random: Math.random,
    now: clock,
    ...(patience && { patience }),
  });
  const saying = setInterval(() => onCopied?.(log.copied), SAY);
  try {
    await log.caughtUp();
    return log;
  } catch (error) {
    await log.close();
    throw error;
  } finally {
    clearInterval(saying);
  }
};
