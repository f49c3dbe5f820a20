import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { SubscriptionPump } from './subscription-pump.ts';

const AT = { commit: 9n, prepare: 9n };

/** A subscription whose buffer the test fills. */
class Buffered extends EventEmitter {
  readonly items: number[] = [];

  read(): unknown {
    return this.items.shift() ?? null;
  }
}

/** What arrives is taken in the next round of the event loop. */
const SOON = { gather: () => new Promise<void>(setImmediate), took: () => undefined };

const pumping = (rush: ConstructorParameters<typeof SubscriptionPump>[2] = SOON) => {
  const subscription = new Buffered();
  const done: string[] = [];
  const gate = Promise.withResolvers<undefined>();
  const pump = new SubscriptionPump<number>(
    subscription,
    {
      take: async (items) => {
        await gate.promise;
        done.push(`took ${items.join(' ')}`);
      },
      checkpoint: ({ commit }) => {
        done.push(`checkpoint ${commit}`);
        return Promise.resolve();
      },
    },
    rush,
  );
  return { subscription, pump, done, open: () => gate.resolve(undefined) };
};

describe('a subscription pump', () => {
  it('lets a checkpoint count only when everything before it was taken', async () => {
    const { subscription, pump, done, open } = pumping();
    subscription.items.push(1, 2);
    subscription.emit('readable');
    const reached = pump.checkpointReached(AT).then(() => done.push('read on'));
    open();
    await reached;
    expect(done).toEqual(['took 1 2', 'checkpoint 9', 'read on']);
  });

  it('has ended when the work under way has: the next subscription starts after it', async () => {
    const { subscription, pump, done, open } = pumping();
    subscription.items.push(1);
    subscription.emit('readable');
    const ended = pump.done.then(() => done.push('ended'));
    await new Promise(setImmediate);
    subscription.emit('end');
    await new Promise(setImmediate);
    open();
    await ended;
    expect(done).toEqual(['took 1', 'ended']);
  });

  it('lets items gather, and no longer when the client waits for its checkpoint', async () => {
    const counted: number[] = [];
    const { subscription, pump, done, open } = pumping({
      gather: (signal) => new Promise((resolve) => (signal.aborted ? resolve() : (signal.onabort = () => resolve()))),
      took: (items) => counted.push(items),
    });
    open();
    for (const first of [1, 3]) {
      subscription.items.push(first);
      subscription.emit('readable');
      await new Promise(setImmediate);
      subscription.items.push(first + 1);
      await pump.checkpointReached(AT);
    }
    expect(done).toEqual(['took 1 2', 'checkpoint 9', 'took 3 4', 'checkpoint 9']);
    expect(counted).toEqual([2, 0, 2, 0]);
  });

  it('takes nothing more after an error, and says it', async () => {
    const { subscription, pump, done, open } = pumping();
    open();
    subscription.emit('error', new Error('cut'));
    subscription.items.push(1);
    subscription.emit('readable');
    await expect(pump.done).rejects.toThrow('cut');
    await pump.checkpointReached(AT);
    expect(done).toEqual([]);
  });
});
