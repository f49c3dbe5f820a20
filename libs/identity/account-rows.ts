import type { Database } from 'better-sqlite3';
import { DAY, later } from './clock.ts';
import { digestOf, newSecret } from './secret.ts';

const LINK_LASTS = 3 * DAY;

export interface AccountRow {
  readonly account: string;
  readonly name: string;
  readonly installationAdministrator: boolean;
  readonly hasPassword: boolean;
  readonly disabled: boolean;
  readonly createdAt: string;
}

type Cells = Omit<AccountRow, 'installationAdministrator' | 'hasPassword' | 'disabled'> &
  Readonly<Record<'installationAdministrator' | 'hasPassword' | 'disabled', number>>;

const SELECT = `SELECT account, name, installation_administrator AS installationAdministrator, password IS NOT NULL AS hasPassword,
  disabled, created_at AS createdAt FROM accounts`;

const rowOf = (cells: Cells): AccountRow => ({
  ...cells,
  installationAdministrator: cells.installationAdministrator === 1,
  hasPassword: cells.hasPassword === 1,
  disabled: cells.disabled === 1,
});

/** The accounts as they are stored, and the one-time links by which people choose their passwords. */
export class AccountRows {
  readonly #database: Database;
  readonly #randomBytes: (size: number) => Buffer;

  constructor(database: Database, randomBytes: (size: number) => Buffer) {
    this.#database = database;
    this.#randomBytes = randomBytes;
  }

  list(): readonly AccountRow[] {
    return this.#database.prepare<[], Cells>(`${SELECT} ORDER BY account`).all().map(rowOf);
  }

  find(account: string): AccountRow | undefined {
    const cells = this.#database.prepare<[string], Cells>(`${SELECT} WHERE account = ?`).get(account);
    return cells && rowOf(cells);
  }

  has(account: string): boolean {
    return this.#database.prepare('SELECT 1 FROM accounts WHERE account = ?').get(account) !== undefined;
  }

  insert(
    { account, name, installationAdministrator }: Pick<AccountRow, 'account' | 'name' | 'installationAdministrator'>,
    now: string,
  ): void {
    this.#database
      .prepare('INSERT INTO accounts (account, name, installation_administrator, created_at) VALUES (?, ?, ?, ?)')
      .run(account, name, installationAdministrator ? 1 : 0, now);
  }

  /** The stored password of an account that may sign in; undefined for every other. */
  password(account: string): string | undefined {
    const found = this.#database
      .prepare<[string], string | null>('SELECT password FROM accounts WHERE account = ? AND disabled = 0')
      .pluck()
      .get(account);
    return found ?? undefined;
  }

  setPassword(account: string, password: string): void {
    this.#database.prepare('UPDATE accounts SET password = ? WHERE account = ?').run(password, account);
  }

  forgetPassword(account: string): void {
    this.#database.prepare('UPDATE accounts SET password = NULL WHERE account = ?').run(account);
  }

  /** Makes an account an administrator of the installation. */
  promote(account: string): void {
    this.#database.prepare('UPDATE accounts SET installation_administrator = 1 WHERE account = ?').run(account);
  }

  disable(account: string): void {
    this.#database.prepare('UPDATE accounts SET disabled = 1 WHERE account = ?').run(account);
    this.#database.prepare('DELETE FROM links WHERE account = ?').run(account);
  }

  /** A new link for an account; one before it is void from now on. */
  newLink(account: string, now: string): string {
    const link = newSecret(this.#randomBytes);
    this.#database
      .prepare('INSERT OR REPLACE INTO links (digest, account, expires_at) VALUES (?, ?, ?)')
      .run(digestOf(link), account, later(now, LINK_LASTS));
    return link;
  }

  /** Whose link it is; undefined when unknown, used, replaced or expired. */
  accountOfLink(link: string, now: string): string | undefined {
    return this.#database
      .prepare<[string, string], string>('SELECT account FROM links WHERE digest = ? AND expires_at > ?')
      .pluck()
      .get(digestOf(link), now);
  }

  /** Uses a link up. True for the one who does: of two at the same time, one. */
  useLink(link: string): boolean {
    return this.#database.prepare('DELETE FROM links WHERE digest = ?').run(digestOf(link)).changes > 0;
  }
}
