import type { EventLog } from '#event-log/event-log';
import type { LedgerRoles } from './ledger-roles.ts';
import type { LedgerHeads } from './operations/ledger-heads.ts';

interface ReadAhead {
  readonly log: Pick<EventLog, 'ledgers'>;
  readonly roles: Pick<LedgerRoles, 'of'>;
  readonly heads: Pick<LedgerHeads, 'read'>;
}

/**
 * Reads of every ledger what questions about all of them need, its roles and its head, while its file is open for both: nobody who
 * asks has to wait for thousands of files. Ends early when aborted; a ledger that cannot be read is left to whoever asks about it.
 */
export const readAhead = async ({ log, roles, heads }: ReadAhead, signal?: AbortSignal): Promise<void> => {
  for (const ledger of await log.ledgers()) {
    if (signal?.aborted) return;
    await roles.of(ledger).catch(() => undefined);
    await heads.read(ledger);
  }
};
