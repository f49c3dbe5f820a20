import type { Refusal } from '../decision.ts';
import { checkBaselineSet } from './baseline-changes.ts';
import type { Background, Change } from './change.ts';
import {
  checkBreakthroughDeclared,
  checkPeriodReopened,
  checkResultWithdrawn,
  checkRulesAdopted,
} from './ledger-changes.ts';
import { checkRoadmapApproved } from './roadmap-changes.ts';
import { checkUnitChanged, checkUnitEnrolled, checkUnitsMerged } from './roster-changes.ts';
import { checkSchemeAdopted, checkSchemeRevised, checkSchemeStep } from './scheme-changes.ts';
import {
  checkInterpretationConfirmed,
  checkResponsibilityAssigned,
  checkTargetDropped,
  checkTargetRevised,
  checkTargetSet,
} from './target-changes.ts';

/** What stands against a change; fields are those of its data. */
export const checkChange = (change: Change, background: Background): readonly Refusal[] => {
  switch (change.type) {
    case 'UnitEnrolled':
      return checkUnitEnrolled(change.data, background);
    case 'UnitRenamed':
    case 'UnitClosed':
      return checkUnitChanged(change.data, background);
    case 'UnitsMerged':
      return checkUnitsMerged(change.data, background);
    case 'BreakthroughDeclared':
      return checkBreakthroughDeclared(change.data, background);
    case 'RulesAdopted':
      return checkRulesAdopted(change.data, background);
    case 'TargetSet':
      return checkTargetSet(change.data, background);
    case 'TargetDropped':
      return checkTargetDropped(change.data, background);
    case 'InterpretationConfirmed':
      return checkInterpretationConfirmed(change.data, background);
    case 'BaselineSet':
      return checkBaselineSet(change.data, background);
    case 'RoadmapApproved':
      return checkRoadmapApproved(change.data, background);
    case 'TargetRevised':
      return checkTargetRevised(change.data, background);
    case 'ResponsibilityAssigned':
      return checkResponsibilityAssigned(change.data, background);
    case 'SchemeAdopted':
      return checkSchemeAdopted(change.data, background);
    case 'SchemeRevised':
      return checkSchemeRevised(change.data, background);
    case 'SchemeStepCompleted':
      return checkSchemeStep(change.data, true, background);
    case 'SchemeStepReopened':
      return checkSchemeStep(change.data, false, background);
    case 'ResultWithdrawn':
      return checkResultWithdrawn(change.data, background);
    case 'PeriodReopened':
      return checkPeriodReopened(change.data, background);
  }
};
