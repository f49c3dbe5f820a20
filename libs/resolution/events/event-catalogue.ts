import type { EventType } from './events.ts';

/** The families that docs/events.md is ordered by, and what each event says, in a sentence. */
export const EVENT_FAMILIES: readonly { readonly title: string; readonly types: readonly EventType[] }[] = [
  {
    title: 'The ledger',
    types: [
      'ResolutionAdopted',
      'BreakthroughDeclared',
      'RulesAdopted',
      'RoleGranted',
      'RoleRevoked',
      'PeriodClosed',
      'PeriodReopened',
      'ReportIssued',
    ],
  },
  { title: 'The roster of units', types: ['UnitEnrolled', 'UnitRenamed', 'UnitsMerged', 'UnitClosed'] },
  {
    title: 'Targets',
    types: [
      'TargetSet',
      'TargetDropped',
      'InterpretationConfirmed',
      'BaselineSet',
      'RoadmapApproved',
      'TargetRevised',
      'ResponsibilityAssigned',
    ],
  },
  {
    title: 'Results',
    types: [
      'ResultRecorded',
      'ResultApproved',
      'ResultReturned',
      'ResultResubmitted',
      'ResultWithdrawn',
      'CorrectionProposed',
      'CorrectionApproved',
      'CorrectionRejected',
      'EstimateRecorded',
      'EstimateWithdrawn',
    ],
  },
  { title: 'Schemes', types: ['SchemeAdopted', 'SchemeRevised', 'SchemeStepCompleted', 'SchemeStepReopened'] },
  { title: 'Two pairs of hands', types: ['ProposalMade', 'ProposalRejected'] },
];

export const EVENT_SAYS: Readonly<Record<EventType, string>> = {
  ResolutionAdopted: 'A congress adopted the resolution: the first event of every ledger.',
  BreakthroughDeclared: 'The resolution names a breakthrough (khâu đột phá).',
  RulesAdopted: 'From here on verdicts are judged by another version of the rules.',
  RoleGranted: 'An account was given a role in this ledger.',
  RoleRevoked: 'An account lost a role in this ledger.',
  PeriodClosed:
    'The figures of these days are closed (chốt số liệu), for all targets; only corrections are accepted in them.',
  PeriodReopened: 'Closed days were opened again.',
  ReportIssued: 'A report went out with these figures, as known up to an event.',
  UnitEnrolled: 'A unit stands on the roster from a day on. A code is used once.',
  UnitRenamed: 'A unit bears another name from a day on.',
  UnitsMerged: 'Units became one: the predecessors leave the roster, the successor stands on it.',
  UnitClosed: 'A unit left the roster; the day is the first on which it no longer stands on it.',
  TargetSet: 'A target (chỉ tiêu) and how it is counted; a later one restates the whole definition.',
  TargetDropped: 'A target is no longer judged from a day on.',
  InterpretationConfirmed: 'How a goal is read has been confirmed; holds for every day, from its recording on.',
  BaselineSet: 'Where a target started from (đầu kỳ); holds for every day, from its recording on.',
  RoadmapApproved: 'What is to be reached at the end of each year (lộ trình).',
  TargetRevised: 'Another goal from a day on.',
  ResponsibilityAssigned: 'The six "rõ" of a target: offices, never persons.',
  ResultRecorded:
    'A clerk recorded a result; it counts once another account approves it. Its event number is the result’s name.',
  ResultApproved: 'A result counts from here on.',
  ResultReturned: 'A result was sent back to be restated.',
  ResultResubmitted: 'A result was restated as a whole; this is its latest submission.',
  ResultWithdrawn: 'A result was taken back: it counts for no day, as known from here on, and frees its period.',
  CorrectionProposed: 'Other values for an approved result; the old ones count until an approval.',
  CorrectionApproved: 'The proposed values count, at the result’s own date, as known from here on.',
  CorrectionRejected: 'The values stay as they were.',
  EstimateRecorded: 'What a year is expected to come to (ước thực hiện); enters no figure.',
  EstimateWithdrawn: 'An estimate no longer stands.',
  SchemeAdopted: 'A scheme (đề án) with its steps.',
  SchemeRevised: 'Other steps from a day on.',
  SchemeStepCompleted: 'A step of a scheme is done from a day on.',
  SchemeStepReopened: 'A step of a scheme is no longer done, from a day on.',
  ProposalMade:
    'An account proposes changes of one kind; each becomes an event of its own once another account approves.',
  ProposalRejected: 'A proposal came to nothing.',
};
