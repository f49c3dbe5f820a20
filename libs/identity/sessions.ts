import type { Database, Statement } from 'better-sqlite3';
import { DAY, HOUR, later, MINUTE } from './clock.ts';
import { digestOf, newSecret } from './secret.ts';

const IDLE = 12 * HOUR;
const LONGEST = 7 * DAY;
/** A page asks many times a minute: that it was seen is written down once. */
const SEEN_AGAIN = MINUTE;

/** Who a session belongs to. */
export interface SignedIn {
  readonly account: string;
  /** The person's name: shown to themselves, never part of an event. */
  readonly name: string;
  readonly installationAdministrator: boolean;
}

interface SessionRow {
  readonly account: string;
  readonly name: string;
  readonly installation_administrator: number;
  readonly seen_at: string;
}

/** Sessions of signed-in people: server-side, so that one can be ended at once, everywhere. */
export class Sessions {
  readonly #database: Database;
  readonly #randomBytes: (size: number) => Buffer;

  /** Asked at every request of a page: prepared once. */
  readonly #find: Statement<[string, string, string], SessionRow>;

  constructor(database: Database, randomBytes: (size: number) => Buffer) {
    this.#database = database;
    this.#randomBytes = randomBytes;
    this.#find = database.prepare(
      `SELECT account, name, installation_administrator, seen_at FROM sessions JOIN accounts USING (account)
       WHERE digest = ? AND begun_at > ? AND seen_at > ? AND disabled = 0`,
    );
  }

  /** Begins a session: the secret for the cookie. Sessions that ended by themselves are cleared away meanwhile. */
  begin(account: string, now: string): string {
    const secret = newSecret(this.#randomBytes);
    this.#database
      .prepare('DELETE FROM sessions WHERE begun_at <= ? OR seen_at <= ?')
      .run(later(now, -LONGEST), later(now, -IDLE));
    this.#database
      .prepare('INSERT INTO sessions (digest, account, begun_at, seen_at) VALUES (?, ?, ?, ?)')
      .run(digestOf(secret), account, now, now);
    return secret;
  }

  /** Whose session it is; undefined when there is none, when it is over, or when the account was disabled. */
  find(secret: string, now: string): SignedIn | undefined {
    const digest = digestOf(secret);
    const row = this.#find.get(digest, later(now, -LONGEST), later(now, -IDLE));
    if (!row) return undefined;
    if (later(row.seen_at, SEEN_AGAIN) <= now) {
      this.#database.prepare('UPDATE sessions SET seen_at = ? WHERE digest = ?').run(now, digest);
    }
    return {
      account: row.account,
      name: row.name,
      installationAdministrator: row.installation_administrator === 1,
    };
  }

  end(secret: string): void {
    this.#database.prepare('DELETE FROM sessions WHERE digest = ?').run(digestOf(secret));
  }

  /** Ends every session of an account, or all but the one that is kept. */
  endAll(account: string, kept = ''): void {
    this.#database.prepare('DELETE FROM sessions WHERE account = ? AND digest <> ?').run(account, digestOf(kept));
  }
}
