import { LogCorruptError } from '../errors.ts';
import { compareLedger } from './compare-ledger.ts';
import type { HistoryPlace } from './history-place.ts';
import { MoveRefusedError } from './move-refused-error.ts';

/** A ledger that can be moved: how many events it has, and how many of them are there already, byte for byte. */
export interface Movable {
  readonly ledger: string;
  readonly head: number;
  readonly there: number;
}

/**
 * Looks whether a ledger can be moved, and from where on. Throws MoveRefusedError when another history is there, LogCorruptError when
 * one of the two was deleted, truncated or altered. Writes nothing.
 */
export const checkMovable = async (from: HistoryPlace, to: HistoryPlace, ledger: string): Promise<Movable> => {
  const head = await wholeHead(from, ledger);
  await wholeHead(to, ledger);
  const found = await compareLedger({ cluster: from, copy: to }, ledger);
  switch (found.outcome) {
    case 'equal':
    case 'behind':
      return { ledger, head, there: found.position };
    case 'lost':
      throw new MoveRefusedError('goes-on', ledger, found.position + 1);
    case 'differs':
      if (found.difference.in === 'both') throw new MoveRefusedError('differs', ledger, found.position);
      throw new LogCorruptError(found.difference.code, { ledger, position: found.position });
    case 'truncated':
    case 'deleted':
      throw new LogCorruptError(`stream-${found.outcome}`, { ledger });
  }
};

const wholeHead = async (place: HistoryPlace, ledger: string): Promise<number> => {
  const standing = await place.standing(ledger);
  if (standing.standing === 'whole') return standing.head;
  if (standing.standing === 'absent') return 0;
  throw new LogCorruptError(`stream-${standing.standing}`, { ledger });
};
