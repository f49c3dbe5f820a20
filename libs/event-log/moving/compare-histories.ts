import { LogCorruptError } from '../errors.ts';
import { compareLedger, type Found, type Places } from './compare-ledger.ts';

/** What a comparison found of one ledger. */
export type Comparison = Found & { readonly ledger: string };

/** Hears how many events were compared, of how many that both places have. */
export type Progressed = (events: number, total: number) => void;

/**
 * Compares the named ledgers, or all that either place has, one after the other. A copy's file that cannot be read at all is a difference
 * at its first event. Throws LogUnavailableError when the cluster cannot be asked; stops before the next ledger when the signal aborts.
 */
export const compareHistories = async (
  places: Places,
  {
    only,
    progressed,
    signal,
  }: { readonly only?: string; readonly progressed?: Progressed; readonly signal?: AbortSignal },
): Promise<readonly Comparison[]> => {
  const ledgers = only === undefined ? await ledgersOf(places) : [only];
  const total = await sizeOf(places, ledgers);
  let done = 0;
  const found: Comparison[] = [];
  for (const ledger of ledgers) {
    const compared = await compareLedger(places, ledger, (events) => {
      signal?.throwIfAborted();
      progressed?.((done += events), Math.max(total, done));
    }).catch((error: unknown): Found => {
      // Only opening the copy's file throws that here: what is wrong with an event is a difference.
      if (!(error instanceof LogCorruptError)) throw error;
      const position = Number(error.params['position'] ?? 1);
      return { outcome: 'differs', position, difference: { in: 'copy', code: error.code } };
    });
    found.push({ ledger, ...compared });
  }
  return found;
};

const ledgersOf = async ({ cluster, copy }: Places): Promise<readonly string[]> =>
  [...new Set([...(await copy.ledgers()), ...(await cluster.ledgers())])].sort();

const sizeOf = async ({ copy }: Places, ledgers: readonly string[]): Promise<number> => {
  let total = 0;
  for (const ledger of ledgers) {
    const standing = await copy.standing(ledger).catch(() => undefined);
    total += standing?.standing === 'whole' ? standing.head : 0;
  }
  return total;
};
