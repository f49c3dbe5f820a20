import { randomBytes } from 'node:crypto';
import type { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { BulkTurns } from '#ledger/turn/bulk-turns';
import { addDays } from '#resolution/values/local-date';
import { periodsOfTerm } from '#resolution/values/period';
import { between, seededRandom } from '../support/seeded-random.ts';
import { largeAdoption, LARGE_UNITS } from './large-resolution.ts';

const BATCH = 5_000;
const TERM = { from: '2025-07-09', to: '2030-12-31' };
const DAYS = 2_000;

interface Entry {
  readonly day: string;
  readonly command: object;
}

/**
 * Writes a ledger of at least `events` events with the real decider, in large batches: 25 targets of every kind, 62 units, a
 * record and an approval each, 3 % corrections, 5 % returns. The same seed writes the same facts. Answers the head.
 */
export const writeLargeLedger = async (
  log: EmbeddedEventLog,
  ledger: string,
  events: number,
  seed = 1,
): Promise<number> => {
  const random = seededRandom(seed);
  const turns = new BulkTurns(ledger, { log, texts: log.texts, randomBytes });
  const execute = (account: string, now: string, input: object): number => turns.execute(input, { account, now });

  execute('admin-01', `${TERM.from}T01:00:00.000Z`, largeAdoption);
  for (const [account, role] of [
    ['clerk-01', 'clerk'],
    ['approver-01', 'approver'],
  ] as const) {
    execute('admin-01', `${TERM.from}T01:00:00.000Z`, { type: 'GrantRole', account, role });
  }
  const roster = execute('clerk-01', `${TERM.from}T02:00:00.000Z`, {
    type: 'Propose',
    changes: LARGE_UNITS.map((unit) => ({ type: 'UnitEnrolled', data: unit })),
  });
  execute('approver-01', `${TERM.from}T02:00:00.000Z`, { type: 'ApproveProposal', proposal: roster });

  for (const { day, command } of entries(random, events)) {
    if (turns.head >= events) break;
    const result = execute('clerk-01', `${day}T03:00:00.000Z`, { type: 'RecordResult', ...command });
    if (random() < 0.05) {
      const reason = 'đề nghị kiểm tra lại';
      execute('approver-01', `${day}T04:00:00.000Z`, { type: 'ReturnResult', result, reason });
      execute('clerk-01', `${day}T05:00:00.000Z`, { ...command, type: 'ResubmitResult', result, target: undefined });
    }
    execute('approver-01', `${day}T06:00:00.000Z`, { type: 'ApproveResult', result });
    const { values } = command as { values: { value?: string } };
    if (values.value !== undefined && random() < 0.03) {
      const correction = execute('clerk-01', `${day}T07:00:00.000Z`, {
        type: 'ProposeCorrection',
        result,
        values: { value: String(Number(values.value) + 1) },
        reason: 'cộng sót',
      });
      execute('approver-01', `${day}T08:00:00.000Z`, { type: 'ApproveCorrection', correction });
    }
    if (turns.unwritten >= BATCH) await turns.flush();
  }
  await turns.flush();
  return turns.head;
};

/** What is recorded, day by day: levels and ratios by unit and period, coverage statements, and cumulative results to fill. */
const entries = (random: () => number, events: number): readonly Entry[] => {
  const found: Entry[] = [];
  const add = (day: string, command: object): void => void found.push({ day, command });
  for (const { target, cadence } of [
    ...['TH-11', 'TH-12', 'TH-13', 'TH-14', 'TH-15', 'TH-16'].map((target) => ({ target, cadence: 'month' as const })),
    ...['TH-17', 'TH-18', 'TH-19', 'TH-20'].map((target) => ({ target, cadence: 'year' as const })),
  ]) {
    for (const period of periodsOfTerm(cadence, TERM.from, TERM.to)) {
      for (const { unit } of LARGE_UNITS) {
        const count = between(random, 1, 900);
        const values =
          cadence === 'month'
            ? { value: String(count) }
            : { numerator: String(count), denominator: String(count + 50) };
        add(period.to, { target, unit, period: period.key, values });
      }
    }
  }
  for (const target of ['TH-21', 'TH-22', 'TH-23']) {
    for (const { unit } of LARGE_UNITS) {
      for (let index = 0; index < 12; index += 1) {
        const occurredOn = addDays(TERM.from, between(random, 0, DAYS));
        add(occurredOn, {
          target,
          unit,
          occurredOn,
          values: { model: index % 2 ? 'NTT' : 'CLB', ended: random() < 0.2 },
        });
      }
    }
  }
  for (let index = found.length; index < events / 2; index += 1) {
    const occurredOn = addDays(TERM.from, between(random, 0, DAYS));
    const target = `TH-${String(between(random, 1, 10)).padStart(2, '0')}`;
    add(occurredOn, { target, occurredOn, values: { value: String(between(random, 1, 40)) } });
  }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};
