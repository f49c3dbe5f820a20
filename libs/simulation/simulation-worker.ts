import { parentPort, workerData } from 'node:worker_threads';
import { type SimulationPart, writePart } from './simulation-part.ts';

/** A thread of a simulation: writes its part, and posts the number of events of each ledger. */
await writePart(workerData as SimulationPart, (events) => parentPort?.postMessage(events));
