import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What each version of the tables added. A program that changes them adds a step: it brings older files forward. */
const STEPS = [
  `CREATE TABLE IF NOT EXISTS schedule (
     id INTEGER PRIMARY KEY CHECK (id = 1), cron TEXT, jitter_minutes INTEGER NOT NULL, paused INTEGER NOT NULL,
     set_by TEXT, set_at TEXT NOT NULL, handled_at TEXT NOT NULL
   ) STRICT;
   CREATE TABLE IF NOT EXISTS runs (id INTEGER PRIMARY KEY AUTOINCREMENT, outcome TEXT NOT NULL, run TEXT NOT NULL) STRICT;
   CREATE INDEX IF NOT EXISTS runs_running ON runs (outcome) WHERE outcome = 'running';`,
  `CREATE TABLE unfinished_run (id INTEGER PRIMARY KEY CHECK (id = 1), kills INTEGER NOT NULL) STRICT;
   CREATE TABLE check_setting (
     id INTEGER PRIMARY KEY CHECK (id = 1), period_hours INTEGER NOT NULL, paused INTEGER NOT NULL,
     set_by TEXT NOT NULL, set_at TEXT NOT NULL
   ) STRICT;
   CREATE TABLE checks (
     turn INTEGER PRIMARY KEY AUTOINCREMENT, ledger TEXT NOT NULL UNIQUE, begun_at TEXT NOT NULL, position INTEGER,
     outcome TEXT NOT NULL
   ) STRICT;`,
] as const;

const VERSION = STEPS.length;

/**
 * Opens what an installation keeps about its own running: when views are rebuilt by themselves, the runs there were, and when each
 * ledger was checked. Every change is one transaction that outlives a power cut. Throws where the file is of a newer program.
 */
export const openOperationsFile = (folder: string): Database.Database => {
  const file = join(folder, 'operations.sqlite');
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > VERSION)
    throw new Error(`${file} is of a newer program (version ${version}, this one knows ${VERSION})`);
  database.transaction(() => {
    for (const step of STEPS.slice(version)) database.exec(step);
    database.pragma(`user_version = ${VERSION}`);
  })();
  return database;
};
