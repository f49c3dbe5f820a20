import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { bareBulkInserts, bareScan } from './bare-bulk.ts';

/** What a thread is given: folders of ledgers, and which bare limit to measure on them. */
export interface BareWork {
  readonly work: 'inserts' | 'scan';
  readonly folders: readonly string[];
}

const { work, folders } = workerData as BareWork;
let [rows, ms] = [0, 0];
for (const folder of folders) {
  const figure = work === 'scan' ? bareScan(join(folder, 'log.sqlite')) : bareBulkInserts(join(folder, 'views'));
  rows += figure.rows;
  ms += figure.ms;
}
parentPort?.postMessage({ rows, ms });
