import type { Sentence } from '../said.ts';
import type * as vi from '../vi/refusals-of-proposals.ts';

export const refusalsOfProposals: Record<keyof typeof vi.refusalsOfProposals, Sentence> = {
  'proposal-unknown': (s) => `No proposal has the event number ${s.raw('proposal')}; see the numbers with queue.`,
  'proposal-decided': (s) =>
    `The proposal of event ${s.raw('proposal')} is decided (${s.raw('status')}); make a new one if something is to change.`,
  'approver-proposed': (s) =>
    `${s.typed('The account', 'account')} made the proposal of event ${s.raw('proposal')} and so may not approve it; ask another account.`,
  'scheme-unknown': (s) =>
    `${s.typed('The scheme', 'scheme')} does not exist; adopt it first (scheme adopt), or check its code.`,
  'scheme-exists': (s) =>
    `${s.typed('The scheme code', 'scheme')} is used; choose another, or revise the scheme (scheme revise).`,
  'step-unknown': (s) => `Scheme ${s.raw('scheme')} has no step ${s.raw('step')}; choose one that it has.`,
  'step-repeated': (s) => `Step ${s.raw('step')} is named twice; give each step its own number.`,
  'step-already-completed': (s) =>
    `Step ${s.raw('step')} of scheme ${s.raw('scheme')} is completed on that day; reopen it first if that was a mistake (scheme reopen).`,
  'step-not-completed': (s) =>
    `Step ${s.raw('step')} of scheme ${s.raw('scheme')} is not completed on that day, so it cannot be reopened; check step and day.`,
  'weight-not-positive': (s) => `${s.typed('The weight')} is not above 0; give a number above 0.`,
};
