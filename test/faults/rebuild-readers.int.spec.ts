import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { env } from 'node:process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import type { Moment } from '#ledger/moment';
import { statusQuery } from '#ledger/queries/status-query';
import { viewsWork } from '#ledger/rebuilding/views-work';
import { viewsWorkshop } from '#ledger/rebuilding/views-workshop';
import { Views } from '#projections/views';
import { localDateOf } from '#resolution/values/local-date';
import { enveloped, recordedHistory } from '../property/recorded-history.ts';
import { replayStatus } from '../support/replay-events.ts';

const LEDGER = 'ward';
const READERS = 50;
/** A minute in the full rounds; otherwise so many switches. */
const SWITCHES = env['FAULT_ROUNDS'] === 'full' ? Number.POSITIVE_INFINITY : 6;
const MINUTE = 60_000;
const { events, heads } = recordedHistory(1_055, 200);

interface Answer {
  readonly moment: Moment;
  readonly generation: string;
  readonly status: unknown;
}

let folder: string;
let log: EmbeddedEventLog;
let views: Views;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'));
  log = EmbeddedEventLog.open(folder);
  views = new Views({
    ...viewsWork(log),
    log,
    folderOf: (ledger) => join(folder, 'ledgers', ledger, 'views'),
    now: () => Date.now(),
    workshop: viewsWorkshop(folder),
  });
});
afterEach(async () => {
  await views.close();
  await log.close();
  rmSync(folder, { recursive: true });
});

const ask = async (): Promise<Answer> => {
  const position = await log.head(LEDGER);
  const asOf = events[position - 1]!.recordedAt;
  const moment = { position, asOf, at: localDateOf(asOf) };
  return views.query(LEDGER, position, (snapshot) => ({
    moment,
    generation: snapshot.view('status').generation,
    status: statusQuery(snapshot, LEDGER, moment),
  }));
};

it(
  'switches under fifty readers: no answer is wrong, none goes back',
  async () => {
    const envelopes = enveloped(LEDGER, events);
    const first = heads[Math.floor(heads.length / 3)]!;
    await log.append(LEDGER, 0, envelopes.slice(0, first));
    const until = performance.now() + MINUTE;
    let switches = 0;
    const isOver = (): boolean => switches >= SWITCHES || performance.now() > until;

    const reader = async (): Promise<readonly Answer[]> => {
      const answers: Answer[] = [];
      while (!isOver()) {
        answers.push(await ask());
        await new Promise((resolve) => setImmediate(resolve));
      }
      return answers;
    };
    const rebuilding = async (): Promise<void> => {
      const waiting = heads.filter((head) => head > first);
      while (!isOver()) {
        // Events come in while the views are built: the next command's, as far as the history goes.
        const rebuilt = views.rebuild(LEDGER, {
          onProgress: ({ events: read }) => {
            const next = waiting.shift();
            const last = next === undefined ? undefined : waiting[9];
            if (last === undefined || read === 0) return;
            waiting.splice(0, 10);
            void log.head(LEDGER).then((head) => log.append(LEDGER, head, envelopes.slice(head, last)));
          },
        });
        expect((await rebuilt).outcome).toBe('switched');
        switches += 1;
      }
    };
    const [, ...read] = await Promise.all([rebuilding(), ...Array.from({ length: READERS }, reader)]);

    const expected = new Map<number, unknown>();
    for (const answers of read) {
      expect(answers.length).toBeGreaterThan(0);
      const order = answers.map(
        ({ moment, generation }) => `${String(moment.position).padStart(9, '0')} ${generation}`,
      );
      expect(order).toEqual(order.toSorted());
      for (const { moment, status } of answers) {
        const known = expected.get(moment.position) ?? replayStatus(LEDGER, events, moment);
        expected.set(moment.position, known);
        expect(status).toEqual(known);
      }
    }
    const generations = new Set(read.flatMap((answers) => answers.map(({ generation }) => generation)));
    expect(generations.size).toBeGreaterThan(2);
  },
  2 * MINUTE,
);
