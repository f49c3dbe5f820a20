import { chmodSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Of the tables below; a program that changes one raises it, and brings older files forward. */
const VERSION = 1;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS accounts (
    account TEXT PRIMARY KEY, name TEXT NOT NULL, installation_administrator INTEGER NOT NULL, created_at TEXT NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0, password TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS failures (account TEXT PRIMARY KEY, times INTEGER NOT NULL, locked_until TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS links (digest TEXT PRIMARY KEY, account TEXT NOT NULL UNIQUE, expires_at TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (
    digest TEXT PRIMARY KEY, account TEXT NOT NULL, begun_at TEXT NOT NULL, seen_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sessions_account ON sessions (account);
  CREATE TABLE IF NOT EXISTS tokens (
    id INTEGER PRIMARY KEY AUTOINCREMENT, digest TEXT NOT NULL UNIQUE, account TEXT NOT NULL, ledger TEXT NOT NULL,
    role TEXT NOT NULL, label TEXT NOT NULL, created_at TEXT NOT NULL, expires_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sign_ins (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, account TEXT NOT NULL, address TEXT NOT NULL,
    agent TEXT NOT NULL, outcome TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sign_ins_account ON sign_ins (account, id);
  CREATE INDEX IF NOT EXISTS sign_ins_address ON sign_ins (address, at);
  CREATE TABLE IF NOT EXISTS readings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, account TEXT NOT NULL, ledger TEXT NOT NULL, what TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS readings_ledger ON readings (ledger, id);
  CREATE INDEX IF NOT EXISTS readings_same ON readings (account, ledger, what, at);
`;

/** Opens the accounts of a data folder, readable by the account of the process alone. Whoever owns the folder's lock opens it. */
export const openAccountsFile = (folder: string): Database.Database => {
  const file = join(folder, 'accounts.sqlite');
  // Made with its mode: between making and changing it, others could have opened the file.
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  chmodSync(file, 0o600);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > VERSION)
    throw new Error(`${file} is of a newer program (version ${version}, this one knows ${VERSION})`);
  database.exec(SCHEMA);
  database.pragma(`user_version = ${VERSION}`);
  return database;
};
