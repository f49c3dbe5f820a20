import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Starts a worker thread with a module, which finds `workerData`. `youngMib`: room for what lives as long as one piece of work and no
 * longer; with less it is copied on and on.
 */
export const startThread = (url: URL, workerData: unknown, youngMib: number): Worker =>
  new Worker(url, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: youngMib },
    // From sources Node takes the types away itself, and finds the libraries' sources.
    execArgv: extname(url.pathname) === '.ts' ? ['--conditions=source', '--no-warnings'] : [],
  });
