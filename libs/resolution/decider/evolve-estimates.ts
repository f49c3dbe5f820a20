import type { RecordedEventOf } from '../events/events.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import { localDateOf } from '../values/local-date.ts';
import type { LedgerState } from './ledger-state.ts';

export const evolveEstimateRecorded = (state: LedgerState, event: RecordedEventOf<'EstimateRecorded'>): LedgerState => {
  const { target, year, values } = event.data;
  if (!state.settings.targets.has(target)) throw new CorruptStreamError(event, `target ${target} was never set`);
  const madeOn = localDateOf(event.recordedAt);
  const estimate = { id: event.position, target, year, values, by: event.actor, madeOn, withdrawn: false };
  return { ...state, estimates: state.estimates.set(estimate.id, estimate) };
};

export const evolveEstimateWithdrawn = (
  state: LedgerState,
  event: RecordedEventOf<'EstimateWithdrawn'>,
): LedgerState => {
  const estimate = state.estimates.get(event.data.estimate);
  if (!estimate || estimate.withdrawn || estimate.target !== event.data.target) {
    throw new CorruptStreamError(event, `estimate ${event.data.estimate} does not stand for ${event.data.target}`);
  }
  return { ...state, estimates: state.estimates.set(estimate.id, { ...estimate, withdrawn: true }) };
};
