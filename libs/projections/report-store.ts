import Database from 'better-sqlite3';
import type { ViewReport } from './report.ts';

/** So many reports are kept of each ledger; older ones leave. */
const REPORTS_A_LEDGER = 200;

export interface ReportsAsked {
  readonly ledger?: string;
  /** Of one run over several ledgers. */
  readonly run?: number;
  /** Reports before this one. */
  readonly before?: number;
  /** Only those that failed or found drift. */
  readonly outstanding?: boolean;
  /** The newest so many; 50 without it. */
  readonly limit?: number;
}

type Begun = Pick<ViewReport, 'ledger' | 'kind' | 'run' | 'startedBy' | 'begunAt' | 'asked'>;

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
  acknowledged: null,
} as const;

/** What became of a run whose program ended before it did. */
const BROKEN_OFF = { code: 'broken-off', params: {}, message: 'the program ended before the run did' };

/** Ledgers whose last run alarms, at most so many of them. */
const TROUBLED_SHOWN = 20;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ledger TEXT NOT NULL, outcome TEXT NOT NULL, report TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS reports_by_ledger ON reports (ledger, id);
  CREATE INDEX IF NOT EXISTS reports_running ON reports (outcome) WHERE outcome = 'running';
  CREATE INDEX IF NOT EXISTS reports_by_run ON reports (json_extract(report, '$.run'), id);
  CREATE INDEX IF NOT EXISTS reports_drifted ON reports (json_extract(report, '$.drift'), id)
    WHERE json_extract(report, '$.drift') = 1;
  CREATE TABLE IF NOT EXISTS troubled (ledger TEXT PRIMARY KEY, report INTEGER NOT NULL) STRICT;
`;

/** The reports of all ledgers of a data folder, in one file. A run is noted when it begins, so that one that was killed is told too. */
export class ReportStore {
  readonly #database: Database.Database;

  /** `file` may be `:memory:`. What still runs in it was broken off by the end of the program before. */
  constructor(file: string) {
    this.#database = new Database(file);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = NORMAL');
    this.#database.exec(SCHEMA);
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
    this.#database.transaction(() => {
      this.#write(report);
      const { id, ledger, outcome } = report;
      if (outcome === 'failed' || outcome === 'drift') {
        this.#database.prepare('INSERT OR REPLACE INTO troubled VALUES (?, ?)').run(ledger, id);
      } else if (outcome !== 'cancelled') this.calm(ledger);
    })();
    return report;
  }

  /**
   * Notes that somebody has seen a report that alarms: it alarms no more. Undefined where it does not alarm: it went well, a later
   * run did, or it was seen before.
   */
  acknowledge(id: number, by: string, at: string): ViewReport | undefined {
    const report = this.troubled(id)[0];
    if (!report) return undefined;
    const seen = { ...report, acknowledged: { by, at } };
    this.#database.transaction(() => {
      this.#write(seen);
      this.calm(report.ledger);
    })();
    return seen;
  }

  /** The newest first. */
  list({
    ledger,
    run,
    before = Number.MAX_SAFE_INTEGER,
    outstanding,
    limit = 50,
  }: ReportsAsked): readonly ViewReport[] {
    const which = [
      'id < ?',
      ...(ledger === undefined ? [] : ['ledger = ?']),
      ...(run === undefined ? [] : [`json_extract(report, '$.run') = ?`]),
      ...(outstanding ? [`outcome IN ('failed', 'drift')`] : []),
    ];
    const given = [before, ...(ledger === undefined ? [] : [ledger]), ...(run === undefined ? [] : [run]), limit];
    return this.#rows(`WHERE ${which.join(' AND ')} ORDER BY id DESC LIMIT ?`, ...given);
  }

  /** The last report that found drift, whatever became of it. */
  lastDrift(): ViewReport | undefined {
    return this.#rows(`WHERE json_extract(report, '$.drift') = 1 ORDER BY id DESC LIMIT 1`)[0];
  }

  /**
   * Of each ledger the last run that came to its end, where it failed or found drift that stays and nobody has acknowledged it:
   * the first of them by ledger, or only that of one report.
   */
  troubled(id?: number): readonly ViewReport[] {
    const which = id === undefined ? '' : 'WHERE report = ?';
    return this.#rows(
      `WHERE id IN (SELECT report FROM troubled ${which}) ORDER BY ledger LIMIT ${TROUBLED_SHOWN}`,
      ...(id === undefined ? [] : [id]),
    );
  }

  /** Ends the alarm of a ledger: it was found well. */
  calm(ledger: string): void {
    this.#database.prepare('DELETE FROM troubled WHERE ledger = ?').run(ledger);
  }

  /** How many ledgers alarm. */
  troubledCount(): number {
    return this.#database.prepare('SELECT count(*) FROM troubled').pluck().get() as number;
  }

  get(id: number): ViewReport | undefined {
    return this.#rows('WHERE id = ?', id)[0];
  }

  close(): void {
    this.#database.close();
  }

  #write({ id, ...told }: ViewReport): void {
    this.#database
      .prepare('UPDATE reports SET outcome = ?, report = ? WHERE id = ?')
      .run(told.outcome, JSON.stringify(told), id);
  }

  #rows(which: string, ...parameters: readonly (string | number)[]): readonly ViewReport[] {
    const rows = this.#database.prepare<(string | number)[], { id: number; report: string }>(
      `SELECT id, report FROM reports ${which}`,
    );
    return rows.all(...parameters).map(({ id, report }) => ({ id, ...(JSON.parse(report) as Omit<ViewReport, 'id'>) }));
  }
}
