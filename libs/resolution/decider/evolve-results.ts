import type { RecordedEvent, RecordedEventOf } from '../events/events.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import { Set as ImmutableSet, type Map as ImmutableMap } from 'immutable';
import { takesPeriods } from './occupancy.ts';
import { type LedgerState, occupancyKey, type Result } from './ledger-state.ts';

/** The result an event speaks of. Throws CorruptStreamError when it was never recorded, or is of another target. */
export const knownResult = (
  state: LedgerState,
  event: RecordedEvent & { readonly data: { readonly result: number; readonly target: string } },
): Result => {
  const result = state.results.get(event.data.result);
  if (!result) throw new CorruptStreamError(event, `result ${event.data.result} was never recorded`);
  if (result.target !== event.data.target) {
    throw new CorruptStreamError(event, `result ${result.id} is of target ${result.target}`);
  }
  return result;
};

/** Like knownResult, and it stands at one of the given statuses. */
const resultAt = (
  state: LedgerState,
  event: Parameters<typeof knownResult>[1],
  ...statuses: readonly Result['status'][]
): Result => {
  const result = knownResult(state, event);
  if (!statuses.includes(result.status)) {
    throw new CorruptStreamError(event, `result ${result.id} is ${result.status}`);
  }
  return result;
};

type Index = ImmutableMap<string, ImmutableSet<number>>;
const listed = (index: Index, key: string | undefined, id: number): Index =>
  key === undefined ? index : index.set(key, (index.get(key) ?? ImmutableSet<number>()).add(id));
const unlisted = (index: Index, key: string | undefined, id: number): Index =>
  key === undefined ? index : index.set(key, (index.get(key) ?? ImmutableSet<number>()).delete(id));

const freed = (state: LedgerState, result: Result): LedgerState['occupied'] =>
  takesPeriods(state.settings, result.target)
    ? state.occupied.delete(occupancyKey(result.target, result.unit, result.occurredOn))
    : state.occupied;

/** Puts a new or restated pending result in its places. Throws CorruptStreamError when its period is taken. */
const placed = (state: LedgerState, result: Result, event: RecordedEvent): LedgerState => {
  let { occupied } = state;
  if (takesPeriods(state.settings, result.target)) {
    const key = occupancyKey(result.target, result.unit, result.occurredOn);
    const occupant = occupied.get(key);
    if (occupant !== undefined) throw new CorruptStreamError(event, `the period is taken by result ${occupant}`);
    occupied = occupied.set(key, result.id);
  }
  return {
    ...state,
    results: state.results.set(result.id, result),
    resultsByTarget: listed(state.resultsByTarget, result.target, result.id),
    resultsByUnit: listed(state.resultsByUnit, result.unit, result.id),
    occupied,
    undecided: state.undecided.add(result.id),
  };
};

const submitted = (event: RecordedEventOf<'ResultRecorded' | 'ResultResubmitted'>) => {
  const { target, unit, period, occurredOn, values } = event.data;
  return {
    target,
    ...(unit === undefined ? {} : { unit }),
    ...(period === undefined ? {} : { period }),
    occurredOn,
    values,
    status: 'pending' as const,
    submission: event.position,
  };
};

export const evolveResultRecorded = (state: LedgerState, event: RecordedEventOf<'ResultRecorded'>): LedgerState => {
  if (!state.settings.targets.has(event.data.target)) {
    throw new CorruptStreamError(event, `target ${event.data.target} was never set`);
  }
  return placed(
    state,
    { id: event.position, ...submitted(event), submittedBy: [event.actor], corrected: false },
    event,
  );
};

export const evolveResultResubmitted = (
  state: LedgerState,
  event: RecordedEventOf<'ResultResubmitted'>,
): LedgerState => {
  const before = resultAt(state, event, 'pending', 'returned');
  const submittedBy = before.submittedBy.includes(event.actor)
    ? before.submittedBy
    : [...before.submittedBy, event.actor];
  const moved = {
    ...state,
    occupied: freed(state, before),
    resultsByUnit: unlisted(state.resultsByUnit, before.unit, before.id),
  };
  return placed(moved, { id: before.id, ...submitted(event), submittedBy, corrected: before.corrected }, event);
};

const latestSubmission = (state: LedgerState, event: RecordedEventOf<'ResultApproved' | 'ResultReturned'>): Result => {
  const result = resultAt(state, event, 'pending');
  if (result.submission !== event.data.submission) {
    throw new CorruptStreamError(event, `the latest submission of result ${result.id} is ${result.submission}`);
  }
  return result;
};

export const evolveResultApproved = (state: LedgerState, event: RecordedEventOf<'ResultApproved'>): LedgerState => {
  const result = latestSubmission(state, event);
  return {
    ...state,
    results: state.results.set(result.id, { ...result, status: 'approved' }),
    undecided: state.undecided.delete(result.id),
  };
};

/** A returned result still waits, and still occupies its period. */
export const evolveResultReturned = (state: LedgerState, event: RecordedEventOf<'ResultReturned'>): LedgerState => {
  const result = latestSubmission(state, event);
  return { ...state, results: state.results.set(result.id, { ...result, status: 'returned' }) };
};

/** A result's undecided correction, taken off it: decided, or fallen with it. */
export const takeCorrection = ({
  correction,
  ...settled
}: Result): {
  readonly correction: Result['correction'];
  readonly settled: Result;
} => ({ correction, settled });

/** Frees its period; with a decision, it was approved before, and its undecided correction falls with it. */
export const evolveResultWithdrawn = (state: LedgerState, event: RecordedEventOf<'ResultWithdrawn'>): LedgerState => {
  const result = event.data.decision
    ? resultAt(state, event, 'approved')
    : resultAt(state, event, 'pending', 'returned');
  return {
    ...state,
    results: state.results.set(result.id, { ...takeCorrection(result).settled, status: 'withdrawn' }),
    occupied: freed(state, result),
    undecided: state.undecided.delete(result.id),
  };
};
