import type { Database, Statement } from 'better-sqlite3';
import { DAY, later } from './clock.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { digestOf, newSecret } from './secret.ts';

const LONGEST = 366 * DAY;
/** Lets scanners for leaked secrets know one. */
const PREFIX = 'tohieu_';

/** What a program may do: act as one account, in one ledger, in one role of it. */
export interface TokenScope {
  readonly account: string;
  readonly ledger: string;
  readonly role: string;
}

export interface TokenRow extends TokenScope {
  readonly id: number;
  readonly label: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

type FoundToken = TokenScope & Pick<TokenRow, 'id' | 'expiresAt'>;
const MOST_FOUND = 1_000;

/** Tokens for programs. Only their digests are stored: a lost one is revoked, never shown again. */
export class ApiTokens {
  readonly #database: Database;
  readonly #randomBytes: (size: number) => Buffer;
  readonly #find: Statement<[string], FoundToken>;
  /** Tokens that were found, by digest: a program asks thousands of times a second. Emptied whenever any could have lost its worth. */
  readonly #found = new Map<string, FoundToken>();

  constructor(database: Database, randomBytes: (size: number) => Buffer) {
    this.#database = database;
    this.#randomBytes = randomBytes;
    this.#find = database.prepare(
      `SELECT id, account, ledger, role, expires_at AS expiresAt FROM tokens JOIN accounts USING (account)
       WHERE digest = ? AND disabled = 0`,
    );
  }

  /** Refuses `expiry-malformed` (no ISO 8601 UTC instant with milliseconds), `expiry-past` and `expiry-too-far` (over 366 days). */
  issue(
    { account, ledger, role, label, expiresAt }: TokenScope & Pick<TokenRow, 'label' | 'expiresAt'>,
    now: string,
  ): Outcome<{ id: number; secret: string }> {
    if (!isInstant(expiresAt)) return refused('expiry-malformed');
    if (expiresAt <= now) return refused('expiry-past');
    if (expiresAt > later(now, LONGEST)) return refused('expiry-too-far');
    const secret = `${PREFIX}${newSecret(this.#randomBytes)}`;
    const { lastInsertRowid } = this.#database
      .prepare(
        `INSERT INTO tokens (digest, account, ledger, role, label, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(digestOf(secret), account, ledger, role, label, now, expiresAt);
    return done({ id: Number(lastInsertRowid), secret });
  }

  /** The scope behind a secret; undefined when unknown, revoked, expired, or of a disabled account. */
  find(secret: string, now: string): (TokenScope & { readonly id: number }) | undefined {
    const digest = digestOf(secret);
    const token = this.#found.get(digest) ?? this.#find.get(digest);
    if (!token || token.expiresAt <= now) return undefined;
    if (this.#found.size >= MOST_FOUND) this.#found.clear();
    this.#found.set(digest, token);
    const { id, account, ledger, role } = token;
    return { id, account, ledger, role };
  }

  /** Looks every token up again: an account was disabled, or a token revoked. */
  forgetFound(): void {
    this.#found.clear();
  }

  /** Every token that was not revoked, or those of one account, without the secrets. */
  list(account?: string): readonly TokenRow[] {
    return this.#database
      .prepare<{ account: string | null }, TokenRow>(
        `SELECT id, account, ledger, role, label, created_at AS createdAt, expires_at AS expiresAt FROM tokens
         WHERE account = coalesce(:account, account) ORDER BY id`,
      )
      .all({ account: account ?? null });
  }

  /** True when there was one. */
  revoke(id: number): boolean {
    const revoked = this.#database.prepare('DELETE FROM tokens WHERE id = ?').run(id).changes > 0;
    this.forgetFound();
    return revoked;
  }
}

const isInstant = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
};
