import { LogCorruptError } from '../errors.ts';
import { compareLedger } from './compare-ledger.ts';
import type { HistoryPlace, Standing } from './history-place.ts';
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
  const found = await compareLedger({ cluster: from, copy: to }, ledger);
  switch (found.outcome) {
    case 'equal':
    case 'behind': {
      // Where nothing was found there, there may have been something.
      if (found.position === 0) assertUntouched(await to.standing(ledger), ledger);
      const missing = found.outcome === 'behind' ? found.events : 0;
      return { ledger, head: found.position + missing, there: found.position };
    }
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

const assertUntouched = ({ standing }: Standing, ledger: string): void => {
  if (standing === 'deleted' || standing === 'truncated') throw new LogCorruptError(`stream-${standing}`, { ledger });
};
