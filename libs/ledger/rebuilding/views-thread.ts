import { workerData } from 'node:worker_threads';
import { EmbeddedLogReader } from '#event-log/embedded/embedded-log-reader';
import { serveThread } from '#projections/workshop/serve-thread';
import { viewsWork } from './views-work.ts';

/**
 * A worker thread that builds and compares views of the data folder it is given (`workerData`). From sources it is run by Node
 * itself: what it imports holds only syntax that can be taken away.
 */
serveThread(viewsWork(new EmbeddedLogReader(workerData as string)));
