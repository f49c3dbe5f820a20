import { eventId } from '#event-log/event-id';
import type { StoredEvent } from '#event-log/envelope';
import type { EventLog } from '#event-log/event-log';
import type { AcceptedAnswer, Caller } from './command-answer.ts';

const BATCH = 200;

/**
 * The answer that a key of an account already got in this ledger, rebuilt from its events, with the hash of the body it
 * answered. Works on any node and after any restart, because event ids are derived from (ledger, account, key, n).
 */
export const answeredBefore = async (
  log: EventLog,
  ledger: string,
  caller: Caller,
): Promise<{ readonly sha256: string; readonly answer: AcceptedAnswer } | undefined> => {
  const first = await log.find(ledger, eventId(ledger, caller.account, caller.key, 1));
  if (first === undefined) return undefined;

  const isOfCommand = ({ envelope }: StoredEvent): boolean =>
    envelope.actor === caller.account && envelope.command.key === caller.key;
  const events: { position: number; type: string }[] = [];
  let sha256 = '';
  for (let from = first; ; from += BATCH) {
    const batch = await log.read(ledger, from, BATCH);
    const ofCommand = batch.filter(isOfCommand);
    for (const { envelope } of ofCommand) {
      events.push({ position: envelope.position, type: envelope.type });
      sha256 = envelope.command.sha256;
    }
    if (ofCommand.length < BATCH) break;
  }
  const position = events.at(-1)?.position ?? first;
  return { sha256, answer: { outcome: 'accepted', ledger, position, events, repeated: true } };
};
