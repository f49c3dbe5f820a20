import type { RecordedEventOf } from '../events/events.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import { knownResult, takeCorrection } from './evolve-results.ts';
import type { LedgerState } from './ledger-state.ts';

export const evolveCorrectionProposed = (
  state: LedgerState,
  event: RecordedEventOf<'CorrectionProposed'>,
): LedgerState => {
  const result = knownResult(state, event);
  if (result.status !== 'approved') throw new CorruptStreamError(event, `result ${result.id} is ${result.status}`);
  if (result.correction) {
    throw new CorruptStreamError(event, `correction ${result.correction.id} is undecided`);
  }
  const correction = { id: event.position, values: event.data.values, by: event.actor };
  return {
    ...state,
    results: state.results.set(result.id, { ...result, correction }),
    undecided: state.undecided.add(result.id),
    corrections: state.corrections.set(event.position, result.id),
  };
};

/** The old values count until an approval; a rejection leaves them. */
export const evolveCorrectionDecided = (
  state: LedgerState,
  event: RecordedEventOf<'CorrectionApproved' | 'CorrectionRejected'>,
): LedgerState => {
  const { correction, settled } = takeCorrection(knownResult(state, event));
  if (correction?.id !== event.data.correction) {
    throw new CorruptStreamError(event, `correction ${event.data.correction} does not wait for a decision`);
  }
  const decided =
    event.type === 'CorrectionApproved' ? { ...settled, values: correction.values, corrected: true } : settled;
  return {
    ...state,
    results: state.results.set(settled.id, decided),
    undecided: state.undecided.delete(settled.id),
  };
};
