import type { EventLog } from '#event-log/event-log';
import type { LedgerState } from '#resolution/decider/ledger-state';
import type { Answered } from './answered.ts';
import { unknownLedger, wrongLedger } from './refused-questions.ts';
import type { LedgerTurns } from './turn/ledger-turns.ts';

/** Answers from the state that commands are decided on: what is of now, and needs no view. Refuses a ledger that is none. */
export const askHead = async <Answer>(
  { log, turns }: { readonly log: EventLog; readonly turns: LedgerTurns },
  ledger: string,
  read: (state: LedgerState) => Answered<Answer>,
): Promise<Answered<Answer>> => {
  const malformed = wrongLedger(ledger);
  if (malformed.length > 0) return { outcome: 'refused', refusals: malformed };
  if ((await log.head(ledger)) === 0) return { outcome: 'refused', refusals: [unknownLedger(ledger)] };
  return read(await turns.of(ledger).folded());
};
