import { Map as ImmutableMap } from 'immutable';
import type { EventData } from '../events/events.ts';
import type { SchemeStep } from '../events/facts.ts';
import type { Goal, Interpretation, TargetDefinition } from '../events/target-definition.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { UnitKind } from '../values/shapes.ts';

/** The goal T from a day on; of one day, the later event wins. */
interface GoalVersion {
  readonly goal: Goal | null;
  readonly effectiveFrom: LocalDate;
  readonly position: number;
}

export interface RoadmapVersion {
  readonly milestones: readonly { readonly year: number; readonly value: string }[];
  readonly effectiveFrom: LocalDate;
  readonly position: number;
}

/** A target as its settings stand: undated facts are the last known, dated ones keep their versions in ledger order. */
export interface TargetSettings {
  readonly definition: TargetDefinition;
  /** The TargetSet that the definition comes from. */
  readonly position: number;
  readonly goals: readonly GoalVersion[];
  readonly roadmaps: readonly RoadmapVersion[];
  readonly baseline?: { readonly baseline: EventData<'BaselineSet'>['baseline']; readonly position: number };
  readonly interpretation: Interpretation | null;
  readonly interpretationConfirmed: boolean;
  readonly responsibility?: { readonly assigned: EventData<'ResponsibilityAssigned'>; readonly position: number };
  readonly dropped?: { readonly effectiveFrom: LocalDate; readonly position: number };
}

/** A unit of the roster (tổ dân phố, bản, chi bộ). It is on the roster from `enrolledOn` until the day before `leftOn`. */
export interface Unit {
  readonly unit: string;
  readonly kind: UnitKind;
  /** In ledger order; the name of a day is that of the greatest effectiveOn up to it, the later position winning. */
  readonly names: readonly { readonly name: string; readonly effectiveOn: LocalDate; readonly position: number }[];
  readonly enrolledOn: LocalDate;
  readonly leftOn?: LocalDate;
}

export interface Merge {
  readonly predecessors: readonly string[];
  readonly successor: string;
  /** Whether the successor stood on the roster before: then it counts as one of the predecessors. */
  readonly successorExisted: boolean;
  readonly effectiveOn: LocalDate;
  readonly position: number;
}

interface SchemeVersion {
  readonly steps: readonly SchemeStep[];
  readonly effectiveFrom: LocalDate;
  readonly position: number;
}

export interface Scheme {
  readonly scheme: string;
  readonly name: string;
  readonly versions: readonly SchemeVersion[];
  /** Completions and reopenings in ledger order; of one day, the later position wins. */
  readonly marks: readonly {
    readonly step: number;
    readonly occurredOn: LocalDate;
    readonly done: boolean;
    readonly position: number;
  }[];
}

/** Everything a verdict rests on except the results: few facts, kept whole. */
export interface Settings {
  readonly adopted?: EventData<'ResolutionAdopted'>;
  readonly rulesVersion: number;
  readonly breakthroughs: ImmutableMap<number, string>;
  readonly targets: ImmutableMap<string, TargetSettings>;
  readonly units: ImmutableMap<string, Unit>;
  readonly merges: readonly Merge[];
  readonly schemes: ImmutableMap<string, Scheme>;
}

export const NO_SETTINGS: Settings = {
  rulesVersion: 0,
  breakthroughs: ImmutableMap(),
  targets: ImmutableMap(),
  units: ImmutableMap(),
  merges: [],
  schemes: ImmutableMap(),
};

/** The events that settings are made of; every other event leaves them as they are. */
export const SETTINGS_EVENTS = [
  'ResolutionAdopted',
  'BreakthroughDeclared',
  'RulesAdopted',
  'UnitEnrolled',
  'UnitRenamed',
  'UnitsMerged',
  'UnitClosed',
  'TargetSet',
  'TargetDropped',
  'InterpretationConfirmed',
  'BaselineSet',
  'RoadmapApproved',
  'TargetRevised',
  'ResponsibilityAssigned',
  'SchemeAdopted',
  'SchemeRevised',
  'SchemeStepCompleted',
  'SchemeStepReopened',
] as const;
