/** The naive reference for the answers that are lists: what waits, the roster, a target's results, the feed. */
import { type Fact, factsOf, type HistoryEvent, type Known, knownAt, type Values } from './history.ts';
import { type Result, resultsOf } from './results.ts';
import { isOnRoster, nameOn, unitsOf } from './roster.ts';
import type { Moment } from './naive-ledger.ts';

export interface NaiveQueueRow {
  readonly kind: 'result' | 'correction' | 'proposal' | 'returned';
  readonly position: number;
  readonly submission: number | null;
  readonly since: string;
  readonly by: string;
  readonly target: string | null;
  readonly unit: string | null;
  readonly occurredOn: string | null;
  readonly values: Values | null;
  readonly current: Values | null;
  readonly changes: { readonly type: string; readonly count: number } | null;
}

const waitingResult = (result: Result, kind: 'result' | 'returned'): NaiveQueueRow => ({
  kind,
  position: result.id,
  submission: kind === 'result' ? result.submission : null,
  since: result.returnedAt ?? result.submitted.at,
  by: result.submitted.by,
  target: result.target,
  unit: result.unit ?? null,
  occurredOn: result.occurredOn,
  values: result.values,
  current: null,
  changes: null,
});

const waitingCorrection = (known: Known, result: Result): NaiveQueueRow[] => {
  const { correction } = result;
  const proposed = factsOf(known, 'CorrectionProposed').find((fact) => fact.position === correction?.position);
  if (!correction || !proposed) return [];
  return [
    {
      ...waitingResult(result, 'result'),
      kind: 'correction',
      position: correction.position,
      submission: null,
      since: proposed.recordedAt,
      by: proposed.actor,
      values: correction.values,
      current: result.values,
    },
  ];
};

/** The proposals that an event decided: rejected, or turned into facts that name them. */
const decidedProposals = (known: Known): ReadonlySet<number> =>
  new Set(
    known.flatMap(({ data }) => {
      if ('proposal' in data && typeof data.proposal === 'number') return [data.proposal];
      return 'decision' in data ? [(data.decision as { readonly proposal: number }).proposal] : [];
    }),
  );

const waitingProposal = ({ position, recordedAt, actor, data }: Fact<'ProposalMade'>): NaiveQueueRow => ({
  kind: 'proposal',
  position,
  submission: null,
  since: recordedAt,
  by: actor,
  target: null,
  unit: null,
  occurredOn: null,
  values: null,
  current: null,
  changes: { type: data.changes[0]?.type ?? '', count: data.changes.length },
});

/** Everything that waits for a decision, by the event that names it. */
export const naiveQueue = (
  events: readonly HistoryEvent[],
  { position }: Pick<Moment, 'position'>,
): readonly NaiveQueueRow[] => {
  const known = knownAt(events, position);
  const decided = decidedProposals(known);
  const results = resultsOf(known);
  const rows = [
    ...results.filter((result) => result.status === 'pending').map((result) => waitingResult(result, 'result')),
    ...results.filter((result) => result.status === 'returned').map((result) => waitingResult(result, 'returned')),
    ...results.flatMap((result) => waitingCorrection(known, result)),
    ...factsOf(known, 'ProposalMade')
      .filter((proposal) => !decided.has(proposal.position))
      .map(waitingProposal),
  ];
  return rows.sort((a, b) => a.position - b.position);
};

export interface NaiveRosterRow {
  readonly unit: string;
  readonly name: string;
  readonly kind: string;
  readonly enrolledOn: string;
  readonly leftOn: string | null;
  readonly mergedInto: string | null;
  readonly onRoster: boolean;
}

/** Every unit ever enrolled, by code, with its name and its place on the roster on the day `at`. */
export const naiveRoster = (events: readonly HistoryEvent[], { at, position }: Moment): readonly NaiveRosterRow[] =>
  unitsOf(knownAt(events, position))
    .map((unit) => ({
      unit: unit.unit,
      name: nameOn(unit, at),
      kind: unit.kind,
      enrolledOn: unit.enrolledOn,
      leftOn: unit.leftOn,
      mergedInto: unit.mergedInto,
      onRoster: isOnRoster(unit, at),
    }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));

export interface NaiveResultRow {
  readonly result: number;
  readonly target: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly occurredOn: string;
  readonly values: Values;
  readonly status: Result['status'];
  readonly corrected: boolean;
  readonly correction: Result['correction'];
  readonly events: readonly number[];
}

/** Every result of a target, in ledger order. */
export const naiveResults = (
  events: readonly HistoryEvent[],
  target: string,
  { position }: Pick<Moment, 'position'>,
): readonly NaiveResultRow[] =>
  resultsOf(knownAt(events, position))
    .filter((result) => result.target === target)
    .map((result) => ({
      result: result.id,
      target: result.target,
      unit: result.unit ?? null,
      period: result.period ?? null,
      occurredOn: result.occurredOn,
      values: result.values,
      status: result.status,
      corrected: result.corrected,
      correction: result.correction,
      events: result.events,
    }));
