import type { ComparedView } from './workshop/workshop.ts';

/** What was done: views were built anew, only compared with what a build gives, or a view went back to its generation before. */
type ReportKind = 'rebuild' | 'check' | 'revert';

/**
 * How it ended. `switched`: other generations serve now. `unchanged`: nothing differs, and nothing was to be switched. `drift`: live
 * and rebuilt differ and the live ones stay, for a person to decide. `failed`: see `reason`. `running`: not ended yet.
 */
type ReportOutcome = 'running' | 'switched' | 'unchanged' | 'drift' | 'cancelled' | 'failed';

/** Why a run failed: the error's code (or its class) with what it is about, and its own words. */
export interface RunReason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** What was found of one view, at the position of the report. */
export interface ReportedView {
  readonly view: string;
  readonly version: number;
  /** How many rows the rebuilt one has, and the digests of both (GenerationDigest); null where nothing was built. */
  readonly rows: number | null;
  readonly live: string | null;
  readonly rebuilt: string | null;
  readonly drift: ComparedView['drift'];
  readonly equal: boolean;
  /** The file that serves from now on, and the one kept from before; null where none is kept or nothing was switched. */
  readonly generation: string;
  readonly previousGeneration: string | null;
}

/** One run over one ledger, as it is stored: what people read afterwards. Instants are ISO 8601 UTC. */
export interface ViewReport {
  readonly id: number;
  readonly ledger: string;
  readonly kind: ReportKind;
  /** The run over several ledgers that it is part of; null where there was none. */
  readonly run: number | null;
  /** The account or the part of the program that began it. */
  readonly startedBy: string;
  readonly begunAt: string;
  readonly durationMs: number;
  readonly outcome: ReportOutcome;
  /** Why it failed or was cancelled. */
  readonly reason: RunReason | null;
  /** The views it was about. */
  readonly asked: readonly string[];
  readonly from: number;
  /** The event at which live and rebuilt were compared. */
  readonly to: number;
  readonly events: number;
  readonly eventsPerSecond: number;
  /** Whether any live view differed from its rebuilt one. */
  readonly drift: boolean;
  /** Whether a replay without any view agreed with the rebuilt ones; null where it was not asked. */
  readonly replayAgrees: boolean | null;
  readonly views: readonly ReportedView[];
  /** Who has seen that it failed or drifted, so that it alarms no more; null where nobody has. */
  readonly acknowledged: { readonly by: string; readonly at: string } | null;
}

/** What is found out while it runs. */
export type Findings = Pick<ViewReport, 'outcome' | 'to' | 'events' | 'replayAgrees' | 'views'>;
