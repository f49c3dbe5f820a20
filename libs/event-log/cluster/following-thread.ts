import { on, once } from 'node:events';
import { extname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { LogUnavailableError } from '../errors.ts';
import { receivedError } from '../sent-error.ts';
import { startThread } from '../start-thread.ts';
import { clusterError } from './client-errors.ts';
import type { FollowingSetting, FromFollowing, ToFollowing } from './follow-messages.ts';
import type { Follow, FollowWork } from './follow-work.ts';

/** What is read ahead lives until it is taken. */
const YOUNG_MIB = 64;

/** Longer, and a thread that was asked to close is ended. */
const CLOSE = 2_000;

/**
 * Follows the cluster in a thread of its own, which speaks to the server and holds every event against its hash: the thread of the
 * caller only writes what arrives. The thread is made when it is first needed, and again when it has ended by itself.
 */
export class FollowingThread {
  readonly #start: () => Worker;
  #worker: Worker | undefined;

  /** `start` makes the thread; tests give one that they speak for. */
  constructor(setting: FollowingSetting, start = () => startFollowing(setting)) {
    this.#start = start;
  }

  /** See Follow. One at a time. Throws LogUnavailableError when the thread has ended. */
  readonly follow: Follow = async (after, work, giveUp) => {
    giveUp.throwIfAborted();
    const worker = this.#running();
    const ask = (what: ToFollowing): void => worker.postMessage(what);
    let failure: Error | undefined;
    const fail = (error: Error): void => {
      failure ??= error;
      ask({ ask: 'give-up' });
    };
    const abandon = (): void => fail(giveUp.reason as Error);
    giveUp.addEventListener('abort', abandon);
    try {
      const heard = on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[FromFollowing]>;
      ask({ ask: 'follow', after });
      for await (const [said] of heard) {
        if (said.said === 'failed') throw failure ?? receivedError(said.error);
        if (said.said === 'ended') {
          if (failure) throw failure;
          return;
        }
        if (failure) continue;
        await hear(work, said).then(() => said.said === 'brought' && ask({ ask: 'more' }), fail);
      }
      throw failure ?? new LogUnavailableError('cluster-unreachable', { cause: 'the following thread ended' });
    } catch (error) {
      throw clusterError(error);
    } finally {
      giveUp.removeEventListener('abort', abandon);
    }
  };

  /** Ends the thread with its connection. Nothing follows any more. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const ended = once(worker, 'exit').catch(() => undefined);
    worker.postMessage({ ask: 'close' } satisfies ToFollowing);
    await Promise.race([ended, pause(CLOSE, undefined, { ref: false })]);
    await worker.terminate();
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    const gone = (): void => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.on('error', gone).on('exit', gone);
    this.#worker = worker;
    return worker;
  }
}

const startFollowing = (setting: FollowingSetting): Worker =>
  // Compiled, the module beside this one has another ending.
  startThread(new URL(`serve-following${extname(import.meta.filename)}`, import.meta.url), setting, YOUNG_MIB);

const hear = async (work: FollowWork, said: Exclude<FromFollowing, { said: 'ended' | 'failed' }>): Promise<void> => {
  if (said.said === 'begun') work.begun();
  else if (said.said === 'checkpoint') await work.checkpoint(said.position);
  else await work.take(said.arrivals, said.position);
};
