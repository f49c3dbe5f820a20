import type { EventType } from '#resolution/events/events';
import type { Settings } from '#resolution/settings/settings';
import type { LocalDate } from '#resolution/values/local-date';
import type { Answered } from './answered.ts';
import type { Move } from './can-move.ts';
import type { MomentAsked } from './moment.ts';
import type { StatusAnswer, TargetStatus } from './queries/answers.ts';
import type { ReportEvent } from './reports/reports-query.ts';

/** A ledger that can be judged at any event, whoever judges: the views, or a replay. What compares moments stands on it. */
export interface JudgedLedger {
  readonly status: (asked: MomentAsked) => Promise<Answered<StatusAnswer>>;
  /** One target as known at an event, on a day; null when it was no target then. */
  readonly judged: (target: string, position: number, at: LocalDate) => Promise<TargetStatus | null>;
  readonly settings: (position: number) => Promise<Settings>;
  /** The events after one, up to another, in order, without some types; those that can move no verdict may be left out. */
  readonly moves: (after: number, upTo: number, without?: readonly EventType[]) => Promise<readonly Move[]>;
  /** The report that an event issued; undefined where there is no such event, or it is another one. */
  readonly report: (position: number) => Promise<ReportEvent | undefined>;
  /** The results of some targets of which a submission, known at an event, is of a day or earlier. */
  readonly resultsBy: (targets: readonly string[], day: LocalDate, position: number) => Promise<ReadonlySet<number>>;
}
