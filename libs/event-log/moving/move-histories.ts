import { checkMovable, type Movable } from './check-movable.ts';
import type { Progressed } from './compare-histories.ts';
import { BATCH } from './compare-ledger.ts';
import type { MovingPlace } from './history-place.ts';
import { moveTexts } from './move-texts.ts';

/** What was moved, or was there before, of one ledger; both places are equal up to `position`. */
export interface Moved {
  readonly ledger: string;
  readonly position: number;
  /** How many events came this time. */
  readonly events: number;
  readonly texts: number;
}

export interface Moving {
  /** One ledger only; all of them without it. */
  readonly only?: string;
  readonly progressed?: Progressed;
  readonly signal?: AbortSignal;
}

/**
 * Moves ledgers with their erasable texts into another place, byte for byte, and then holds both against each other event by event.
 * What is there already is compared first, all of it, before anything is written; so a move that was interrupted anywhere goes on from
 * the last event that arrived. The place it comes from is left as it is. Throws what checkMovable throws.
 */
export const moveHistories = async (
  from: MovingPlace,
  to: MovingPlace,
  { only, progressed, signal }: Moving = {},
): Promise<readonly Moved[]> => {
  const ledgers = only === undefined ? await from.ledgers() : [only];
  const movable: Movable[] = [];
  for (const ledger of ledgers) {
    signal?.throwIfAborted();
    movable.push(await checkMovable(from, to, ledger));
  }
  const total = movable.reduce((sum, { head }) => sum + head, 0);
  const moved: Moved[] = [];
  let done = 0;
  for (const one of movable.filter(({ head }) => head > 0)) {
    const texts = await moveLedger(from, to, one, (events) => {
      progressed?.((done += events), total);
      signal?.throwIfAborted();
    });
    const { there } = await checkMovable(from, to, one.ledger);
    moved.push({ ledger: one.ledger, position: there, events: there - one.there, texts });
  }
  return moved;
};

/** Texts before their events, as everywhere; those of events that are there already are looked at again. */
const moveLedger = async (
  from: MovingPlace,
  to: MovingPlace,
  { ledger, head, there }: Movable,
  passed: (events: number) => void,
): Promise<number> => {
  let texts = 0;
  for (let position = 1; position <= head; position += BATCH) {
    const events = await from.read(ledger, position, Math.min(BATCH, head - position + 1));
    texts += await moveTexts(from, to, ledger, events);
    const missing = events.filter(({ envelope }) => envelope.position > there);
    if (missing.length > 0) await to.take(ledger, Math.max(there, position - 1), missing);
    passed(events.length);
  }
  return texts;
};
