import { parentPort, workerData } from 'node:worker_threads';
import { sentError } from '../sent-error.ts';
import { clusterAddress } from './cluster-address.ts';
import { ClusterConnection } from './cluster-connection.ts';
import type { AllPosition } from './cluster-record.ts';
import type { FollowingSetting, FromFollowing, ToFollowing } from './follow-messages.ts';
import { followHere } from './follow-work.ts';
import { LedgerStreams } from './ledger-streams.ts';

/**
 * The thread of FollowingThread. From sources it is run by Node itself: what it imports holds only syntax that can be taken away.
 */
const { address, prefix, patience } = workerData as FollowingSetting;

/** So many batches may be on their way to whoever takes them. While they are, what arrives waits, and comes as one. */
const AHEAD = 2;

const streams = new LedgerStreams(prefix);
const connection = new ClusterConnection(clusterAddress(address), streams, patience);
const follow = followHere(connection, streams);
const say = (what: FromFollowing): void => parentPort?.postMessage(what);
let giveUp = new AbortController();
let ahead = 0;
let more = (): void => undefined;

/** Says what was brought; resolves when more may come. */
const bring = async (what: FromFollowing): Promise<void> => {
  say(what);
  ahead += 1;
  while (ahead >= AHEAD && !giveUp.signal.aborted) await new Promise<void>((resolve) => (more = resolve));
};

const subscribe = async (after: AllPosition | undefined): Promise<void> => {
  giveUp = new AbortController();
  ahead = 0;
  try {
    await follow(
      after,
      {
        begun: () => say({ said: 'begun' }),
        take: (arrivals, position) => bring({ said: 'brought', arrivals, position }),
        checkpoint: (position) => {
          say({ said: 'checkpoint', position });
          return Promise.resolve();
        },
      },
      giveUp.signal,
    );
    say({ said: 'ended' });
  } catch (error) {
    say({ said: 'failed', error: sentError(error) });
  }
};

parentPort?.on('message', (message: ToFollowing) => {
  switch (message.ask) {
    case 'follow':
      void subscribe(message.after);
      break;
    case 'more':
      ahead -= 1;
      more();
      break;
    case 'give-up':
      giveUp.abort(new Error('given up'));
      more();
      break;
    case 'close':
      void connection.close().finally(() => parentPort?.close());
  }
});
