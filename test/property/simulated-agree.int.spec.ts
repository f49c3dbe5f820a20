import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledgers } from '#ledger/ledgers';
import type { MomentAsked } from '#ledger/moment';
import { ReplayHistory } from '#ledger/replay';
import { recordedEvent } from '#ledger/recorded-event';
import { addDays, daysBetween, localDateOf } from '#resolution/values/local-date';
import { simulate } from '#simulation/simulate';
import { simulatedLedgerId } from '#simulation/simulated-ledger';
import { naiveStatus } from '../naive/naive-ledger.ts';
import { between, seededRandom } from '../support/seeded-random.ts';
import { asNaive } from './as-naive.ts';

/** `SEED=… ROUNDS=…` simulates other ledgers, as many as rounds; a failure names the seed, the ledger and the question. */
const SEED = Number(process.env['SEED'] ?? 1);
const ROUNDS = Number(process.env['ROUNDS'] ?? 6);
const QUESTIONS = 8;
const NOW = '2028-07-15T03:00:00.000Z';
const TERM_FROM = '2025-07-09';

let folder: string;
let ledgers: Ledgers;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'simulated-'));
  await simulate({ folder, ledgers: ROUNDS, targets: 25, months: 34, seed: SEED, workers: 1 });
  ledgers = await Ledgers.open({ folder, now: () => NOW, randomBytes });
});
afterAll(async () => {
  await ledgers.close();
  rmSync(folder, { recursive: true });
});

/** A question about a random moment: known at an event, at the end of a day or at an instant; up to any day by then, or the latest. */
const questionOf = (recordedAt: readonly string[], random: () => number): MomentAsked => {
  const position = between(random, 1, recordedAt.length);
  const instant = recordedAt[position - 1]!;
  const known = localDateOf(instant);
  const asOf = [position, known, instant][between(random, 0, 2)]!;
  if (random() < 0.3) return { asOf };
  // Often near the end, where periods turn.
  const back = Math.floor(random() ** 2 * (daysBetween(TERM_FROM, known) + 1));
  return { asOf, at: addDays(known, -back) };
};

describe('a simulated ledger', () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const ledger = simulatedLedgerId(round);
    it(`is judged alike by its views, by replay and by the naive reference, at any moment (seed ${SEED}, ${ledger})`, async () => {
      const stored = await ledgers.events(ledger, 1, 1_000_000);
      const events = stored.map(({ envelope }) => recordedEvent(envelope));
      const replay = await ReplayHistory.open(
        stored.map(({ bytes }) => bytes),
        NOW,
      );
      const random = seededRandom(SEED * 1_000 + round);
      for (let question = 0; question < QUESTIONS; question += 1) {
        const asked = questionOf(
          events.map(({ recordedAt }) => recordedAt),
          random,
        );
        const viewed = await ledgers.status(ledger, asked);
        expect({ asked, ...viewed }).toEqual({ asked, ...(await replay.status(asked)) });
        if (viewed.outcome === 'refused') throw new Error(JSON.stringify([asked, viewed.refusals]));
        const { answer } = viewed;
        expect({ asked, ...asNaive(answer) }).toEqual({ asked, ...naiveStatus(events, answer) });
      }
    });
  }
});
