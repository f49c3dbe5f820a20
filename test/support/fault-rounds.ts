import { env } from 'node:process';

/** Ten seeded rounds in `npm test`, the full count in `npm run test:faults`. */
export const faultRounds = (full: number): readonly number[] =>
  Array.from({ length: env['FAULT_ROUNDS'] === 'full' ? full : 10 }, (_, round) => round + 1);
