import type { OneLedger } from '#ledger/read-events';
import type { RecordedEvent } from '#resolution/events/events';
import { textReferences } from './text-references.ts';

/** Puts the free texts that an event refers to, as far as they still exist, into `texts`, by their SHA-256. */
export const fetchTexts = async (
  { ledgers, ledger }: OneLedger,
  event: RecordedEvent,
  texts: Map<string, string>,
): Promise<void> => {
  for (const sha256 of textReferences(event.data)) {
    const text = await ledgers.text(ledger, sha256);
    if (text !== undefined) texts.set(sha256, text);
  }
};
