import type { Rows } from '#projections/projection';
import type { RecordedEvent } from '#resolution/events/events';
import { domainProjection, unhandled } from '../domain-projection.ts';
import { FACTS, keepFact } from '../facts.ts';
import { ESTIMATES, keepEstimate, withdrawEstimate } from './estimates.ts';
import {
  approveCorrection,
  approveResult,
  CORRECTIONS,
  proposeCorrection,
  RESULTS,
  submitResult,
  withdrawResult,
} from './results.ts';
import { STATEMENTS } from './statements.ts';
import { PAST_TOTALS, TOTALS } from './totals.ts';

const apply = (event: RecordedEvent, rows: Rows): void => {
  switch (event.type) {
    case 'ResolutionAdopted':
    case 'BreakthroughDeclared':
    case 'RulesAdopted':
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
      keepFact(event, rows);
      return;
    case 'ResultRecorded':
    case 'ResultResubmitted':
      submitResult(rows, event);
      return;
    case 'ResultApproved':
      approveResult(rows, event);
      return;
    case 'ResultWithdrawn':
      withdrawResult(rows, event);
      return;
    case 'CorrectionProposed':
      proposeCorrection(rows, event);
      return;
    case 'CorrectionApproved':
      approveCorrection(rows, event);
      return;
    case 'EstimateRecorded':
      keepEstimate(rows, event);
      return;
    case 'EstimateWithdrawn':
      withdrawEstimate(rows, event);
      return;
    // What waits is kept by the queue; these neither set nor count anything.
    case 'ResultReturned':
    case 'CorrectionRejected':
    case 'RoleGranted':
    case 'RoleRevoked':
    case 'PeriodClosed':
    case 'PeriodReopened':
    case 'ReportIssued':
    case 'ProposalMade':
    case 'ProposalRejected':
      return;
    default:
      return unhandled(event);
  }
};

/** What verdicts rest on at any day and any position: the settings' facts, and the results' totals in versions. */
export const status = domainProjection({
  name: 'status',
  version: 1,
  tables: [FACTS, RESULTS, CORRECTIONS, TOTALS, PAST_TOTALS, STATEMENTS, ESTIMATES],
  apply,
});
