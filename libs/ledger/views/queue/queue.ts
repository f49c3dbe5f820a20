import type { Rows } from '#projections/projection';
import type { RecordedEvent } from '#resolution/events/events';
import { domainProjection, unhandled } from '../domain-projection.ts';
import { beginWaiting, endWaiting, WAITING } from './waiting.ts';
import {
  approveResult,
  decideCorrection,
  proposeCorrection,
  RESULTS,
  returnResult,
  submitResult,
  withdrawResult,
} from './waiting-results.ts';

const apply = (event: RecordedEvent, rows: Rows): void => {
  // A fact that names a proposal is one of its changes: the first of them decided it.
  if ('decision' in event.data && event.data.decision) endWaiting(rows, event, event.data.decision.proposal);
  switch (event.type) {
    case 'ResultRecorded':
    case 'ResultResubmitted':
      submitResult(rows, event);
      return;
    case 'ResultApproved':
      approveResult(rows, event);
      return;
    case 'ResultReturned':
      returnResult(rows, event);
      return;
    case 'ResultWithdrawn':
      withdrawResult(rows, event);
      return;
    case 'CorrectionProposed':
      proposeCorrection(rows, event);
      return;
    case 'CorrectionApproved':
    case 'CorrectionRejected':
      decideCorrection(rows, event);
      return;
    case 'ProposalMade': {
      const { changes } = event.data;
      const said = { change_type: changes[0]?.type ?? null, changes: changes.length };
      beginWaiting(rows, event, { kind: 'proposal', item: event.position, ...said });
      return;
    }
    case 'ProposalRejected':
      endWaiting(rows, event, event.data.proposal);
      return;
    case 'ResolutionAdopted':
    case 'BreakthroughDeclared':
    case 'RulesAdopted':
    case 'RoleGranted':
    case 'RoleRevoked':
    case 'PeriodClosed':
    case 'PeriodReopened':
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
    case 'EstimateRecorded':
    case 'EstimateWithdrawn':
    case 'SchemeAdopted':
    case 'SchemeRevised':
    case 'SchemeStepCompleted':
    case 'SchemeStepReopened':
      return;
    default:
      return unhandled(event);
  }
};

/** What waits for a decision, and what waited at any position before. */
export const queue = domainProjection({ name: 'queue', version: 1, tables: [WAITING, RESULTS], apply });
