import { readFileSync } from 'node:fs';
import { exit } from 'node:process';
import { workerData } from 'node:worker_threads';
import type { Envelope } from '#event-log/envelope';
import { LogCorruptError } from '#event-log/errors';
import { serveThread } from '../workshop/serve-thread.ts';
import { entries, tally } from './tally.ts';

/** A worker thread on a toy log: a file with an envelope a line. Some events do to it what can happen to a thread. */
const stored = (): readonly Envelope[] =>
  readFileSync(workerData as string, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Envelope);

serveThread({
  projections: [tally, entries],
  upcast: (envelope) => {
    if (envelope.type === 'ThreadEnds') exit(3);
    return envelope;
  },
  log: {
    read: (ledger, from, limit) => {
      const events = stored().slice(from - 1, from - 1 + limit);
      if (events.some(({ type }) => type === 'Altered')) {
        throw new LogCorruptError('event-altered', { ledger, position: from });
      }
      return Promise.resolve(events.map((envelope) => ({ envelope, bytes: '', sha256: '' })));
    },
  },
});
