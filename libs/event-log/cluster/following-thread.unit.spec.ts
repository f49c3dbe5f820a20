import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { LogCorruptError, LogUnavailableError } from '../errors.ts';
import { sentError } from '../sent-error.ts';
import type { FromFollowing, ToFollowing } from './follow-messages.ts';
import type { FollowWork } from './follow-work.ts';
import { FollowingThread } from './following-thread.ts';
import { PATIENCE } from './patience.ts';

const SETTING = { address: 'esdb://here', prefix: undefined, patience: PATIENCE };
const at = (commit: bigint) => ({ commit, prepare: commit });
const never = new AbortController().signal;

/** A thread that the test speaks for. */
class Spoken extends EventEmitter {
  readonly asked: string[] = [];

  postMessage({ ask }: ToFollowing): void {
    this.asked.push(ask);
    if (ask === 'close') this.emit('exit', 0);
  }

  terminate(): Promise<number> {
    return Promise.resolve(0);
  }

  say(...said: FromFollowing[]): void {
    for (const one of said) this.emit('message', one);
  }
}

const brought = (commit: bigint): FromFollowing => ({ said: 'brought', arrivals: [], position: at(commit) });

/** A thread, and what it brought; what comes at a position of `refused` cannot be taken. */
const spoken = (refused?: { readonly at: bigint; readonly by: Error }) => {
  const threads: Spoken[] = [];
  const thread = new FollowingThread(SETTING, () => {
    const made = new Spoken();
    threads.push(made);
    return made as unknown as Worker;
  });
  const taken: bigint[] = [];
  const work: FollowWork = {
    begun: () => taken.push(0n),
    take: (_, { commit }) => {
      if (refused?.at === commit) return Promise.reject(refused.by);
      taken.push(commit);
      return Promise.resolve();
    },
    checkpoint: ({ commit }) => Promise.resolve(void taken.push(-commit)),
  };
  return { thread, threads, taken, work };
};

describe('following in another thread', () => {
  it('takes what is brought in its order, and asks for more when it is taken', async () => {
    const { thread, threads, taken, work } = spoken();
    const following = thread.follow(at(1n), work, never);
    threads[0]?.say({ said: 'begun' }, brought(2n), { said: 'checkpoint', position: at(3n) }, brought(4n));
    threads[0]?.say({ said: 'ended' });
    await following;
    expect([taken, threads[0]?.asked]).toEqual([
      [0n, 2n, -3n, 4n],
      ['follow', 'more', 'more'],
    ]);
  });

  it('takes nothing after what could not be taken: a gap would be read as a loss', async () => {
    const full = new LogUnavailableError('disk-full');
    const { thread, threads, taken, work } = spoken({ at: 2n, by: full });
    const following = thread.follow(undefined, work, never);
    threads[0]?.say(brought(1n), brought(2n), brought(3n), { said: 'checkpoint', position: at(4n) });
    threads[0]?.say({ said: 'failed', error: sentError(new Error('given up')) });
    await expect(following).rejects.toBe(full);
    expect([taken, threads[0]?.asked]).toEqual([[1n], ['follow', 'more', 'give-up']]);
  });

  it('says why it was given up, also where the thread ended in good order', async () => {
    const { thread, threads, work } = spoken();
    const giveUp = new AbortController();
    const stalled = new LogUnavailableError('cluster-unreachable', { cause: 'stalled' });
    const following = thread.follow(undefined, work, giveUp.signal);
    giveUp.abort(stalled);
    threads[0]?.say({ said: 'ended' });
    await expect(following).rejects.toBe(stalled);
    expect(threads[0]?.asked).toEqual(['follow', 'give-up']);
  });

  it('throws what happened in the thread, of the same class and with its evidence', async () => {
    const { thread, threads, work } = spoken();
    const following = thread.follow(undefined, work, never);
    const lost = new LogCorruptError('history-lost', { ledger: 'a' }, { cause: new Error('revision', { cause: 1 }) });
    threads[0]?.say({ said: 'failed', error: sentError(Object.assign(lost, { revision: 7n })) });
    await expect(following).rejects.toBeInstanceOf(LogCorruptError);
    await expect(following).rejects.toMatchObject({ code: 'history-lost', params: { ledger: 'a' } });
  });

  it.each([
    ['ended', 'exit', 1],
    ['failed', 'error', new Error('no memory')],
  ])('makes another thread where one %s by itself', async (_, event, with_) => {
    const { thread, threads, taken, work } = spoken();
    const following = thread.follow(undefined, work, never);
    threads[0]?.emit(event, with_);
    await expect(following).rejects.toMatchObject({ code: 'cluster-unreachable' });
    const again = thread.follow(undefined, work, never);
    threads[1]?.say(brought(1n), { said: 'ended' });
    await again;
    expect([threads.length, taken]).toEqual([2, [1n]]);
  });

  it('begins nothing that is given up already, and has nothing to close', async () => {
    const { thread, threads, work } = spoken();
    await expect(thread.follow(undefined, work, AbortSignal.abort(new Error('closed')))).rejects.toThrow('closed');
    await thread.close();
    expect(threads).toEqual([]);
  });

  it('closes the thread', async () => {
    const { thread, threads, work } = spoken();
    const following = thread.follow(undefined, work, never).catch(() => 'ended');
    await thread.close();
    expect([await following, threads[0]?.asked]).toEqual(['ended', ['follow', 'close']]);
  });
});
