import type { Envelope } from '#event-log/envelope';
import type { Drift, DriftRow } from '../drift.ts';
import type { Connect } from '../generation-database.ts';
import type { Projection, Row } from '../projection.ts';
import type { EventSource } from '../scan.ts';
import type { ViewReader } from '../view-reader.ts';
import type { ViewStoppedError } from '../view-stopped-error.ts';

/** Files of generations that are to be built from event 1 in one scan, up to event `to`. */
export interface BuildOrder {
  readonly ledger: string;
  readonly to: number;
  readonly views: readonly { readonly view: string; readonly file: string }[];
}

/** Generations that stand at the same event, two of each view; `beside` are those of the other views. */
export interface CompareOrder {
  readonly ledger: string;
  readonly pairs: readonly { readonly view: string; readonly live: string; readonly rebuilt: string }[];
  readonly beside: readonly { readonly view: string; readonly file: string }[];
}

/** A difference, and the events that touched it: the first of them, and how many there are. */
export interface DriftFound extends Omit<DriftRow, 'row'> {
  readonly events: readonly number[];
  readonly eventsTotal: number;
}

export interface ComparedView {
  readonly view: string;
  readonly position: number;
  readonly rows: number;
  /** Digests: see GenerationDigest. */
  readonly live: string;
  readonly rebuilt: string;
  /** Null where nothing differs. */
  readonly drift: { readonly total: Drift['total']; readonly rows: readonly DriftFound[] } | null;
}

export interface Comparison {
  readonly views: readonly ComparedView[];
  /** Whether a replay that uses no view agrees with the rebuilt generations; null where nothing differs, or nobody can replay. */
  readonly replayAgrees: boolean | null;
}

/** What heavy work needs to know of its domain. Nothing of it leaves the thread that the work is done in. */
export interface WorkSetting extends EventSource {
  readonly projections: readonly Projection[];
  /** Opens the file of a build, which is not there yet. Tests give connections that fill up. */
  readonly connect?: Connect;
  /** Whether an event is one of those that a row of a view comes from. */
  readonly touches?: (row: Row, event: Envelope) => boolean;
  /** Whether a replay without any view gives, at a position and before it, what these views say. */
  readonly replayAgrees?: (ledger: string, position: number, view: (name: string) => ViewReader) => Promise<boolean>;
}

/** Heavy work on the views of one ledger at a time. Aborting throws the signal's reason. */
export interface Bench {
  /** Builds whole files, on the disk when it resolves. Answers why views are missing: theirs are not whole. */
  build(
    order: BuildOrder,
    hooks?: { readonly onBatch?: (position: number) => void; readonly signal?: AbortSignal | undefined },
  ): Promise<readonly ViewStoppedError[]>;
  /** Compares generations as they stand when it calls `onHeld`: after that, others may write to them. */
  compare(
    order: CompareOrder,
    hooks: { readonly onHeld: () => void; readonly signal?: AbortSignal | undefined },
  ): Promise<Comparison>;
  /** Gives the bench to the next who waits. */
  release(): void;
}

/** Where heavy work is done: so many benches, each worked on by one at a time. */
export interface Workshop {
  readonly benches: number;
  /** Waits for a free bench. */
  lease(): Promise<Bench>;
  /** Ends when all work has ended. */
  close(): Promise<void>;
}
