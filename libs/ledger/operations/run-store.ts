import type { Database } from 'better-sqlite3';
import type { RunReason } from '#projections/report';

/** So many runs are kept; older ones leave. */
const RUNS_KEPT = 2_000;

/**
 * How a run over ledgers ended. `done`: whatever was built serves, or nothing differs. `drift`: of some ledgers live and rebuilt
 * differ and the live ones stay. `failed`: of some ledgers nothing could be built.
 */
type RunOutcome = 'running' | 'done' | 'drift' | 'cancelled' | 'failed';

/** One run over ledgers: what began it, and what came of it. Its reports, a ledger each, name it. Instants are ISO 8601 UTC. */
export interface RebuildRun {
  readonly id: number;
  readonly kind: 'rebuild' | 'check';
  /** The account or the part of the program that began it. */
  readonly startedBy: string;
  readonly begunAt: string;
  readonly durationMs: number;
  readonly outcome: RunOutcome;
  /** The only ledger that it is about; null where it is about several. */
  readonly ledger: string | null;
  readonly ledgers: number;
  /** Ledgers that came to their end; of them, those whose views differed, those whose live views stay for it, and those that failed. */
  readonly ended: number;
  readonly drifted: number;
  readonly undecided: number;
  readonly failed: number;
  readonly events: number;
  readonly eventsPerSecond: number;
  /** Why it ended before its ledgers did. */
  readonly reason: RunReason | null;
}

export interface RunsAsked {
  /** Runs before this one. */
  readonly before?: number;
  /** The newest so many; 20 without it. */
  readonly limit?: number;
}

const UNKNOWN_YET = {
  durationMs: 0,
  outcome: 'running',
  ended: 0,
  drifted: 0,
  undecided: 0,
  failed: 0,
  events: 0,
  eventsPerSecond: 0,
  reason: null,
} as const;

const BROKEN_OFF = { code: 'broken-off', params: {}, message: 'the program ended before the run did' };

/** The runs of an installation. A run is noted when it begins, so that one that was killed is told too. */
export class RunStore {
  readonly #open: () => Database;
  #opened: Database | undefined;

  constructor(open: () => Database) {
    this.#open = open;
  }

  begin(begun: Pick<RebuildRun, 'kind' | 'startedBy' | 'begunAt' | 'ledger' | 'ledgers'>): RebuildRun {
    const told = { ...begun, ...UNKNOWN_YET };
    const database = this.#database();
    const insert = database.prepare('INSERT INTO runs (outcome, run) VALUES (?, ?)');
    const id = Number(insert.run(told.outcome, JSON.stringify(told)).lastInsertRowid);
    database.prepare('DELETE FROM runs WHERE id <= ?').run(id - RUNS_KEPT);
    return { id, ...told };
  }

  end(run: RebuildRun): void {
    const { id, ...told } = run;
    this.#database()
      .prepare('UPDATE runs SET outcome = ?, run = ? WHERE id = ?')
      .run(told.outcome, JSON.stringify(told), id);
  }

  /** The newest first. */
  list({ before = Number.MAX_SAFE_INTEGER, limit = 20 }: RunsAsked): readonly RebuildRun[] {
    return this.#rows('WHERE id < ? ORDER BY id DESC LIMIT ?', before, limit);
  }

  get(id: number): RebuildRun | undefined {
    return this.#rows('WHERE id = ?', id)[0];
  }

  /** What still runs in the file was broken off by the end of the program before. */
  #database(): Database {
    if (this.#opened) return this.#opened;
    this.#opened = this.#open();
    for (const run of this.#rows(`WHERE outcome = 'running'`)) {
      this.end({ ...run, outcome: 'failed', reason: BROKEN_OFF });
    }
    return this.#opened;
  }

  #rows(which: string, ...parameters: readonly number[]): readonly RebuildRun[] {
    const rows = this.#database().prepare<number[], { id: number; run: string }>(`SELECT id, run FROM runs ${which}`);
    return rows.all(...parameters).map(({ id, run }) => ({ id, ...(JSON.parse(run) as Omit<RebuildRun, 'id'>) }));
  }
}
