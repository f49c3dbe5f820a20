import type { Database } from 'better-sqlite3';

/** How often each ledger is checked by itself. */
export interface CheckSetting {
  /** Every ledger once in so many hours. */
  readonly periodHours: number;
  readonly paused: boolean;
}

/** The setting with the account that set it and when, ISO 8601 UTC; null where nobody did. */
export interface StoredCheckSetting extends CheckSetting {
  readonly setBy: string | null;
  readonly setAt: string | null;
}

/** The last time that the views of a ledger were compared with what a build gives, alone or as part of a run. */
export interface LedgerCheck {
  readonly ledger: string;
  /** ISO 8601 UTC. */
  readonly begunAt: string;
  /** The event at which live and rebuilt were compared; null where nothing could be. */
  readonly position: number | null;
  /** `mended`: they differed, and the rebuilt ones took over. `drift`: they differ, and the live ones stay. */
  readonly outcome: 'equal' | 'mended' | 'drift' | 'failed';
}

/** What holds where nobody set it. */
const DEFAULT: StoredCheckSetting = { periodHours: 24, paused: false, setBy: null, setAt: null };

/** When each ledger was checked last, and how often it is to be. The order is that of the checks, whatever the clock said. */
export class CheckStore {
  readonly #open: () => Database;

  constructor(open: () => Database) {
    this.#open = open;
  }

  setting(): StoredCheckSetting {
    const kept = this.#open()
      .prepare<[], Omit<StoredCheckSetting, 'paused'> & { readonly paused: number }>(
        'SELECT period_hours AS periodHours, paused, set_by AS setBy, set_at AS setAt FROM check_setting',
      )
      .get();
    return kept ? { ...kept, paused: kept.paused === 1 } : DEFAULT;
  }

  set({ periodHours, paused }: CheckSetting, setBy: string, setAt: string): void {
    this.#open()
      .prepare('INSERT OR REPLACE INTO check_setting VALUES (1, ?, ?, ?, ?)')
      .run(periodHours, paused ? 1 : 0, setBy, setAt);
  }

  /** Notes checks in the order in which they were made; each takes the place of the one before of its ledger. */
  note(checks: readonly LedgerCheck[]): void {
    const database = this.#open();
    const insert = database.prepare(
      'INSERT OR REPLACE INTO checks (ledger, begun_at, position, outcome) VALUES (?, ?, ?, ?)',
    );
    database.transaction(() => {
      for (const { ledger, begunAt, position, outcome } of checks) insert.run(ledger, begunAt, position, outcome);
    })();
  }

  /** Lets a ledger be as if it had never been checked: what was found no longer holds. */
  forget(ledger: string): void {
    this.#open().prepare('DELETE FROM checks WHERE ledger = ?').run(ledger);
  }

  /** The last check of a ledger; undefined where there was none. */
  of(ledger: string): LedgerCheck | undefined {
    return this.#first('WHERE ledger = ?', ledger);
  }

  /** The last check of all. */
  last(): LedgerCheck | undefined {
    return this.#first('ORDER BY turn DESC LIMIT 1');
  }

  /** The ledgers that were checked, the one whose check is oldest first. */
  order(): readonly string[] {
    return this.#open().prepare<[], string>('SELECT ledger FROM checks ORDER BY turn').pluck().all();
  }

  #first(which: string, ...parameters: readonly string[]): LedgerCheck | undefined {
    return this.#open()
      .prepare<string[], LedgerCheck>(`SELECT ledger, begun_at AS begunAt, position, outcome FROM checks ${which}`)
      .get(...parameters);
  }
}
