import type { EventType } from './events.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** The data of an event as JSON, of whichever version. */
export type EventJson = Readonly<Record<string, Json>>;
type Upcaster = (data: EventJson) => EventJson;

/** Types that are still at their first version. */
const FIRST: readonly Upcaster[] = [];

/**
 * For every event type, the pure functions that bring the data of one version to the next, in order; the current version is their
 * number + 1. A stored byte never changes: who reads an old event reads it upcast. A type without an entry is a type error.
 */
export const UPCASTING: Readonly<Record<EventType, readonly Upcaster[]>> = {
  ResolutionAdopted: FIRST,
  BreakthroughDeclared: FIRST,
  RulesAdopted: FIRST,
  RoleGranted: FIRST,
  RoleRevoked: FIRST,
  PeriodClosed: FIRST,
  PeriodReopened: FIRST,
  ReportIssued: FIRST,
  UnitEnrolled: FIRST,
  UnitRenamed: FIRST,
  UnitsMerged: FIRST,
  UnitClosed: FIRST,
  TargetSet: FIRST,
  TargetDropped: FIRST,
  InterpretationConfirmed: FIRST,
  BaselineSet: FIRST,
  RoadmapApproved: FIRST,
  TargetRevised: FIRST,
  ResponsibilityAssigned: FIRST,
  ResultRecorded: FIRST,
  ResultApproved: FIRST,
  ResultReturned: FIRST,
  ResultResubmitted: FIRST,
  ResultWithdrawn: FIRST,
  CorrectionProposed: FIRST,
  CorrectionApproved: FIRST,
  CorrectionRejected: FIRST,
  EstimateRecorded: FIRST,
  EstimateWithdrawn: FIRST,
  SchemeAdopted: FIRST,
  SchemeRevised: FIRST,
  SchemeStepCompleted: FIRST,
  SchemeStepReopened: FIRST,
  ProposalMade: FIRST,
  ProposalRejected: FIRST,
};

/** The version in which events of a type are written today. */
export const currentVersion = (type: EventType): number => UPCASTING[type].length + 1;
