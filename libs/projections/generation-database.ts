import { open } from 'node:fs/promises';
import Database from 'better-sqlite3';
import type { Projection } from './projection.ts';
import { createIndexSql, createTableSql } from './table-sql.ts';

/** The file of a generation: the tables of its view, and one row that says up to which event they speak. */
const CHECKPOINT = 'view_checkpoint';

export type Connect = (file: string) => Database.Database;

const connectToFile: Connect = (file) => new Database(file);

/** Creates the file for a build: no journal and no syncs, because a build that breaks off is thrown away whole. */
export const createForBuild = (file: string, projection: Projection, connect = connectToFile): Database.Database => {
  const database = connect(file);
  database.pragma('page_size = 8192');
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('cache_size = -16384');
  database.exec('BEGIN');
  database.exec(`CREATE TABLE ${CHECKPOINT} (position INTEGER NOT NULL) STRICT`);
  database.exec(`INSERT INTO ${CHECKPOINT} (position) VALUES (0)`);
  for (const table of projection.tables) database.exec(createTableSql(table));
  return database;
};

/** Ends a build: indexes last, then everything onto the disk, before any manifest may name the file. */
export const finishBuild = async (
  database: Database.Database,
  file: string,
  projection: Projection,
  position: number,
): Promise<void> => {
  for (const table of projection.tables) {
    for (const columns of table.indexes ?? []) database.exec(createIndexSql(table, columns));
  }
  writeCheckpoint(database, position);
  database.exec('COMMIT');
  database.pragma('locking_mode = NORMAL');
  database.pragma('journal_mode = WAL');
  database.close();
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Opens a finished generation to follow the log. A view can be rebuilt, so a commit need not wait for the disk. */
export const openToFollow = (file: string): Database.Database => {
  const database = new Database(file, { fileMustExist: true });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** Opens a finished generation for reading only, beside whoever writes it; up to 8 MiB of it stay in memory. */
export const openToRead = (file: string): Database.Database => {
  const database = new Database(file, { fileMustExist: true, readonly: true });
  database.pragma('cache_size = -8192');
  return database;
};

export const readCheckpoint = (database: Database.Database): number =>
  database.prepare(`SELECT position FROM ${CHECKPOINT}`).pluck().get() as number;

export const writeCheckpoint = (database: Database.Database, position: number): void => {
  database.prepare(`UPDATE ${CHECKPOINT} SET position = ?`).run(position);
};
