import type { CommandRunner } from 'nest-commander';
import { AddAccountCommand } from './accounts/account-add.command.ts';
import { AccountCommand } from './accounts/account.command.ts';
import { ResetAccountCommand } from './accounts/account-reset.command.ts';
import { AdoptCommand } from './founding/adopt.command.ts';
import { DemoCommand } from './founding/demo.command.ts';
import { SimulateCommand } from './founding/simulate.command.ts';
import { OpenCommand } from './founding/open.command.ts';
import { CompareLogCommand } from './log/compare.command.ts';
import { LogCommand } from './log/log.command.ts';
import { MoveLogCommand } from './log/move.command.ts';
import { ClosePeriodCommand } from './periods/close-period.command.ts';
import { ReopenPeriodCommand } from './periods/reopen-period.command.ts';
import { ActivityCommand } from './reading/activity.command.ts';
import { DiffCommand } from './reading/diff.command.ts';
import { ReconcileCommand } from './reading/reconcile.command.ts';
import { EventsCommand } from './reading/events.command.ts';
import { HistoryCommand } from './reading/history.command.ts';
import { QueueCommand } from './reading/queue.command.ts';
import { ReplayCommand } from './reading/replay.command.ts';
import { RosterCommand } from './reading/roster.command.ts';
import { StatusCommand } from './reading/status.command.ts';
import { TargetCommand } from './reading/target.command.ts';
import { IssueReportCommand } from './reports/report-issue.command.ts';
import { ListReportsCommand } from './reports/report-list.command.ts';
import { ReportCommand } from './reports/report.command.ts';
import { ApproveCommand } from './results/approve.command.ts';
import { CorrectCommand } from './results/correct.command.ts';
import { EstimateCommand } from './results/estimate.command.ts';
import { RecordCommand } from './results/record.command.ts';
import { RejectCommand } from './results/reject.command.ts';
import { ResubmitCommand } from './results/resubmit.command.ts';
import { ReturnCommand } from './results/return.command.ts';
import { WithdrawCommand } from './results/withdraw.command.ts';
import { GrantCommand } from './roles/grant.command.ts';
import { RevokeCommand } from './roles/revoke.command.ts';
import { CloseUnitCommand } from './roster/unit-close.command.ts';
import { EnrolUnitCommand } from './roster/unit-enrol.command.ts';
import { MergeUnitsCommand } from './roster/unit-merge.command.ts';
import { RenameUnitCommand } from './roster/unit-rename.command.ts';
import { UnitCommand } from './roster/unit.command.ts';
import { AdoptSchemeCommand } from './schemes/scheme-adopt.command.ts';
import { CompleteStepCommand } from './schemes/scheme-complete.command.ts';
import { ReopenStepCommand } from './schemes/scheme-reopen.command.ts';
import { ReviseSchemeCommand } from './schemes/scheme-revise.command.ts';
import { SchemeCommand } from './schemes/scheme.command.ts';
import { DropTargetCommand } from './settings/drop-target.command.ts';
import { SetBaselineCommand } from './settings/set-baseline.command.ts';
import { SetInterpretationCommand } from './settings/set-interpretation.command.ts';
import { SetResponsibilityCommand } from './settings/set-responsibility.command.ts';
import { SetRevisionCommand } from './settings/set-revision.command.ts';
import { SetRoadmapCommand } from './settings/set-roadmap.command.ts';
import { SetTargetCommand } from './settings/set-target.command.ts';
import { CheckViewsCommand } from './views/check.command.ts';
import { RebuildCommand } from './views/rebuild.command.ts';
import { ChecksCommand } from './views/checks.command.ts';
import { ScheduleCommand } from './views/schedule.command.ts';
import { ViewReportsCommand } from './views/reports.command.ts';
import { RevertViewCommand } from './views/revert.command.ts';
import { ViewsCommand } from './views/views.command.ts';

type CommandClass = abstract new (...context: never[]) => CommandRunner;

const founding = [AdoptCommand, OpenCommand, DemoCommand, SimulateCommand];
const reading = [
  StatusCommand,
  TargetCommand,
  QueueCommand,
  RosterCommand,
  ActivityCommand,
  HistoryCommand,
  EventsCommand,
  DiffCommand,
  ReconcileCommand,
  ReplayCommand,
];
const results = [
  RecordCommand,
  ResubmitCommand,
  EstimateCommand,
  ApproveCommand,
  ReturnCommand,
  RejectCommand,
  CorrectCommand,
  WithdrawCommand,
];
const settings = [
  SetBaselineCommand,
  SetRoadmapCommand,
  SetRevisionCommand,
  SetInterpretationCommand,
  SetResponsibilityCommand,
  SetTargetCommand,
  DropTargetCommand,
];
const roster = [UnitCommand, EnrolUnitCommand, RenameUnitCommand, MergeUnitsCommand, CloseUnitCommand];
const schemes = [SchemeCommand, AdoptSchemeCommand, ReviseSchemeCommand, CompleteStepCommand, ReopenStepCommand];
const periods = [ClosePeriodCommand, ReopenPeriodCommand];
const reports = [ReportCommand, IssueReportCommand, ListReportsCommand];
const roles = [GrantCommand, RevokeCommand];
const accounts = [AccountCommand, AddAccountCommand, ResetAccountCommand];
const views = [
  RebuildCommand,
  ViewsCommand,
  CheckViewsCommand,
  RevertViewCommand,
  ViewReportsCommand,
  ScheduleCommand,
  ChecksCommand,
];
const log = [LogCommand, CompareLogCommand, MoveLogCommand];

/** Every command of the program. A command that is not here does not exist. */
export const COMMANDS = [
  ...founding,
  ...reading,
  ...results,
  ...settings,
  ...roster,
  ...schemes,
  ...periods,
  ...reports,
  ...roles,
  ...accounts,
  ...views,
  ...log,
] satisfies readonly CommandClass[];
