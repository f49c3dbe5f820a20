import type { LedgerState, Proposal, Result } from '#resolution/decider/ledger-state';
import type { RecordedEvent } from '#resolution/events/events';
import type { QueueRow, ResultRow } from '../queries/answers.ts';

/** What lists say of events that a folded state does not keep: who told each and when, and which of them spoke of each result. */
export class Witness {
  private readonly told = new Map<number, Pick<RecordedEvent, 'recordedAt' | 'actor'>>();
  private readonly ofResult = new Map<number, number[]>();
  private readonly returned = new Map<number, number>();

  hear(event: RecordedEvent): void {
    const { position, recordedAt, actor, type, data } = event;
    this.told.set(position, { recordedAt, actor });
    const result = type === 'ResultRecorded' ? position : 'result' in data ? data.result : undefined;
    if (result === undefined) return;
    this.ofResult.set(result, [...(this.ofResult.get(result) ?? []), position]);
    if (type === 'ResultReturned') this.returned.set(result, position);
  }

  /** Throws for an event that was not heard: nothing may speak of it. */
  of(position: number): Pick<RecordedEvent, 'recordedAt' | 'actor'> {
    const known = this.told.get(position);
    if (!known) throw new RangeError(`event ${position} was not heard`);
    return known;
  }

  eventsOf(result: number): readonly number[] {
    return this.ofResult.get(result) ?? [];
  }

  returnOf(result: number): number {
    return this.returned.get(result) ?? 0;
  }
}

const NOTHING = {
  target: null,
  unit: null,
  occurredOn: null,
  values: null,
  current: null,
  submission: null,
  changes: null,
};

const ofResult = ({ target, unit, occurredOn, values }: Result) => ({
  ...NOTHING,
  target,
  unit: unit ?? null,
  occurredOn,
  values,
});

const waitingResult = (result: Result, witness: Witness): readonly QueueRow[] => {
  const { id, status, submission, correction } = result;
  const { recordedAt, actor } = witness.of(submission);
  if (status === 'pending') {
    return [{ kind: 'result', position: id, since: recordedAt, by: actor, ...ofResult(result), submission }];
  }
  if (status === 'returned') {
    const since = witness.of(witness.returnOf(id)).recordedAt;
    return [{ kind: 'returned', position: id, since, by: actor, ...ofResult(result) }];
  }
  if (!correction) return [];
  const since = witness.of(correction.id).recordedAt;
  const { values: current } = result;
  const said = { ...ofResult(result), values: correction.values, current };
  return [{ kind: 'correction', position: correction.id, since, by: correction.by, ...said }];
};

const waitingProposal = ({ id, by, changes, status }: Proposal, witness: Witness): readonly QueueRow[] => {
  const [first] = changes;
  if (status !== 'undecided' || !first) return [];
  const since = witness.of(id).recordedAt;
  return [
    { kind: 'proposal', position: id, since, by, ...NOTHING, changes: { type: first.type, count: changes.length } },
  ];
};

/** What queueQuery lists, from a folded history: no view and no code of a view is used. */
export const replayedQueue = (state: LedgerState, witness: Witness): readonly QueueRow[] =>
  [
    ...[...state.undecided].flatMap((id) => {
      const result = state.results.get(id);
      return result ? waitingResult(result, witness) : [];
    }),
    ...[...state.proposals.values()].flatMap((proposal) => waitingProposal(proposal, witness)),
  ].sort((a, b) => a.position - b.position);

/** The results that targetQuery lists of a target, from a folded history. */
export const replayedResults = (state: LedgerState, target: string, witness: Witness): readonly ResultRow[] =>
  [...(state.resultsByTarget.get(target) ?? [])]
    .sort((a, b) => a - b)
    .flatMap((id) => {
      const result = state.results.get(id);
      if (!result) return [];
      const { unit, period, occurredOn, values, status, corrected, correction } = result;
      return [
        {
          result: id,
          target,
          unit: unit ?? null,
          period: period ?? null,
          occurredOn,
          values,
          status,
          corrected,
          correction: correction ? { position: correction.id, values: correction.values } : null,
          events: witness.eventsOf(id),
        },
      ];
    });
