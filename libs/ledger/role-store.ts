import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Map as ImmutableMap, Set as ImmutableSet } from 'immutable';
import { isSqliteError } from '#projections/sqlite-error';
import type { LedgerState } from '#resolution/decider/ledger-state';
import { type Role, ROLES } from '#resolution/values/shapes';

/** The roles of a ledger after one of its events. */
export interface KnownRoles {
  readonly position: number;
  /** Of that event: another history of the same length is told from this one. */
  readonly sha256: string;
  readonly roles: LedgerState['roles'];
}

/** Of the table below. Whatever another version wrote is folded anew from the log. */
const VERSION = 1;

const SCHEMA = `CREATE TABLE roles (
  ledger TEXT PRIMARY KEY, position INTEGER NOT NULL, sha256 TEXT NOT NULL, roles TEXT NOT NULL
) STRICT, WITHOUT ROWID`;

type Row = [position: number, sha256: string, roles: string];

/**
 * What LedgerRoles has read, kept in one file for the next start of the program. It can be thrown away at any time, and so nothing
 * waits for the disk, and what SQLite refuses reaches nobody who asks: what is not in it is read from the log again.
 */
export class RoleStore {
  readonly #file: string;
  #database: Database.Database | undefined;

  /** Opened when it is first asked; a file that is no database, or a damaged one, is made anew. */
  constructor(file: string) {
    this.#file = file;
  }

  get(ledger: string): KnownRoles | undefined {
    return spared(() => {
      const row = this.#opened()
        .prepare<[string], Row>('SELECT position, sha256, roles FROM roles WHERE ledger = ?')
        .raw()
        .get(ledger);
      return row && known(row);
    });
  }

  put(ledger: string, { position, sha256, roles }: KnownRoles): void {
    spared(() =>
      this.#opened()
        .prepare<[string, ...Row]>('INSERT OR REPLACE INTO roles VALUES (?, ?, ?, ?)')
        .run(ledger, position, sha256, JSON.stringify(roles)),
    );
  }

  close(): void {
    this.#database?.close();
  }

  #opened(): Database.Database {
    this.#database ??= spared(() => openDatabase(this.#file));
    if (this.#database) return this.#database;
    for (const part of ['', '-wal', '-shm']) rmSync(`${this.#file}${part}`, { force: true });
    this.#database = openDatabase(this.#file);
    return this.#database;
  }
}

const openDatabase = (file: string): Database.Database => {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    if (database.pragma('user_version', { simple: true }) !== VERSION) {
      database.exec(`DROP TABLE IF EXISTS roles; ${SCHEMA}`);
      database.pragma(`user_version = ${VERSION}`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** What the work answers; undefined where the database could not do it. */
const spared = <Result>(work: () => Result): Result | undefined => {
  try {
    return work();
  } catch (error) {
    if (isSqliteError(error)) return undefined;
    throw error;
  }
};

const known = ([position, sha256, text]: Row): KnownRoles => {
  const held = Object.entries(JSON.parse(text) as Record<string, readonly Role[]>);
  const roles = held.map(
    ([account, of]) => [account, ImmutableSet(of.filter((role) => ROLES.includes(role)))] as const,
  );
  return { position, sha256, roles: ImmutableMap(roles) };
};
