import { constants, platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { buildJob } from './build-job.ts';
import { compareJob } from './compare-job.ts';
import { sentError } from '#event-log/sent-error';
import { type FromThread, sentStop, type ToThread } from './thread-messages.ts';
import type { WorkSetting } from './workshop.ts';

/** Commands and questions come first. On Linux a thread has a priority of its own; elsewhere the whole process would yield. */
const yieldToOthers = (): void => {
  if (platform() === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
};

/** The life of a worker thread: it takes jobs from the thread that made it, one at a time, and says how they go. */
export const serveThread = (setting: WorkSetting): void => {
  yieldToOthers();
  const say = (message: FromThread): void => parentPort?.postMessage(message);
  let cancel = new AbortController();
  const work = async (message: Exclude<ToThread, { job: 'abort' }>): Promise<FromThread> => {
    cancel = new AbortController();
    const { signal } = cancel;
    if (message.job === 'build') {
      const onBatch = (position: number): void => say({ said: 'batch', position });
      const stops = await buildJob(setting, message.order, { onBatch, signal });
      return { said: 'built', stops: stops.map(sentStop) };
    }
    const onHeld = (): void => say({ said: 'held' });
    return { said: 'compared', comparison: await compareJob(setting, message.order, { onHeld, signal }) };
  };
  parentPort?.on('message', (message: ToThread) => {
    if (message.job === 'abort') {
      cancel.abort();
      return;
    }
    work(message).then(say, (error: unknown) => say({ said: 'failed', error: sentError(error) }));
  });
};
