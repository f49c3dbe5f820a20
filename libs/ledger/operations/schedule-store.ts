import type { Database } from 'better-sqlite3';

/** When every view is built anew by itself. */
export interface RebuildSchedule {
  /** Five fields of cron by the clock in Vietnam; null: never. */
  readonly cron: string | null;
  /** A run begins at random within so many minutes, so that a country's machines do not all begin at once. */
  readonly jitterMinutes: number;
  readonly paused: boolean;
}

/** The schedule with who set it (null: the environment variable) and when, ISO 8601 UTC. */
export interface StoredSchedule extends RebuildSchedule {
  readonly setBy: string | null;
  readonly setAt: string;
  /** Whatever was due up to here has been begun, or is not to be. */
  readonly handledAt: string;
}

type Kept = Omit<StoredSchedule, 'paused'> & { readonly paused: number };

/** The schedule of an installation, in its own file. Each change is one durable transaction. */
export class ScheduleStore {
  readonly #open: () => Database;

  constructor(open: () => Database) {
    this.#open = open;
  }

  /** Undefined before one was set. */
  get(): StoredSchedule | undefined {
    const kept = this.#open()
      .prepare<[], Kept>(
        `SELECT cron, jitter_minutes AS jitterMinutes, paused, set_by AS setBy, set_at AS setAt, handled_at AS handledAt
         FROM schedule`,
      )
      .get();
    return kept && { ...kept, paused: kept.paused === 1 };
  }

  /** Replaces the schedule; nothing that was due before `now`, or begun and not ended, is caught up with. */
  set({ cron, jitterMinutes, paused }: RebuildSchedule, setBy: string | null, now: string): void {
    const database = this.#open();
    database.transaction(() => {
      this.ended();
      database
        .prepare('INSERT OR REPLACE INTO schedule VALUES (1, ?, ?, ?, ?, ?, ?)')
        .run(cron, jitterMinutes, paused ? 1 : 0, setBy, now, now);
    })();
  }

  /** Notes that whatever was due up to an instant needs no run any more. */
  handled(at: string): void {
    this.#open().prepare('UPDATE schedule SET handled_at = ?').run(at);
  }

  /** Notes that a run was begun for whatever was due up to an instant: it stays noted until it is said how it ended. */
  begun(at: string): void {
    const database = this.#open();
    database.transaction(() => {
      this.handled(at);
      database.prepare('INSERT INTO unfinished_run VALUES (1, 1) ON CONFLICT DO UPDATE SET kills = kills + 1').run();
    })();
  }

  /** The run that was begun has ended, well or not: there is nothing to be caught up with. */
  ended(): void {
    this.#open().prepare('DELETE FROM unfinished_run').run();
  }

  /** The run that was begun was cut off by an orderly end of the program, or of its turn: it is to be begun again. */
  cutOff(): void {
    this.#open().prepare('UPDATE unfinished_run SET kills = 0').run();
  }

  /** How often in a row the run that is noted was begun and nobody said how it ended: killed. Undefined where none is noted. */
  kills(): number | undefined {
    return this.#open().prepare<[], number>('SELECT kills FROM unfinished_run').pluck().get();
  }

  forget(): void {
    this.#open().prepare('DELETE FROM schedule').run();
  }
}
