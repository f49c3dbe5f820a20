import type { components } from './schema.ts';

type Schemas = components['schemas'];

/** What the API answers, by the names of its description (schema.ts, written by npm run openapi). */
export type Me = Schemas['Me'];
export type StatusAnswer = Schemas['LabelledStatusAnswer'];
export type TargetStatus = Schemas['TargetStatus'];
/** What a target is and how it is counted. */
export type Definition = Schemas['TargetSettings']['definition'];
export type TargetAnswer = Schemas['TargetAnswer'];
export type ResultRow = Schemas['ResultRow'];
export type HistoryAnswer = Schemas['HistoryAnswer'];
export type QueueAnswer = Schemas['QueueAnswer'];
export type QueueRow = Schemas['QueueRow'];
export type RosterAnswer = Schemas['RosterAnswer'];
export type EffectsAnswer = Schemas['EffectsAnswer'];
export type EffectsBody = Schemas['EffectsBody'];
export type ProposalAnswer = Schemas['ToldProposal'];
export type Submission = Schemas['SubmissionBody'];
export type ToldAnswer = Schemas['ToldAnswer'];
export type RosterRow = Schemas['RosterRow'];
export type SchemesAnswer = Schemas['SchemesAnswer'];
export type SchemeRow = Schemas['SchemeRow'];
export type ClosedPeriodsAnswer = Schemas['ClosedPeriodsAnswer'];
export type RolesAnswer = Schemas['RolesAnswer'];
export type AccountRow = Schemas['AccountRow'];
export type TokenRow = Schemas['TokenRow'];
export type TokenBody = Schemas['TokenBody'];
export type SignInRow = Schemas['SignInRow'];
export type OperationsAnswer = Schemas['OperationsAnswer'];
export type ViewReport = Schemas['ViewReport'];
export type ReportRow = Schemas['ReportRow'];
export type ReportsAnswer = Schemas['ReportsAnswer'];
export type RebuildRun = Schemas['RebuildRun'];
export type RunningRebuild = Schemas['RunningRebuild'];
export type ScheduleAnswer = Schemas['ScheduleAnswer'];
export type ScheduleBody = Schemas['ScheduleBody'];
export type LedgersAnswer = Schemas['LedgersAnswer'];
export type GenerationRow = Schemas['GenerationRow'];
export type ResolutionAnswer = Schemas['Resolution'];
export type CourseAnswer = Schemas['CourseAnswer'];
export type CourseRow = Schemas['CourseRow'];
export type TrendsAnswer = Schemas['TrendsAnswer'];
export type MomentsAnswer = Schemas['LedgerMoments'];
export type ComparisonAnswer = Schemas['ComparisonAnswer'];
export type Difference = Schemas['ToldDifference'];
export type Phrase = Schemas['Phrase'];
export type ReconciliationAnswer = Schemas['ToldReconciliationAnswer'];
