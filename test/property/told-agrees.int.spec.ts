import { describe, expect, it } from '@jest/globals';
import { AskedLedger } from '#ledger/asked-ledger';
import { eventsBehind } from '#ledger/queries/events-behind';
import { CATALOGUES } from '#messages/catalogues';
import { tellNumbered } from '#messages/history/tell-events';
import { between, seededRandom } from '../support/seeded-random.ts';
import { temporaryViews } from '../support/temporary-views.ts';
import { enveloped, recordedHistory } from './recorded-history.ts';

const SEED = Number(process.env['SEED'] ?? 6_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 4);
const COMMANDS = 140;
const LEDGER = 'ward';

describe('events in words, told from the few that their sentences speak of', () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const seed = SEED + round;
    it(`are those told from the whole history: each alone, and many together (seed ${seed})`, async () => {
      const { events } = recordedHistory(seed, COMMANDS);
      const { log, views, remove } = temporaryViews();
      await log.append(LEDGER, 0, enveloped(LEDGER, events));
      await views.catchUp(LEDGER);
      const asked = new AskedLedger(LEDGER, { log, views, now: () => events.at(-1)!.recordedAt });
      const text = (_: string, sha256: string): Promise<string> => Promise.resolve(`text ${sha256}`);
      const read: number[] = [];
      const ledgers = {
        text,
        events: (ledger: string, from: number, limit: number) => {
          read.push(from);
          return log.read(ledger, from, limit);
        },
      };
      const chosen = { ledgers, ledger: LEDGER };
      const all = events.map(({ position }) => position);
      for (const catalogue of Object.values(CATALOGUES)) {
        const whole = await tellNumbered(chosen, catalogue, all);
        expect(whole.size).toBe(events.length);
        for (const position of all) {
          read.length = 0;
          const behind = await eventsBehind(asked, [position]);
          const told = await tellNumbered(chosen, catalogue, [position], behind);
          expect([...told]).toEqual([[position, whole.get(position)]]);
          expect(read).toEqual([...behind]);
        }
        const random = seededRandom(seed);
        const some = all.filter(() => between(random, 0, 5) === 0);
        const told = await tellNumbered(chosen, catalogue, some, await eventsBehind(asked, [...some, 9_999]));
        expect(told).toEqual(new Map(some.map((position) => [position, whole.get(position)])));
      }
      await remove();
    }, 60_000);
  }
});
