import type { EventData, NewEvent } from '../../events/events.ts';
import type { Background, Change } from './change.ts';
import { effectiveFromOf } from './effective-from.ts';

type ProposalDecision = EventData<'UnitEnrolled'>['decision'];

/** The fact that a checked change becomes: with the accounts behind it, and the defaults that its proposer left open. */
export const factOfChange = (change: Change, decision: ProposalDecision, { state, term }: Background): NewEvent => {
  switch (change.type) {
    case 'UnitEnrolled':
      return { type: change.type, data: { ...change.data, decision } };
    case 'UnitRenamed':
      return { type: change.type, data: { ...change.data, decision } };
    case 'UnitsMerged':
      return { type: change.type, data: { ...change.data, decision } };
    case 'UnitClosed':
      return { type: change.type, data: { ...change.data, decision } };
    case 'BreakthroughDeclared':
      return { type: change.type, data: { ...change.data, decision } };
    case 'RulesAdopted':
      return { type: change.type, data: { ...change.data, decision } };
    case 'TargetSet':
      return { type: change.type, data: { ...change.data, decision } };
    case 'InterpretationConfirmed':
      return { type: change.type, data: { ...change.data, decision } };
    case 'BaselineSet':
      return { type: change.type, data: { ...change.data, decision } };
    case 'ResponsibilityAssigned':
      return { type: change.type, data: { ...change.data, decision } };
    case 'SchemeStepCompleted':
      return { type: change.type, data: { ...change.data, decision } };
    case 'SchemeStepReopened':
      return { type: change.type, data: { ...change.data, decision } };
    case 'PeriodReopened':
      return { type: change.type, data: { ...change.data, decision } };
    case 'TargetDropped': {
      const effectiveFrom = effectiveFromOf(change.data, term);
      return { type: change.type, data: { ...change.data, effectiveFrom, decision } };
    }
    case 'RoadmapApproved': {
      const effectiveFrom = effectiveFromOf(change.data, term);
      return { type: change.type, data: { ...change.data, effectiveFrom, decision } };
    }
    case 'TargetRevised': {
      const effectiveFrom = effectiveFromOf(change.data, term);
      return { type: change.type, data: { ...change.data, effectiveFrom, decision } };
    }
    case 'SchemeAdopted': {
      const effectiveFrom = effectiveFromOf(change.data, term);
      return { type: change.type, data: { ...change.data, effectiveFrom, decision } };
    }
    case 'SchemeRevised': {
      const effectiveFrom = effectiveFromOf(change.data, term);
      return { type: change.type, data: { ...change.data, effectiveFrom, decision } };
    }
    case 'ResultWithdrawn': {
      const target = state.results.get(change.data.result)?.target ?? '';
      return { type: change.type, data: { target, ...change.data, decision } };
    }
  }
};
