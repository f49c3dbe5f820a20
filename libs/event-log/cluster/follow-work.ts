import type { Arrival } from './arrival.ts';
import { arrivalOf } from './arrival.ts';
import type { ClusterConnection } from './cluster-connection.ts';
import type { AllPosition } from './cluster-record.ts';
import type { LedgerStreams } from './ledger-streams.ts';

/** What is done with what a subscription to all ledgers brings. One call at a time, in the order of the cluster. */
export interface FollowWork {
  /** The server has taken the subscription. */
  readonly begun: () => void;
  /** Takes what was brought up to a position. */
  readonly take: (arrivals: readonly Arrival[], position: AllPosition) => Promise<void>;
  /** Everything up to this position was taken, or is of no interest. */
  readonly checkpoint: (position: AllPosition) => Promise<void>;
}

/**
 * Follows the streams of all ledgers from after a position on (without it, from the start) and judges what they bring, until the server
 * ends it in good order (then it resolves), it breaks, the work fails or it is given up (then it rejects).
 */
export type Follow = (after: AllPosition | undefined, work: FollowWork, giveUp: AbortSignal) => Promise<void>;

/** Following in the thread that asks for it. */
export const followHere =
  (connection: ClusterConnection, streams: LedgerStreams): Follow =>
  (after, work, giveUp) =>
    connection.follow(
      after,
      {
        begun: work.begun,
        checkpoint: work.checkpoint,
        take: async (records) => {
          const last = records.at(-1);
          if (!last) return;
          const arrivals = records.flatMap((record) => arrivalOf(streams, record) ?? []);
          await work.take(arrivals, last.position);
        },
      },
      giveUp,
    );
