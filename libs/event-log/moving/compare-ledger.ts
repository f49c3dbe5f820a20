import type { StoredEvent } from '../envelope.ts';
import { LogCorruptError, type LogCorruptCode } from '../errors.ts';
import type { HistoryPlace } from './history-place.ts';

/** The two places that are held side by side. */
export interface Places {
  readonly cluster: HistoryPlace;
  readonly copy: HistoryPlace;
}

/** What a comparison of one ledger found. `position` is how far both are equal, but for `differs`: the first that is not. */
export type Found =
  | { readonly outcome: 'equal'; readonly position: number }
  /** The copy lacks the last events of the cluster, or all. */
  | { readonly outcome: 'behind'; readonly position: number; readonly events: number }
  /** The cluster lacks the last events of the copy, or all: it has lost them. */
  | { readonly outcome: 'lost'; readonly position: number; readonly events: number }
  | { readonly outcome: 'differs'; readonly position: number; readonly difference: Difference }
  | { readonly outcome: 'truncated'; readonly first: number }
  | { readonly outcome: 'deleted' };

/** What is not the same at a position: both are whole and not equal, or one place no longer holds what was stored in it. */
type Difference =
  | { readonly in: 'both'; readonly cluster: string; readonly copy: string }
  | { readonly in: 'cluster' | 'copy'; readonly code: LogCorruptCode };

/** So many events of each place are in memory at once. */
export const BATCH = 500;

/**
 * Holds a ledger's history in a cluster against that of a copy, event by event: the canonical bytes and their hash. The copy's head
 * is asked for first, so a copy that is just being written to is at most behind. `seen` hears how many more events were compared.
 */
export const compareLedger = async (
  { cluster, copy }: Places,
  ledger: string,
  seen: (events: number) => void = () => undefined,
): Promise<Found> => {
  const here = headOf(await copy.standing(ledger));
  const there = await cluster.standing(ledger);
  if (there.standing === 'deleted') return { outcome: 'deleted' };
  if (there.standing === 'truncated') return { outcome: 'truncated', first: there.first };
  const head = headOf(there);
  const common = Math.min(here, head);
  for (let from = 1; from <= common; from += BATCH) {
    const limit = Math.min(BATCH, common - from + 1);
    const [ofCluster, ofCopy] = [await tried(cluster, ledger, from, limit), await tried(copy, ledger, from, limit)];
    for (let position = from; position < from + limit; position += 1) {
      const difference = differenceAt(position, ofCluster, ofCopy, position - from);
      if (difference) return { outcome: 'differs', position, difference };
    }
    seen(limit);
  }
  if (head > here) return { outcome: 'behind', position: here, events: head - here };
  if (head < here) return { outcome: 'lost', position: head, events: here - head };
  return { outcome: 'equal', position: head };
};

/** What a place gave of a batch, one by one up to its first flaw. */
interface Given {
  readonly events: readonly StoredEvent[];
  readonly flaw: LogCorruptError | undefined;
}

/** A batch with a flaw is read again event by event: what stands before the flaw is compared too. */
const tried = async (place: HistoryPlace, ledger: string, from: number, limit: number): Promise<Given> => {
  const whole = await readOrFlaw(place, ledger, from, limit);
  if (!(whole instanceof LogCorruptError)) return { events: whole, flaw: undefined };
  const events: StoredEvent[] = [];
  for (let position = from; position < from + limit; position += 1) {
    const one = await readOrFlaw(place, ledger, position, 1);
    if (one instanceof LogCorruptError) return { events, flaw: one };
    events.push(...one);
  }
  return { events, flaw: whole };
};

const readOrFlaw = (place: HistoryPlace, ledger: string, from: number, limit: number) =>
  place.read(ledger, from, limit).catch((error: unknown) => {
    if (error instanceof LogCorruptError) return error;
    throw error;
  });

const differenceAt = (position: number, ofCluster: Given, ofCopy: Given, index: number): Difference | undefined => {
  const [there, here] = [ofCluster.events[index], ofCopy.events[index]];
  if (there?.envelope.position !== position) return { in: 'cluster', code: ofCluster.flaw?.code ?? 'event-missing' };
  if (here?.envelope.position !== position) return { in: 'copy', code: ofCopy.flaw?.code ?? 'event-missing' };
  if (there.sha256 === here.sha256 && there.bytes === here.bytes) return undefined;
  return { in: 'both', cluster: there.sha256, copy: here.sha256 };
};

/** A data folder is never truncated: its reader refuses the file then. */
const headOf = (standing: Awaited<ReturnType<HistoryPlace['standing']>>): number =>
  standing.standing === 'whole' ? standing.head : 0;
