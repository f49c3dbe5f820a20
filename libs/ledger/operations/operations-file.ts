import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Of the tables below; a program that changes one raises it, and brings older files forward. */
const VERSION = 1;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS schedule (
    id INTEGER PRIMARY KEY CHECK (id = 1), cron TEXT, jitter_minutes INTEGER NOT NULL, paused INTEGER NOT NULL,
    set_by TEXT, set_at TEXT NOT NULL, handled_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS runs (id INTEGER PRIMARY KEY AUTOINCREMENT, outcome TEXT NOT NULL, run TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS runs_running ON runs (outcome) WHERE outcome = 'running';
`;

/**
 * Opens what an installation keeps about its own running: when views are rebuilt by themselves, and the runs there were. Every
 * change is one transaction that outlives a power cut. Throws where the file is of a newer program.
 */
export const openOperationsFile = (folder: string): Database.Database => {
  const file = join(folder, 'operations.sqlite');
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > VERSION)
    throw new Error(`${file} is of a newer program (version ${version}, this one knows ${VERSION})`);
  database.exec(SCHEMA);
  database.pragma(`user_version = ${VERSION}`);
  return database;
};
