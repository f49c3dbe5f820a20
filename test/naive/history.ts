import type { Cadence, Span } from './calendar.ts';

/** An event of an exported history, as far as the oracle looks at it. */
export interface HistoryEvent {
  readonly position: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly type: string;
  readonly version: number;
  readonly data: object;
}

export type Values =
  | { readonly value: string }
  | { readonly numerator: string; readonly denominator: string }
  | { readonly model: string; readonly ended: boolean };

export type Goal = { readonly value: string } | { readonly lo: string; readonly hi: string };

type Measure =
  | { readonly kind: 'cumulative'; readonly quantity: string }
  | { readonly kind: 'level'; readonly quantity: string; readonly aggregation: 'sum' | 'last' }
  | { readonly kind: 'ratio'; readonly quantity: string }
  | { readonly kind: 'growth'; readonly of: string }
  | { readonly kind: 'coverage'; readonly models: readonly { readonly model: string; readonly name: string }[] }
  | { readonly kind: 'milestone'; readonly scheme: string };

export interface Definition {
  readonly target: string;
  readonly name: string;
  readonly theme: string;
  readonly measure: Measure;
  readonly unitOfMeasure: string;
  readonly goal: Goal | null;
  readonly direction: 'up' | 'down';
  readonly cadence: Cadence;
  readonly dueDays: number;
  readonly dueOn: string;
  readonly scope: 'ward' | 'unit';
  readonly unitKinds?: readonly string[];
  readonly interpretation: string | null;
  readonly interpretationConfirmed: boolean;
}

export interface Submission {
  readonly target: string;
  readonly unit?: string;
  readonly period?: string;
  readonly occurredOn: string;
  readonly values: Values;
}

export interface Step {
  readonly step: number;
  readonly product: string;
  readonly deadline: string;
  readonly weight: string;
}

interface Reference {
  readonly target: string;
  readonly result: number;
}

/** What the oracle reads of each event; what it does not name here moves no figure. */
interface Facts {
  ResolutionAdopted: { readonly termFrom: string; readonly termTo: string; readonly announcedTargets: number };
  UnitEnrolled: { readonly unit: string; readonly name: string; readonly kind: string; readonly effectiveOn: string };
  UnitRenamed: { readonly unit: string; readonly name: string; readonly effectiveOn: string };
  UnitsMerged: {
    readonly predecessors: readonly string[];
    readonly successor: string;
    readonly enrolled?: { readonly name: string; readonly kind: string };
    readonly effectiveOn: string;
  };
  UnitClosed: { readonly unit: string; readonly effectiveOn: string };
  TargetSet: Definition;
  TargetDropped: { readonly target: string; readonly effectiveFrom: string };
  InterpretationConfirmed: { readonly target: string; readonly interpretation: string };
  BaselineSet: { readonly target: string; readonly baseline: Baseline };
  RoadmapApproved: {
    readonly target: string;
    readonly milestones: readonly { readonly year: number; readonly value: string }[];
    readonly effectiveFrom: string;
  };
  TargetRevised: { readonly target: string; readonly goal: Goal; readonly effectiveFrom: string };
  ResultRecorded: Submission;
  ResultApproved: Reference & { readonly submission: number };
  ResultReturned: Reference & { readonly submission: number };
  ResultResubmitted: Submission & { readonly result: number };
  ResultWithdrawn: Reference;
  CorrectionProposed: Reference & { readonly values: Values };
  CorrectionApproved: Reference & { readonly correction: number };
  CorrectionRejected: Reference & { readonly correction: number };
  EstimateRecorded: { readonly target: string; readonly year: number; readonly values: Values };
  EstimateWithdrawn: { readonly target: string; readonly estimate: number };
  SchemeAdopted: { readonly scheme: string; readonly steps: readonly Step[]; readonly effectiveFrom: string };
  SchemeRevised: { readonly scheme: string; readonly steps: readonly Step[]; readonly effectiveFrom: string };
  SchemeStepCompleted: { readonly scheme: string; readonly step: number; readonly occurredOn: string };
  SchemeStepReopened: { readonly scheme: string; readonly step: number; readonly occurredOn: string };
  ProposalMade: { readonly changes: readonly { readonly type: string; readonly data: object }[] };
  ProposalRejected: { readonly proposal: number };
}

export type Baseline =
  | { readonly value: string; readonly year: number }
  | { readonly covered: readonly { readonly unit: string; readonly model: string }[] };

export type FactType = keyof Facts;
/** An event whose data is read as that of its type. */
export type Fact<Type extends FactType = FactType> = {
  [One in Type]: Omit<HistoryEvent, 'type' | 'data'> & { readonly type: One; readonly data: Facts[One] };
}[Type];

/** Everything that was known at a position, as an ordered list of events. */
export type Known = readonly HistoryEvent[];

export const knownAt = (events: Known, position: number): Known =>
  events.filter((event) => event.position <= position).sort((a, b) => a.position - b.position);

/** The events of the given types, in ledger order. */
export const factsOf = <Type extends FactType>(known: Known, ...types: readonly Type[]): readonly Fact<Type>[] =>
  known.filter((event) => (types as readonly string[]).includes(event.type)) as unknown as readonly Fact<Type>[];

/** The term of the resolution. */
export const termOf = (known: Known): Span => {
  const adopted = factsOf(known, 'ResolutionAdopted')[0];
  if (!adopted) throw new Error('a history begins with ResolutionAdopted');
  return { from: adopted.data.termFrom, to: adopted.data.termTo };
};

/** Dated facts in the order in which they apply: by day, and of one day in ledger order. */
export const inEffectOrder = <One extends { readonly effectiveFrom: string; readonly position: number }>(
  versions: readonly One[],
): readonly One[] =>
  [...versions].sort((a, b) =>
    a.effectiveFrom === b.effectiveFrom ? a.position - b.position : a.effectiveFrom < b.effectiveFrom ? -1 : 1,
  );
