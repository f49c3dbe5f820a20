import type * as vi from '../vi/words.ts';

export const statuses: typeof vi.statuses = {
  exceeded: 'Exceeded',
  achieved: 'Achieved',
  onTrack: 'On track',
  atRisk: 'Needs a push',
  behind: 'Behind',
  regressed: 'Slipping back',
  notAchieved: 'Not achieved',
  insufficientBasis: 'Insufficient basis',
  notDue: 'Not due yet',
  noData: 'No figures yet',
};

export const missing: typeof vi.missing = {
  roster: 'no roster of units',
  goal: 'goal not public',
  previousYear: 'no figure for the year before',
  baseline: 'no baseline',
};

export const flags: typeof vi.flags = {
  overdue: () => 'Report overdue',
  waiting: (count) => `Waiting ${count}`,
  corrected: () => 'Corrected',
  interpretationUnconfirmed: () => 'Reading not confirmed',
  linearAssumption: () => 'Straight line assumed',
};

export const kinds: typeof vi.kinds = {
  cumulative: 'total since the term began',
  level: 'level of the year',
  ratio: 'ratio of the year',
  growth: 'growth over the year before',
  coverage: 'share of units covered',
  milestone: 'share of the scheme done',
};

export const interpretations: typeof vi.interpretations = {
  dueYear: 'judged in the year it is due',
  everyYear: 'judged every year',
  termSum: 'sum of the whole term',
  termAverage: 'average of the whole term',
};

export const cadences: typeof vi.cadences = {
  month: 'every month',
  quarter: 'every quarter',
  halfYear: 'every half-year',
  year: 'every year',
  none: 'on no schedule',
};

export const roles: typeof vi.roles = {
  administrator: 'administrator',
  clerk: 'clerk',
  approver: 'approver',
  member: 'committee member',
  auditor: 'auditor',
};

export const unitKinds: typeof vi.unitKinds = {
  residentialGroup: 'residential group',
  village: 'village',
  partyCell: 'party cell',
};

export const resultStatuses: typeof vi.resultStatuses = {
  pending: 'waiting for approval',
  returned: 'returned',
  approved: 'approved',
  withdrawn: 'withdrawn',
};

export const events: typeof vi.events = {
  ResolutionAdopted: 'resolution adopted',
  BreakthroughDeclared: 'breakthrough declared',
  RulesAdopted: 'rules adopted',
  RoleGranted: 'role granted',
  RoleRevoked: 'role revoked',
  PeriodClosed: 'period closed',
  PeriodReopened: 'period reopened',
  ReportIssued: 'report issued',
  UnitEnrolled: 'unit enrolled',
  UnitRenamed: 'unit renamed',
  UnitsMerged: 'units merged',
  UnitClosed: 'unit closed',
  TargetSet: 'target set',
  TargetDropped: 'target dropped',
  InterpretationConfirmed: 'interpretation confirmed',
  BaselineSet: 'baseline set',
  RoadmapApproved: 'roadmap approved',
  TargetRevised: 'goal revised',
  ResponsibilityAssigned: 'responsibility assigned',
  ResultRecorded: 'result recorded',
  ResultApproved: 'result approved',
  ResultReturned: 'result returned',
  ResultResubmitted: 'result resubmitted',
  ResultWithdrawn: 'result withdrawn',
  CorrectionProposed: 'correction proposed',
  CorrectionApproved: 'correction approved',
  CorrectionRejected: 'correction rejected',
  EstimateRecorded: 'estimate recorded',
  EstimateWithdrawn: 'estimate withdrawn',
  SchemeAdopted: 'scheme adopted',
  SchemeRevised: 'scheme revised',
  SchemeStepCompleted: 'scheme step completed',
  SchemeStepReopened: 'scheme step reopened',
  ProposalMade: 'proposal made',
  ProposalRejected: 'proposal rejected',
};
