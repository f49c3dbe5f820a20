import { env } from 'node:process';
import { between } from './seeded-random.ts';

const isFull = env['FAULT_ROUNDS'] === 'full';

/** Ten seeded rounds in `npm test`, the full count in `npm run test:faults`. */
export const faultRounds = (full: number): readonly number[] =>
  Array.from({ length: isFull ? full : 10 }, (_, round) => round + 1);

/** A place below `size` for a round of so many: the rounds together reach every part of it, each somewhere in its own. */
export const placeOf = (round: number, rounds: number, size: number, random: () => number): number =>
  between(random, Math.floor((size * (round - 1)) / rounds), Math.ceil((size * round) / rounds) - 1);

/** The size of one large round: a part of it in `npm test`. */
export const faultSize = (full: number, part: number): number => (isFull ? full : part);
