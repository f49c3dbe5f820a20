import type { RecordedEvent, RecordedEventOf } from '../events/events.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import { targetOf } from '../events/references.ts';
import { evolveSettings } from '../settings/evolve-settings.ts';
import { evolveCorrectionDecided, evolveCorrectionProposed } from './evolve-corrections.ts';
import { evolveEstimateRecorded, evolveEstimateWithdrawn } from './evolve-estimates.ts';
import { evolveDecision, evolveProposalMade, evolveProposalRejected } from './evolve-proposals.ts';
import {
  evolveResultApproved,
  evolveResultRecorded,
  evolveResultResubmitted,
  evolveResultReturned,
  evolveResultWithdrawn,
} from './evolve-results.ts';
import { evolveRoleGranted, evolveRoleRevoked } from './evolve-roles.ts';
import type { LedgerState } from './ledger-state.ts';

const evolvePeriod = (state: LedgerState, event: RecordedEventOf<'PeriodClosed' | 'PeriodReopened'>): LedgerState => {
  const { position, recordedAt, actor: by } = event;
  const { from, to } = event.data;
  const closing = { from, to, closed: event.type === 'PeriodClosed', position, by, recordedAt };
  return { ...state, closings: [...state.closings, closing] };
};

/** What an event does beyond the settings. Exhaustive: a new event type without a case is a type error. */
const evolveRest = (state: LedgerState, event: RecordedEvent): LedgerState => {
  switch (event.type) {
    case 'ResultRecorded':
      return evolveResultRecorded(state, event);
    case 'ResultApproved':
      return evolveResultApproved(state, event);
    case 'ResultReturned':
      return evolveResultReturned(state, event);
    case 'ResultResubmitted':
      return evolveResultResubmitted(state, event);
    case 'ResultWithdrawn':
      return evolveResultWithdrawn(state, event);
    case 'CorrectionProposed':
      return evolveCorrectionProposed(state, event);
    case 'CorrectionApproved':
    case 'CorrectionRejected':
      return evolveCorrectionDecided(state, event);
    case 'EstimateRecorded':
      return evolveEstimateRecorded(state, event);
    case 'EstimateWithdrawn':
      return evolveEstimateWithdrawn(state, event);
    case 'ProposalMade':
      return evolveProposalMade(state, event);
    case 'ProposalRejected':
      return evolveProposalRejected(state, event);
    case 'RoleGranted':
      return evolveRoleGranted(state, event);
    case 'RoleRevoked':
      return evolveRoleRevoked(state, event);
    case 'PeriodClosed':
    case 'PeriodReopened':
      return evolvePeriod(state, event);
    case 'ResolutionAdopted':
    case 'BreakthroughDeclared':
    case 'RulesAdopted':
    case 'ReportIssued':
    case 'UnitEnrolled':
    case 'UnitRenamed':
    case 'UnitsMerged':
    case 'UnitClosed':
    case 'TargetSet':
    case 'TargetDropped':
    case 'InterpretationConfirmed':
    case 'BaselineSet':
    case 'RoadmapApproved':
    case 'TargetRevised':
    case 'ResponsibilityAssigned':
    case 'SchemeAdopted':
    case 'SchemeRevised':
    case 'SchemeStepCompleted':
    case 'SchemeStepReopened':
      return state;
  }
};

/**
 * Folds the next event into the state of a ledger. It applies facts; rules live in decide. Throws CorruptStreamError on an event
 * that cannot follow: a gap or repetition of positions, time running backwards, something unknown or already decided.
 */
export const evolve = (state: LedgerState, event: RecordedEvent): LedgerState => {
  if (event.position !== state.head + 1) throw new CorruptStreamError(event, `event ${state.head + 1} is expected`);
  if (event.recordedAt < state.recordedAt) throw new CorruptStreamError(event, `it is older than the one before`);
  if (state.head === 0 && event.type !== 'ResolutionAdopted') {
    throw new CorruptStreamError(event, 'a ledger begins with ResolutionAdopted');
  }
  const settings = evolveSettings(state.settings, event);
  const evolved = evolveRest(evolveDecision(state, event), event);
  const target = targetOf(event);
  const touched = target === null ? state.touched : state.touched.set(target, event.position);
  return { ...evolved, settings, touched, head: event.position, recordedAt: event.recordedAt };
};
