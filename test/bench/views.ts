import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { Ledgers } from '#ledger/ledgers';
import { foldTo } from '#ledger/turn/fold';
import { initialState } from '#resolution/decider/ledger-state';
import { between, seededRandom } from '../support/seeded-random.ts';
import { bareBulkInserts, bareScan } from './bare-bulk.ts';
import { type FigureRow, milliseconds, percent, percentile, perSecond, timed, whole } from './figures.ts';
import { writeLargeLedger } from './large-ledger.ts';

const NOW = '2031-01-31T05:00:00.000Z';
const QUESTIONS = 300;

const inFolder = async (
  ledger: string,
  events: number,
  measure: (folder: string, head: number) => Promise<readonly FigureRow[]>,
): Promise<readonly FigureRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const log = EmbeddedEventLog.open(folder);
  const head = await writeLargeLedger(log, ledger, events);
  await log.close();
  const rows = await measure(folder, head);
  rmSync(folder, { recursive: true });
  return rows;
};

const open = (folder: string): Promise<Ledgers> => Ledgers.open({ folder, now: () => NOW, randomBytes });

/** Rebuild of every view from event 1, beside the same rows inserted in bulk and beside a bare scan with JSON.parse. */
export const rebuildFigures = (events: number): Promise<readonly FigureRow[]> =>
  inFolder('bench-rebuild', events, async (folder, head) => {
    const ledgers = await open(folder);
    const first = await timed(() => ledgers.status('bench-rebuild', {}));
    const rebuilt = await timed(() => ledgers.rebuild('bench-rebuild', {}));
    await ledgers.close();
    const ledgerFolder = join(folder, 'ledgers', 'bench-rebuild');
    // Two generations of each view are on disk now, live and previous, with the same rows: bare inserts are of one.
    const bulk = bareBulkInserts(join(ledgerFolder, 'views'));
    const scan = bareScan(join(ledgerFolder, 'log.sqlite'));
    const rows = bulk.rows / 2;
    const bareRate = perSecond(head, bulk.ms / 2);
    const build = perSecond(head, first.ms);
    return [
      {
        figure: `first build of all views and a status, ${whole(head)} events, ${whole(rows)} rows`,
        value: `${whole(build)} events/s`,
        bare: `${whole(bareRate)} events/s (bulk insert of the rows)`,
        ratio: percent(build, bareRate),
        aim: '≥ 70 % of bulk insert',
      },
      {
        figure: `rebuild beside the live views, digests of both compared, ${whole(head)} events`,
        value: `${whole(perSecond(head, rebuilt.ms))} events/s`,
        bare: `${whole(perSecond(head, scan.ms))} events/s (scan + JSON.parse)`,
        ratio: percent(perSecond(head, rebuilt.ms), perSecond(head, scan.ms)),
      },
    ];
  });

/** Cold fold, and status questions at the head and at random moments of the past. */
export const queryFigures = (events: number): Promise<readonly FigureRow[]> =>
  inFolder('bench-query', events, async (folder, head) => {
    const log = EmbeddedEventLog.open(folder);
    const fold = await timed(() => foldTo(log, 'bench-query', initialState));
    await log.close();

    const ledgers = await open(folder);
    await ledgers.status('bench-query', {});
    const random = seededRandom(1);
    const now: number[] = [];
    const past: number[] = [];
    for (let question = 0; question < QUESTIONS; question += 1) {
      const begun = performance.now();
      await ledgers.status('bench-query', {});
      const between1 = performance.now();
      await ledgers.status('bench-query', { asOf: between(random, 500, head) });
      now.push(between1 - begun);
      past.push(performance.now() - between1);
    }
    await ledgers.close();
    const status = (figure: string, samples: readonly number[]): FigureRow => ({
      figure: `${figure}, ${whole(head)} events, ${QUESTIONS} questions`,
      value: `p50 ${milliseconds(percentile(samples, 0.5))}, p99 ${milliseconds(percentile(samples, 0.99))}`,
      aim: 'p99 < 50 ms',
    });
    return [
      {
        figure: `cold fold, ${whole(head)} events`,
        value: `${milliseconds(fold.ms)}, ${whole(perSecond(head, fold.ms))} events/s`,
      },
      status('status of 25 targets now', now),
      status('status of 25 targets at random positions of the past', past),
    ];
  });
