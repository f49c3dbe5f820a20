import { describe, expect, it } from '@jest/globals';
import { encodeEnvelope } from '#event-log/envelope-codec';
import { AskedLedger } from '#ledger/asked-ledger';
import { compareMoments } from '#ledger/diff';
import { type PrintedFigures, printedFigures } from '#ledger/printed-figures';
import type { StatusAnswer, TargetStatus } from '#ledger/queries/answers';
import { reconcile } from '#ledger/reconcile';
import { ReplayHistory } from '#ledger/replay';
import { ViewsJudged } from '#ledger/views-judged';
import { addDays, daysBetween, localDateOf } from '#resolution/values/local-date';
import { replayStatus } from '../support/replay-events.ts';
import { between, seededRandom } from '../support/seeded-random.ts';
import { temporaryViews } from '../support/temporary-views.ts';
import { enveloped, type RecordedHistory, recordedHistory } from './recorded-history.ts';

/** `SEED=… ROUNDS=…` runs other histories; a failure names the seed of its history. */
const SEED = Number(process.env['SEED'] ?? 4_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 8);
const COMMANDS = 140;
const PAIRS = 4;
const REPORTS = 3;
const LEDGER = 'ward';

/** What a status says of a target, without the number of its last event: no figure. */
const said = (answer: StatusAnswer, code: string): Partial<TargetStatus> | null => {
  const found = answer.targets.find((one) => one.code === code);
  return found ? { ...found, lastPosition: 0 } : null;
};

/** Two ends of commands, the earlier first, and a day that both know. */
const pairOf = ({ events, heads }: RecordedHistory, random: () => number) => {
  const [one, other] = [0, 0].map(() => heads[between(random, 0, heads.length - 1)]!);
  const [from, to] = [Math.min(one!, other!), Math.max(one!, other!)];
  const latest = localDateOf(events[from - 1]!.recordedAt);
  const at = addDays(latest, -Math.floor(random() ** 3 * (daysBetween('2025-07-09', latest) + 1)));
  return { from, to, at };
};

describe('what came between two moments of a random history', () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const seed = SEED + round;
    it(`is the difference of two replays, by exactly the events that touch it, from views as by replay (seed ${seed})`, async () => {
      const history = recordedHistory(seed, COMMANDS);
      const { events } = history;
      const envelopes = enveloped(LEDGER, events);
      const now = events.at(-1)!.recordedAt;
      const replayed = await ReplayHistory.open(
        envelopes.map((envelope) => encodeEnvelope(envelope).bytes),
        now,
      );
      const { log, views, remove } = temporaryViews();
      await log.append(LEDGER, 0, envelopes);
      await views.catchUp(LEDGER);
      const fromViews = new ViewsJudged(new AskedLedger(LEDGER, { log, views, now: () => now }));
      const statusAt = (position: number, at: string): StatusAnswer =>
        replayStatus(LEDGER, events, { at, asOf: events[position - 1]!.recordedAt, position });

      const random = seededRandom(seed);
      for (const { from, to, at } of Array.from({ length: PAIRS }, () => pairOf(history, random))) {
        const answered = await replayed.diff({ asOf: from, at }, { asOf: to, at });
        expect(await compareMoments(fromViews, { asOf: from, at }, { asOf: to, at })).toEqual(answered);
        if (answered.outcome === 'refused') throw new Error(JSON.stringify(answered.refusals));
        const steps = Array.from({ length: to - from + 1 }, (_, index) => statusAt(from + index, at));
        const [first, last] = [steps[0]!, steps.at(-1)!];
        const codes = new Set([...first.targets, ...last.targets].map(({ code }) => code));
        for (const code of codes) {
          const told = answered.answer.targets.find((one) => one.code === code);
          const [was, is] = [said(first, code), said(last, code)];
          const where = { seed, from, to, at, code };
          expect({ ...where, differs: (told?.changed.length ?? 0) > 0 }).toEqual({
            ...where,
            differs: JSON.stringify(was) !== JSON.stringify(is),
          });
          if (told) {
            expect(told.before && { ...told.before, lastPosition: 0 }).toEqual(was);
            expect(told.after && { ...told.after, lastPosition: 0 }).toEqual(is);
          }
          const named = events.slice(from, to).filter(({ data }) => 'target' in data && data.target === code);
          const moving = steps.slice(1).flatMap((step, index) => {
            const before = said(steps[index]!, code);
            return JSON.stringify(before) === JSON.stringify(said(step, code)) ? [] : [from + index + 1];
          });
          const told_ = new Set(told?.events);
          expect({
            ...where,
            missed: [...named.map(({ position }) => position), ...moving].filter((one) => !told_.has(one)),
          }).toEqual({ ...where, missed: [] });
        }
        await reconcilesExactly({ from, at });
      }
      for (const { position } of events.filter(({ type }) => type === 'ReportIssued').slice(-REPORTS)) {
        const asked = { report: { issued: position } };
        expect(await reconcile(fromViews, asked)).toEqual(await replayed.reconcile(asked));
      }
      await remove();

      /** The steps of a reconciliation are the very events that changed a printed figure, found by judging every event. */
      async function reconcilesExactly({ from, at }: { from: number; at: string }): Promise<void> {
        const asked = { report: { asOf: from, at } };
        const answered = await replayed.reconcile(asked);
        expect(await reconcile(fromViews, asked)).toEqual(answered);
        if (answered.outcome === 'refused') throw new Error(JSON.stringify(answered.refusals));
        const lines = Array.from({ length: events.length - from + 1 }, (_, index) => statusAt(from + index, at));
        const printed = (step: StatusAnswer, code: string): PrintedFigures | null =>
          printedFigures(step.targets.find((one) => one.code === code) ?? null);
        const codes = new Set([...lines[0]!.targets, ...lines.at(-1)!.targets].map(({ code }) => code));
        for (const code of codes) {
          const [then, today] = [printed(lines[0]!, code), printed(lines.at(-1)!, code)];
          const target = answered.answer.targets.find((one) => one.code === code);
          const where = { seed, from, at, code };
          if (JSON.stringify(then) === JSON.stringify(today)) {
            expect({ ...where, target }).toEqual({ ...where, target: undefined });
            continue;
          }
          const changes = lines.slice(1).flatMap((line, index) => {
            const [was, is] = [printed(lines[index]!, code), printed(line, code)];
            const position = from + index + 1;
            return JSON.stringify(was) === JSON.stringify(is)
              ? []
              : [{ position, type: events[position - 1]!.type, was, is }];
          });
          expect({ ...where, then: target?.then, now: target?.now, steps: target?.steps }).toEqual({
            ...where,
            then,
            now: today,
            steps: changes,
          });
        }
        expect(answered.answer.same).toBe(codes.size - answered.answer.targets.length);
      }
    });
  }
});
