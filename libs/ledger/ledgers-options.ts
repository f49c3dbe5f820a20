import type { Patience } from '#event-log/cluster/patience';
import type { Instant } from '#resolution/values/local-date';

/** What the ledgers of a data folder stand on. */
export interface LedgersOptions {
  /** The data folder. One process owns it. */
  readonly folder: string;
  readonly now: () => Instant;
  readonly randomBytes: (size: number) => Buffer;
  /** Bytes that may be written to the disk of a folder; the disk is asked without it. */
  readonly freeBytes?: (folder: string) => Promise<number>;
  /** Where the ledgers are those of a cluster, its address (`esdb://…`): the folder then holds this node's copy. */
  readonly cluster?: string | undefined;
  /** How long the cluster is waited for, where not as long as usual. */
  readonly patience?: Partial<Patience> | undefined;
  /** Called, while the copy catches up at the start, with the number of events copied so far. */
  readonly onCopied?: (events: number) => void;
}
