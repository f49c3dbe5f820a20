import type { Database } from 'better-sqlite3';
import { later, MINUTE, secondsUntil } from './clock.ts';
import { type IdentityRefused, refused } from './outcome.ts';

const FAILURES_AN_ADDRESS = 30;
const ADDRESS_WINDOW = 15 * MINUTE;
const FAILURES_AN_ACCOUNT = 10;
const LOCKED = 15 * MINUTE;

/** How often somebody may try: by address and by account, counted in the store, so that a restart forgives nothing. */
export class SignInLimits {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Why nobody may try now; undefined when they may. Also for an account that does not exist: its name is no secret to give away. */
  refusal(account: string, address: string, now: string): IdentityRefused | undefined {
    const window = later(now, -ADDRESS_WINDOW);
    const oldest = this.#database
      .prepare<[string, string, number], string>(
        `SELECT at FROM sign_ins WHERE address = ? AND at > ? AND outcome = 'failed' ORDER BY at DESC LIMIT 1 OFFSET ?`,
      )
      .pluck()
      .get(address, window, FAILURES_AN_ADDRESS - 1);
    if (oldest !== undefined) {
      const retryAfterSeconds = secondsUntil(now, later(oldest, ADDRESS_WINDOW));
      return refused('sign-in-rate-limited', { retryAfterSeconds });
    }
    const lockedUntil = this.#lockedUntil(account);
    if (lockedUntil === undefined || lockedUntil <= now) return undefined;
    return refused('sign-in-locked', { retryAfterSeconds: secondsUntil(now, lockedUntil) });
  }

  /** Counts a failed try; so many in a row lock the account for a while. */
  failed(account: string, now: string): void {
    this.#database
      .prepare(
        `INSERT INTO failures (account, times) VALUES (?, 1)
         ON CONFLICT (account) DO UPDATE SET times = CASE WHEN locked_until <= ? THEN 1 ELSE times + 1 END, locked_until = NULL`,
      )
      .run(account, now);
    this.#database
      .prepare('UPDATE failures SET locked_until = ? WHERE account = ? AND times >= ?')
      .run(later(now, LOCKED), account, FAILURES_AN_ACCOUNT);
  }

  /** Forgets the failed tries of an account that proved itself. */
  succeeded(account: string): void {
    this.#database.prepare('DELETE FROM failures WHERE account = ?').run(account);
  }

  #lockedUntil(account: string): string | undefined {
    const found = this.#database
      .prepare<[string], string | null>('SELECT locked_until FROM failures WHERE account = ?')
      .pluck()
      .get(account);
    return found ?? undefined;
  }
}
