import type { Database } from 'better-sqlite3';
import { later, MINUTE } from './clock.ts';

/** A page that stays open asks again at every move of the ledger: within this time it is the same reading. */
const SAME_READING = 10 * MINUTE;

export interface SignInRow {
  readonly at: string;
  readonly address: string;
  readonly agent: string;
  readonly outcome: 'signed-in' | 'failed';
}

export interface ReadingRow {
  readonly id: number;
  readonly at: string;
  readonly account: string;
  readonly what: string;
}

/** Who signed in from where, and who opened or exported what. Rows are only ever added. */
export class Logbooks {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  signIn(account: string, { at, address, agent, outcome }: SignInRow): void {
    this.#database
      .prepare('INSERT INTO sign_ins (at, account, address, agent, outcome) VALUES (?, ?, ?, ?, ?)')
      .run(at, account, address, agent.slice(0, 300), outcome);
  }

  /** The last tries of an account, the latest first. */
  signIns(account: string, limit: number): readonly SignInRow[] {
    return this.#database
      .prepare<[string, number], SignInRow>(
        'SELECT at, address, agent, outcome FROM sign_ins WHERE account = ? ORDER BY id DESC LIMIT ?',
      )
      .all(account, limit);
  }

  /** Writes a reading down, unless the same one was within the last minutes: a page that stays open is read once. */
  reading(at: string, { account, ledger, what }: { account: string; ledger: string; what: string }): void {
    this.#database
      .prepare(
        `INSERT INTO readings (at, account, ledger, what) SELECT ?, ?, ?, ? WHERE NOT EXISTS
           (SELECT 1 FROM readings WHERE account = ? AND ledger = ? AND what = ? AND at > ?)`,
      )
      .run(at, account, ledger, what, account, ledger, what, later(at, -SAME_READING));
  }

  /** The readings of a ledger after one of them, ascending. */
  readings(ledger: string, { after, limit }: { after: number; limit: number }): readonly ReadingRow[] {
    return this.#database
      .prepare<[string, number, number], ReadingRow>(
        'SELECT id, at, account, what FROM readings WHERE ledger = ? AND id > ? ORDER BY id LIMIT ?',
      )
      .all(ledger, after, limit);
  }
}
