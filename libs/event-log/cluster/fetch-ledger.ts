import type { EmbeddedEventLog } from '../embedded/embedded-event-log.ts';
import type { ClusterConnection } from './cluster-connection.ts';
import { type LedgerArrival, ledgerArrival } from './arrival.ts';

const PAGE = 500;

/** Reads what the stream of a ledger has beyond the copy, page by page, for `take`. Throws what the reading and the taking throw. */
export const fetchLedger = async (
  { connection, local }: { readonly connection: ClusterConnection; readonly local: EmbeddedEventLog },
  ledger: string,
  take: (arrivals: readonly LedgerArrival[]) => Promise<void>,
): Promise<void> => {
  for (;;) {
    const records = await connection.read(ledger, (await local.head(ledger)) + 1, PAGE);
    if (!records?.length) return;
    await take(records.map((record) => ledgerArrival(ledger, record)));
    if (records.length < PAGE) return;
  }
};
