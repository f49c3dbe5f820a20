import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { Ledgers } from '#ledger/ledgers';
import { simulate } from '#simulation/simulate';
import { simulatedLedgerId } from '#simulation/simulated-ledger';
import { between, seededRandom } from '../support/seeded-random.ts';
import { type FigureRow, milliseconds, percent, percentile, spread, whole } from './figures.ts';
import { compareFigures } from './compare.ts';
import { writeLargeLedger } from './large-ledger.ts';

const NOW = '2031-01-31T05:00:00.000Z';
const LEDGER = 'bench-asof';
const EVENTS = 150_000;
const QUESTIONS = 1_000;
const NEIGHBOURS = 3_320;
/** As many neighbours are asked in turn, their views built: more than stay open. */
const ASKED_NEIGHBOURS = 300;
/** One more than the views of how many ledgers stay open: asking so many others closes the files of the large one. */
const CROWD = 17;
const CROWDED_QUESTIONS = 100;

/** The large ledger in a folder with so many small simulated ones, its views built. */
const town = async (
  neighbours: number,
): Promise<{ ledgers: Ledgers; head: number; events: number; folder: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const others =
    neighbours > 0 ? await simulate({ folder, ledgers: neighbours, targets: 8, months: 6, seed: 1, workers: 2 }) : 0;
  const log = EmbeddedEventLog.open(folder);
  const head = await writeLargeLedger(log, LEDGER, EVENTS);
  await log.close();
  const ledgers = await Ledgers.open({ folder, now: () => NOW, randomBytes });
  await ledgers.status(LEDGER, {});
  return { ledgers, head, events: others + head, folder };
};

/** Status at random positions of the past, in milliseconds a question; `before` each of them something else may happen. */
const ask = async (
  ledgers: Ledgers,
  head: number,
  questions: number,
  before: (question: number) => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly number[]> => {
  const random = seededRandom(1);
  const samples: number[] = [];
  for (let question = 0; question < questions; question += 1) {
    const asOf = between(random, 500, head);
    await before(question);
    const begun = performance.now();
    const { outcome } = await ledgers.status(LEDGER, { asOf });
    samples.push(performance.now() - begun);
    if (outcome === 'refused') throw new Error(`a question about position ${asOf} was refused`);
  }
  return samples;
};

const row = (figure: string, samples: readonly number[], alone?: readonly number[]): FigureRow => ({
  ...spread(figure, samples),
  ...(alone
    ? {
        bare: `p99 ${milliseconds(percentile(alone, 0.99))} (alone)`,
        ratio: percent(percentile(samples, 0.99), percentile(alone, 0.99)),
      }
    : {}),
  aim: 'p99 < 50 ms',
});

const close = async ({ ledgers, folder }: { ledgers: Ledgers; folder: string }): Promise<void> => {
  await ledgers.close();
  rmSync(folder, { recursive: true });
};

/** Time travel: status of 25 targets at random positions, with and without a country around the ledger. */
export const asOfFigures = async () => {
  const lonely = await town(0);
  await ask(lonely.ledgers, lonely.head, 100);
  const alone = await ask(lonely.ledgers, lonely.head, QUESTIONS);
  const comparing = await compareFigures(lonely.ledgers, LEDGER, lonely.head);
  await close(lonely);

  const country = await town(NEIGHBOURS);
  const { ledgers, head } = country;
  await ask(ledgers, head, 100);
  const among = await ask(ledgers, head, QUESTIONS);
  let next = 0;
  const neighbour = (): Promise<unknown> => ledgers.status(simulatedLedgerId((next++ % ASKED_NEIGHBOURS) + 1), {});
  for (let built = 0; built < ASKED_NEIGHBOURS; built += 1) await neighbour();
  const askCrowd = async (): Promise<void> => {
    for (let asked = 0; asked < CROWD; asked += 1) await neighbour();
  };
  const between1 = await ask(ledgers, head, QUESTIONS / 2, neighbour);
  const reopened = await ask(ledgers, head, CROWDED_QUESTIONS, askCrowd);
  await close(country);

  const status = `status of 25 targets at a random position, ledger of ${whole(head)} events`;
  return {
    title: 'Time travel, measured',
    words:
      `${whole(head)} events and 62 units in the ledger asked; ${whole(country.events)} events in ${whole(NEIGHBOURS + 1)} ledgers around it. ` +
      'What compares moments reads a row of every event between them, and by a profile spends most of its time there; ' +
      'a reconciliation judges up to 400 events a target one by one besides.',
    rows: [
      row(`${status}, alone in its folder`, alone),
      row(`the same among ${whole(NEIGHBOURS)} other ledgers`, among, alone),
      row('the same, each question after one to another ledger', between1, alone),
      row(`the same, each question after ${CROWD} to other ledgers (its files were closed meanwhile)`, reopened, alone),
      ...comparing,
    ],
  };
};
