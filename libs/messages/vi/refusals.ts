import type { RefusalCode } from '#resolution/decider/refusal-codes';
import type { Sentence } from '../said.ts';
import { refusalsOfLedger } from './refusals-of-ledger.ts';
import { refusalsOfProposals } from './refusals-of-proposals.ts';
import { refusalsOfResults } from './refusals-of-results.ts';
import { refusalsOfRoster } from './refusals-of-roster.ts';
import { refusalsOfShape } from './refusals-of-shape.ts';
import { refusalsOfTargets } from './refusals-of-targets.ts';

/** One sentence a refusal: it quotes what was typed and says what to do. A code without one does not compile. */
export const refusals: Record<RefusalCode, Sentence> = {
  ...refusalsOfShape,
  ...refusalsOfLedger,
  ...refusalsOfTargets,
  ...refusalsOfRoster,
  ...refusalsOfResults,
  ...refusalsOfProposals,
};
