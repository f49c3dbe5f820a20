import Database from 'better-sqlite3';
import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type ErrorParams, LogUnavailableError } from '../errors.ts';
import { writeWhole } from './durable-files.ts';
import { codeOf } from './engine-errors.ts';

const LOCK = 'lock.sqlite';
const OWNER = 'owner.json';

/**
 * The exclusive right to a data folder. It is a lock of the operating system, held through SQLite (which knows how on every
 * platform), so it ends with the process however that dies; no stale file can keep anybody out. `owner.json` only tells
 * others whom to look for, and is believed only while the lock is held.
 * Nothing else may open lock.sqlite: on POSIX systems, closing any handle of a file drops the process's locks on it.
 */
export class FolderLock {
  readonly #folder: string;
  readonly #lock: Database.Database;

  private constructor(folder: string, lock: Database.Database) {
    this.#folder = folder;
    this.#lock = lock;
  }

  /** Throws LogUnavailableError `data-folder-owned` with the owner's pid and start time, where they are known. */
  static acquire(folder: string): FolderLock {
    const lock = new Database(join(folder, LOCK), { timeout: 0 });
    try {
      lock.pragma('locking_mode = EXCLUSIVE');
      // It takes a write: on a read-only file SQLite quietly turns an exclusive transaction into a reading one.
      lock.exec('BEGIN EXCLUSIVE; PRAGMA user_version = 1; COMMIT');
      writeWhole(join(folder, OWNER), JSON.stringify(thisProcess()));
      return new FolderLock(folder, lock);
    } catch (error) {
      lock.close();
      if (codeOf(error)?.startsWith('SQLITE_BUSY')) throw new LogUnavailableError('data-folder-owned', ownerOf(folder));
      throw error;
    }
  }

  release(): void {
    rmSync(join(this.#folder, OWNER), { force: true });
    this.#lock.close();
  }
}

const thisProcess = (): ErrorParams => ({
  pid: process.pid,
  host: hostname(),
  startedAt: new Date(Math.round(performance.timeOrigin)).toISOString(),
});

const ownerOf = (folder: string): ErrorParams => {
  try {
    const { pid, host, startedAt } = JSON.parse(readFileSync(join(folder, OWNER), 'utf8')) as ErrorParams;
    return { folder, ...(pid && { pid }), ...(host && { host }), ...(startedAt && { startedAt }) };
  } catch {
    // The owner is just starting or stopping: then nobody knows who it is.
    return { folder };
  }
};
