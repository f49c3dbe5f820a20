import { LogCorruptError } from '../errors.ts';
import { eventId } from '../event-id.ts';
import type { SealedText } from '../event-log.ts';
import { seal } from '../text-seal.ts';
import type { TextRecord } from './cluster-connection.ts';

/** What is sent of a text of a ledger. The same text has the same id from every node. */
export const textRecord = (ledger: string, text: SealedText): TextRecord => ({
  id: eventId(ledger, 'text', text.sha256, 1),
  type: 'TextKept',
  data: { ledger, ...text },
});

/** The text in the event of its stream. Throws LogCorruptError `text-altered` when it is not the one that was sealed. */
export const textIn = (data: unknown, ledger: string, sha256: string): SealedText => {
  const { text, salt } = data as Partial<SealedText>;
  if (typeof text === 'string' && typeof salt === 'string' && seal(text, salt).sha256 === sha256) {
    return { sha256, salt, text };
  }
  throw new LogCorruptError('text-altered', { ledger, sha256 });
};
