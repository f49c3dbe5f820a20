import type { Worker } from 'node:worker_threads';
import { receivedError } from '#event-log/sent-error';
import { startThread } from '#event-log/start-thread';
import type { FromThread, ToThread } from './thread-messages.ts';

/** A module that calls serveThread, and what it finds as its workerData. */
export interface ThreadModule {
  readonly url: URL;
  readonly data: unknown;
}

/** Rows of a build live as long as the build. */
const YOUNG_MIB = 64;

/** The thread ended by itself: an error that nobody caught, or not enough memory. Its work is lost, nothing else. */
export class WorkThreadError extends Error {
  override readonly name = 'WorkThreadError';
}

/** One worker thread, given one job at a time. It keeps no program running. */
export class WorkThread {
  readonly #worker: Worker;
  #ended: Error | undefined;

  constructor({ url, data }: ThreadModule) {
    this.#worker = startThread(url, data, YOUNG_MIB);
    this.#worker.unref();
    this.#worker.on(
      'error',
      (cause) => (this.#ended = new WorkThreadError(`a work thread failed: ${String(cause)}`, { cause })),
    );
    this.#worker.on('exit', (code) => (this.#ended ??= new WorkThreadError(`a work thread ended (${code})`)));
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /** Runs one job to its end. `onNews` hears what it says before; aborting rejects with the signal's reason once the job has stopped. */
  run(message: ToThread, onNews: (said: FromThread) => void, signal: AbortSignal | undefined): Promise<FromThread> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const settle = (outcome: () => void): void => {
        this.#worker.off('message', onMessage).off('exit', onExit);
        signal?.removeEventListener('abort', onAbort);
        this.#worker.unref();
        outcome();
      };
      const onMessage = (said: FromThread): void => {
        if (said.said === 'batch' || said.said === 'held') {
          onNews(said);
          return;
        }
        settle(() => {
          if (signal?.aborted) reject(signal.reason as Error);
          else if (said.said === 'failed') reject(receivedError(said.error));
          else resolve(said);
        });
      };
      const onExit = (): void => settle(() => reject(this.#ended ?? new WorkThreadError('a work thread ended')));
      const onAbort = (): void => this.#worker.postMessage({ job: 'abort' } satisfies ToThread);
      if (this.#ended) {
        reject(this.#ended);
        return;
      }
      this.#worker.ref();
      this.#worker.on('message', onMessage).on('exit', onExit);
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#worker.postMessage(message);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
