import { describe, expect, it } from '@jest/globals';
import { Subject } from 'rxjs';
import type { AllPosition } from './cluster-record.ts';
import type { FollowWork } from './follow-work.ts';
import { Follower, type Following } from './follower.ts';
import { LedgerStreams } from './ledger-streams.ts';
import { PATIENCE } from './patience.ts';

const at = (commit: bigint): AllPosition => ({ commit, prepare: commit });
const turn = (): Promise<void> => new Promise(setImmediate);

/** A follower whose cluster ends at `end` and whose subscription the test speaks for. */
const follower = (reached: AllPosition | undefined, end: bigint) => {
  const taken: bigint[] = [];
  const changes$ = new Subject<void>();
  const copy = {
    position: reached,
    anchor: undefined,
    stopped: new Map(),
    changes$,
    take: (_: unknown, position: AllPosition) => {
      taken.push(position.commit);
      copy.position = position;
      changes$.next();
      return Promise.resolve();
    },
    reached: (position: AllPosition) => taken.push(position.commit),
    takeLifted: () => [],
    persist: () => Promise.resolve(),
  };
  const cluster = { end };
  const connection = {
    readAllBackwards: () =>
      Promise.resolve([{ stream: 'ledger-a', revision: cluster.end, position: at(cluster.end), created: new Date(0) }]),
  };
  const subscribed = Promise.withResolvers<FollowWork>();
  const following = new Follower({
    connection,
    copy,
    local: { head: () => Promise.resolve(Number(copy.position?.commit ?? 0n) + 1) },
    streams: new LedgerStreams(),
    patience: { ...PATIENCE, fetch: 60_000, pauseFrom: 60_000, pauseTo: 60_000 },
    random: () => 1,
    follow: (_: unknown, work: FollowWork, giveUp: AbortSignal) =>
      new Promise((__, reject) => {
        giveUp.addEventListener('abort', () => reject(giveUp.reason as Error));
        subscribed.resolve(work);
      }),
  } as unknown as Following);
  return { following, taken, cluster, subscribed: subscribed.promise };
};

describe('a follower', () => {
  it('takes nothing before it knows that the subscription is to the history that was copied', async () => {
    const { following, taken, cluster, subscribed } = follower(at(9n), 20n);
    const work = await subscribed;
    const brought = work.take([], at(10n)).catch(() => undefined);
    const said = work.checkpoint(at(11n)).catch(() => undefined);
    // Between the start of the node and that of its subscription the cluster became another one.
    cluster.end = 8n;
    work.begun();
    await Promise.all([brought, said]);
    expect(taken).toEqual([]);
    await expect(following.caughtUp()).rejects.toMatchObject({ code: 'history-lost' });
    await following.close();
  });

  it('takes what is brought when the history is the same', async () => {
    const { following, taken, subscribed } = follower(at(9n), 20n);
    const work = await subscribed;
    work.begun();
    await work.take([], at(10n));
    await work.checkpoint(at(12n));
    expect(taken).toEqual([10n, 12n]);
    await following.close();
  });

  it('has caught up as soon as what was missing is copied: nothing is waited out', async () => {
    const { following, subscribed } = follower(undefined, 3n);
    const work = await subscribed;
    work.begun();
    let isWaiting = true;
    const caughtUp = following.caughtUp().then(() => (isWaiting = false));
    await work.take([], at(2n));
    await turn();
    expect(isWaiting).toBe(true);
    await work.take([], at(3n));
    await caughtUp;
    await following.close();
  });

  it('that is closed keeps nobody waiting', async () => {
    const { following, subscribed } = follower(undefined, 3n);
    (await subscribed).begun();
    const caughtUp = following.caughtUp();
    await turn();
    const refused = expect(caughtUp).rejects.toMatchObject({ code: 'log-closed' });
    await following.close();
    await refused;
  });
});
