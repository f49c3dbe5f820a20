import { useRef, useState } from 'react';
import type { QueueRow } from '../../api/answers.ts';
import { Problem } from '../../api/client.ts';
import { m } from '../../words/language.ts';
import { decidedWords, type Decision, nameOf, sendDecision } from './decisions.ts';

interface Said {
  readonly text: string;
  readonly failed: boolean;
}

/** Sends decisions one after the other, and says of each what it gave: the event's number, or why not. */
export const useDecisions = (ledger: string, changed: () => void) => {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [busy, setBusy] = useState(false);
  // A decision whose answer never came is sent again with its first key, so that it is taken once.
  const keys = useRef(new Map<string, string>());

  const decide = async (rows: readonly QueueRow[], decision: Decision, reason = ''): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const outcomes: Said[] = [];
    for (const row of rows) {
      const same = JSON.stringify([row.kind, row.position, row.submission, decision, reason]);
      const key = keys.current.get(same) ?? crypto.randomUUID();
      keys.current.set(same, key);
      try {
        const sent = await sendDecision(ledger, row, decision, reason, key);
        if (!sent) continue;
        outcomes.push({ text: decidedWords(row, decision, sent.position), failed: false });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        outcomes.push({ text: m.approvals.failed(nameOf(row), error.details.join(' ')), failed: true });
        // An answer settles the key; only silence keeps it.
        if (error.status !== 0) keys.current.delete(same);
      }
    }
    setSaid(outcomes);
    setBusy(false);
    changed();
  };
  return { said, busy, decide };
};
