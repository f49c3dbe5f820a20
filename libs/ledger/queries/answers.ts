import type { EventType, Values } from '#resolution/events/events';
import type { Goal, MeasureKind } from '#resolution/events/target-definition';
import type { TargetSettings } from '#resolution/settings/settings';
import type { Instant, LocalDate } from '#resolution/values/local-date';
import type { UnitKind } from '#resolution/values/shapes';
import type { RoadPoint } from '#resolution/verdict/road';
import type { Judgement, Status, Verdict } from '#resolution/verdict/verdict';

/** What every answer says of itself: which ledger, up to which event, at which moment. */
export interface AnswerHead {
  readonly ledger: string;
  readonly position: number;
  readonly at: LocalDate;
  readonly asOf: Instant;
}

/** Status of every named target. Replay answers the same shape without any view. Numbers are decimal strings. */
export interface StatusAnswer extends AnswerHead {
  readonly name: string;
  readonly organisation: string;
  readonly nature: 'real' | 'demonstration' | 'simulated';
  readonly rulesVersion: number;
  readonly announcedTargets: number;
  /** How many targets have each status; `unnamed` = announced but not public, `dropped` = no longer judged at `at`. */
  readonly summary: Readonly<Record<Status, number>> & { readonly unnamed: number; readonly dropped: number };
  readonly targets: readonly TargetStatus[];
}

export interface TargetStatus extends Judgement {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly theme: string;
  readonly breakthrough: number | null;
  readonly kind: MeasureKind;
  /** Unit of measure (ĐVT). */
  readonly unit: string;
  readonly goal: Goal | null;
  readonly flags: Verdict['flags'];
  /** The judged day (2026-06-30) or year (2026). */
  readonly judgedPeriod: string | null;
  readonly yearToDate: Verdict['yearToDate'];
  readonly estimate: Verdict['estimate'];
  /** The last event that touched this target; for a target set by the founding document, its TargetSet. */
  readonly lastPosition: number;
}

/** One result as known at the moment: its latest submission, where it stands, and every event that touched it. */
export interface ResultRow {
  readonly result: number;
  readonly target: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly occurredOn: LocalDate;
  readonly values: Values;
  readonly status: 'pending' | 'returned' | 'approved' | 'withdrawn';
  readonly corrected: boolean;
  /** The undecided correction and the values it proposes. */
  readonly correction: { readonly position: number; readonly values: Values } | null;
  readonly events: readonly number[];
}

export interface SeriesRow {
  /** Period key (2026-03, 2026-Q1, 2026) or unit code. */
  readonly key: string;
  /** Sum of approved values in the period (ratio: percent of its sums); null when nothing is approved. */
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly results: number;
}

export interface TargetAnswer extends AnswerHead {
  readonly status: TargetStatus;
  /** The corners of the road that E lies on, in order of their days; empty where there is no E. */
  readonly road: readonly RoadPoint[];
  readonly settings: TargetSettings;
  readonly results: readonly ResultRow[];
  readonly series: {
    readonly month: readonly SeriesRow[];
    readonly quarter: readonly SeriesRow[];
    readonly year: readonly SeriesRow[];
    readonly unit: readonly SeriesRow[];
  };
}

/** Something that waits for a decision, as known at asOf. */
export interface QueueRow {
  readonly kind: 'result' | 'correction' | 'proposal' | 'returned';
  /** The event that names it: of a result its ResultRecorded, of a correction its CorrectionProposed, … */
  readonly position: number;
  /** Result: the submission that waits. A decision that names it is refused once there is another. */
  readonly submission: number | null;
  readonly since: Instant;
  readonly by: string;
  readonly target: string | null;
  readonly unit: string | null;
  readonly occurredOn: LocalDate | null;
  readonly values: Values | null;
  /** Correction: the value that counts today. */
  readonly current: Values | null;
  /** Proposal: the type and number of its changes. */
  readonly changes: { readonly type: string; readonly count: number } | null;
}

export interface QueueAnswer extends AnswerHead {
  readonly rows: readonly QueueRow[];
}

/** One event of the feed, without its data. */
export interface ActivityRow {
  readonly position: number;
  readonly recordedAt: Instant;
  readonly type: EventType;
  readonly actor: string;
  readonly target: string | null;
  readonly unit: string | null;
  /** The result, correction's result, estimate, proposal … the event speaks of. */
  readonly subject: number | null;
}

export interface ActivityFilter {
  readonly target?: string;
  readonly type?: EventType;
  readonly actor?: string;
  /** Only events after this position; ascending. */
  readonly after?: number;
  /** Only events before this position; then the newest first. */
  readonly before?: number;
  readonly limit?: number;
}

export interface ActivityAnswer extends AnswerHead {
  readonly rows: readonly ActivityRow[];
}

interface RosterRow {
  readonly unit: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly enrolledOn: LocalDate;
  readonly leftOn: LocalDate | null;
  /** The unit that it became part of when it left; null for one that was closed or stands. */
  readonly mergedInto: string | null;
  /** Whether it is on the roster on the day `at`. */
  readonly onRoster: boolean;
}

export interface RosterAnswer extends AnswerHead {
  readonly rows: readonly RosterRow[];
}
