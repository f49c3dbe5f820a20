import type { EventLog, TextStore } from '#event-log/event-log';
import { BulkTurns } from '#ledger/turn/bulk-turns';
import { Chance } from './chance.ts';
import { makeCommune } from './commune.ts';
import { simulatedAdoption, simulatedTargets } from './simulated-resolution.ts';
import { dayAfterMonths, FIRST_YEAR, LAST_YEAR, TERM } from './simulated-term.ts';
import { ADMINISTRATOR, Diary } from './story/diary.ts';
import { tellResults } from './story/results-story.ts';
import { tellSchemes } from './story/schemes-story.ts';
import { tellSettings } from './story/settings-story.ts';
import { tellYears } from './story/yearly-story.ts';

/** What a simulated ledger is made from; with its number, all of it. */
export interface SimulatedLedger {
  /** From 1. */
  readonly number: number;
  readonly targets: number;
  readonly months: number;
  readonly seed: number;
}

const EVENTS_A_WRITE = 5_000;

/** `sim-0001-2025-2030`. */
export const simulatedLedgerId = (number: number): string =>
  `sim-${String(number).padStart(4, '0')}-${FIRST_YEAR}-${LAST_YEAR}`;

/**
 * Writes a simulated ledger to a log that has none of this id: what a commune might record in so many months, every event decided by
 * the rules. A function of its argument alone, down to the salts of its texts. Answers its last position.
 */
export const writeSimulatedLedger = async (
  log: EventLog & { readonly texts: TextStore },
  { number, targets: count, months, seed }: SimulatedLedger,
): Promise<number> => {
  const ledger = simulatedLedgerId(number);
  const chance = (what: string): Chance => new Chance(`${seed}/${number}/${what}`);
  const commune = makeCommune(number, chance('commune'));
  const targets = simulatedTargets(count, commune, chance('targets'));
  const diary = new Diary(commune, chance('story'), dayAfterMonths(months));
  tellSettings(diary, targets);
  tellSchemes(diary, targets);
  tellResults(diary, targets);
  tellYears(diary, targets);

  const salts = chance('salts');
  const turns = new BulkTurns(ledger, { log, texts: log.texts, randomBytes: (size) => salts.bytes(size) });
  turns.execute(simulatedAdoption(commune, targets), { account: ADMINISTRATOR, now: `${TERM.from}T01:00:00.000Z` });
  for (const { at, account, command, done, mayBeRefused } of diary.acts()) {
    const input = command();
    if (!input) continue;
    const caller = { account, now: at };
    const decided = mayBeRefused ? turns.attempt(input, caller) : { position: turns.execute(input, caller) };
    if ('position' in decided) done?.(decided.position);
    if (turns.unwritten >= EVENTS_A_WRITE) await turns.flush();
  }
  await turns.flush();
  return turns.head;
};
