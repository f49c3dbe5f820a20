import Database from 'better-sqlite3';
import type { ViewReport } from './report.ts';

/** So many reports are kept of each ledger; older ones leave. */
const REPORTS_A_LEDGER = 200;

export interface ReportsAsked {
  readonly ledger?: string;
  /** The newest so many; 50 without it. */
  readonly limit?: number;
}

type Begun = Pick<ViewReport, 'ledger' | 'kind' | 'startedBy' | 'begunAt' | 'asked'>;

const UNKNOWN_YET = {
  durationMs: 0,
  outcome: 'running',
  reason: null,
  from: 1,
  to: 0,
  events: 0,
  eventsPerSecond: 0,
  drift: false,
  replayAgrees: null,
  views: [],
} as const;

/** What became of a run whose program ended before it did. */
const BROKEN_OFF = { code: 'broken-off', params: {}, message: 'the program ended before the run did' };

/** The reports of all ledgers of a data folder, in one file. A run is noted when it begins, so that one that was killed is told too. */
export class ReportStore {
  readonly #database: Database.Database;

  /** `file` may be `:memory:`. What still runs in it was broken off by the end of the program before. */
  constructor(file: string) {
    this.#database = new Database(file);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = NORMAL');
    this.#database.exec(`CREATE TABLE IF NOT EXISTS reports (
      id INTEGER PRIMARY KEY AUTOINCREMENT, ledger TEXT NOT NULL, outcome TEXT NOT NULL, report TEXT NOT NULL) STRICT`);
    this.#database.exec('CREATE INDEX IF NOT EXISTS reports_by_ledger ON reports (ledger, id)');
    for (const report of this.#rows(`WHERE outcome = 'running' ORDER BY id`)) {
      this.end({ ...report, outcome: 'failed', reason: BROKEN_OFF });
    }
  }

  begin(begun: Begun): ViewReport {
    const told = { ...begun, ...UNKNOWN_YET };
    const insert = this.#database.prepare('INSERT INTO reports (ledger, outcome, report) VALUES (?, ?, ?)');
    const id = Number(insert.run(begun.ledger, told.outcome, JSON.stringify(told)).lastInsertRowid);
    this.#database
      .prepare(
        `DELETE FROM reports WHERE ledger = ? AND id <=
         (SELECT id FROM reports WHERE ledger = ? ORDER BY id DESC LIMIT 1 OFFSET ${REPORTS_A_LEDGER})`,
      )
      .run(begun.ledger, begun.ledger);
    return { id, ...told };
  }

  end(report: ViewReport): ViewReport {
    const { id, ...told } = report;
    this.#database
      .prepare('UPDATE reports SET outcome = ?, report = ? WHERE id = ?')
      .run(told.outcome, JSON.stringify(told), id);
    return report;
  }

  /** The newest first. */
  list({ ledger, limit = 50 }: ReportsAsked): readonly ViewReport[] {
    if (ledger === undefined) return this.#rows('ORDER BY id DESC LIMIT ?', limit);
    return this.#rows('WHERE ledger = ? ORDER BY id DESC LIMIT ?', ledger, limit);
  }

  /** Of each ledger the last run that came to its end, where it failed or found drift that stays. */
  troubled(): readonly ViewReport[] {
    return this.#rows(
      `WHERE outcome IN ('failed', 'drift') AND id IN
       (SELECT max(id) FROM reports WHERE outcome NOT IN ('running', 'cancelled') GROUP BY ledger) ORDER BY ledger`,
    );
  }

  get(id: number): ViewReport | undefined {
    return this.#rows('WHERE id = ?', id)[0];
  }

  close(): void {
    this.#database.close();
  }

  #rows(which: string, ...parameters: readonly (string | number)[]): readonly ViewReport[] {
    const rows = this.#database.prepare<(string | number)[], { id: number; report: string }>(
      `SELECT id, report FROM reports ${which}`,
    );
    return rows.all(...parameters).map(({ id, report }) => ({ id, ...(JSON.parse(report) as Omit<ViewReport, 'id'>) }));
  }
}
