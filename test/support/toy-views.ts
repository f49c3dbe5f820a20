import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { MemoryEventLog } from './memory-event-log.ts';
import type { ViewsSetting } from '#projections/ledger-views';
import { Views } from '#projections/views';
import { entries, tally } from '#projections/testing/tally';

/** Views of toy ledgers in a folder of their own, on a log in memory; opened as often as a program would start. */
export class ToyViews {
  readonly folder = mkdtempSync(join(tmpdir(), 'toy-views-'));
  readonly log = new MemoryEventLog();
  readonly reportsFile = join(this.folder, 'reports.sqlite');
  readonly #opened: Views[] = [];
  #clock = Date.parse('2026-03-05T00:00:00.000Z');

  /** What `open` opens with: a clock that goes on by 40 ms whenever it is asked. */
  setting(changes: Partial<ViewsSetting> = {}): ViewsSetting {
    return {
      log: this.log,
      upcast: (envelope) => envelope,
      projections: [tally, entries],
      folderOf: (ledger) => join(this.folder, ledger),
      now: () => (this.#clock += 40),
      reportsFile: this.reportsFile,
      ...changes,
    };
  }

  open(changes: Partial<ViewsSetting> = {}): Views {
    const views = new Views(this.setting(changes));
    this.#opened.push(views);
    return views;
  }

  /** The files of a ledger's views but for those that SQLite keeps beside them. */
  files(ledger = 'toy'): readonly string[] {
    return readdirSync(join(this.folder, ledger)).filter((file) => !/-(wal|shm)$/.test(file));
  }

  /** Changes a file of views behind the program's back. */
  spoil(file: string, sql: string, ledger = 'toy'): void {
    const database = new Database(join(this.folder, ledger, file));
    database.exec(sql);
    database.close();
  }

  async remove(): Promise<void> {
    for (const views of this.#opened) await views.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** How often each name was counted, as the view says. */
export const tallied = (views: Views, position: number): Promise<Readonly<Record<string, number>>> =>
  views.query('toy', position, ({ view }) =>
    Object.fromEntries(
      view('tally')
        .all<{ name: string; times: number }>('SELECT name, times FROM names ORDER BY name')
        .map(({ name, times }) => [name, times]),
    ),
  );
