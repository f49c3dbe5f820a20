import type { Database } from 'better-sqlite3';
import { AccountRows, type AccountRow } from './account-rows.ts';
import { openAccountsFile } from './accounts-file.ts';
import { ApiTokens, type TokenRow, type TokenScope } from './api-tokens.ts';
import { isElsewhere } from './elsewhere/elsewhere-account.ts';
import { Logbooks, type ReadingRow, type SignInRow } from './logbooks.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { PasswordDoor, type SignInAttempt } from './password-door.ts';
import { type SignedIn, Sessions } from './sessions.ts';

const ACCOUNT = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;

export interface AccountsOptions {
  /** The data folder, whose lock the process holds. */
  readonly folder: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly now: () => string;
  readonly randomBytes: (size: number) => Buffer;
}

/**
 * The local accounts of one installation: who may sign in, and what programs may do in their names. Names and passwords live
 * here and nowhere else; what an account may do in a ledger is part of that ledger's history.
 */
export class Accounts {
  readonly #database: Database;
  readonly #now: () => string;
  readonly #rows: AccountRows;
  readonly #sessions: Sessions;
  readonly #tokens: ApiTokens;
  readonly #logbooks: Logbooks;
  readonly #door: PasswordDoor;

  private constructor({ folder, now, randomBytes }: AccountsOptions) {
    this.#database = openAccountsFile(folder);
    this.#now = now;
    this.#rows = new AccountRows(this.#database, randomBytes);
    this.#sessions = new Sessions(this.#database, randomBytes);
    this.#tokens = new ApiTokens(this.#database, randomBytes);
    this.#logbooks = new Logbooks(this.#database);
    const stores = { rows: this.#rows, sessions: this.#sessions, logbooks: this.#logbooks };
    this.#door = new PasswordDoor(this.#database, stores, { now, randomBytes });
  }

  /** Opens the accounts of a data folder; the first time, makes them. */
  static open(options: AccountsOptions): Accounts {
    return new Accounts(options);
  }

  close(): void {
    this.#database.close();
  }

  /** Adds an account without a password: the one-time link, good for three days, lets its person choose one. */
  add(account: string, name: string, { installationAdministrator = false } = {}): Outcome<{ link: string }> {
    if (!ACCOUNT.test(account)) return refused('account-malformed');
    if (isElsewhere(account)) return refused('account-elsewhere');
    const written = writtenName(name);
    if (written === undefined) return refused('name-malformed');
    if (this.#rows.has(account)) return refused('account-exists');
    const now = this.#now();
    return this.#database.transaction(() => {
      this.#rows.insert({ account, name: written, installationAdministrator }, now);
      return done({ link: this.#rows.newLink(account, now) });
    })();
  }

  /**
   * An account of elsewhere, whose name is kept here to be shown; the first time, it is made known. Undefined when it was taken out
   * of use on this node. A name that is none gives way to the account's.
   */
  ofElsewhere(account: string, name: string): SignedIn | undefined {
    if (!this.#rows.has(account)) {
      this.#rows.insert({ account, name: writtenName(name) ?? account, installationAdministrator: false }, this.#now());
    }
    const row = this.#rows.find(account);
    if (!row || row.disabled) return undefined;
    return { account, name: row.name, installationAdministrator: row.installationAdministrator };
  }

  /** While nobody has a password yet: a fresh link for the first administrator, whether the account is there already or not. */
  firstAdministratorLink(account: string, name: string): string | undefined {
    if (this.#rows.list().some(({ hasPassword }) => hasPassword)) return undefined;
    if (this.#rows.has(account)) {
      this.#rows.promote(account);
      return this.#rows.newLink(account, this.#now());
    }
    const added = this.add(account, name, { installationAdministrator: true });
    return added.outcome === 'done' ? added.link : undefined;
  }

  list(): readonly AccountRow[] {
    return this.#rows.list();
  }

  /** Sets the password by a one-time link. The link is used up, and every session of the account ends. */
  passwordByLink(link: string, password: string): Promise<Outcome<{ account: string }>> {
    return this.#door.passwordByLink(link, password);
  }

  /** A new link for somebody who forgot the password. The old password and every session end now. */
  resetPassword(account: string): Outcome<{ link: string }> {
    if (!this.#rows.has(account)) return refused('account-unknown');
    if (isElsewhere(account)) return refused('account-elsewhere');
    return this.#database.transaction(() => {
      this.#rows.forgetPassword(account);
      this.#sessions.endAll(account);
      return done({ link: this.#rows.newLink(account, this.#now()) });
    })();
  }

  /** Changes one's own password; every other session of the account ends. A wrong old one counts as a failed sign-in. */
  changePassword(change: Parameters<PasswordDoor['changePassword']>[0]): Promise<Outcome> {
    return this.#door.changePassword(change);
  }

  /** Begins a session: its secret is for the cookie. An unknown account takes as long, and hears the same, as a wrong password. */
  signIn(attempt: SignInAttempt): Promise<Outcome<{ session: string }>> {
    return this.#door.signIn(attempt);
  }

  /** Whose session it is; undefined when it is over (12 hours unseen, 7 days in all) or never was. */
  session(secret: string): SignedIn | undefined {
    return this.#sessions.find(secret, this.#now());
  }

  signOut(secret: string): void {
    this.#sessions.end(secret);
  }

  signOutEverywhere(account: string): void {
    this.#sessions.endAll(account);
  }

  /** Takes an account out of use: its sessions end, its tokens and links work no more. What it recorded stays. */
  disable(account: string): Outcome {
    if (!this.#rows.has(account)) return refused('account-unknown');
    this.#database.transaction(() => {
      this.#rows.disable(account);
      this.#sessions.endAll(account);
    })();
    this.#tokens.forgetFound();
    return done({});
  }

  /** A token for a program, in the name of an account, for one ledger and one role, until a day. The secret is shown once. */
  issueToken(token: Parameters<ApiTokens['issue']>[0]): Outcome<{ id: number; secret: string }> {
    if (!this.#rows.has(token.account)) return refused('account-unknown');
    return this.#tokens.issue(token, this.#now());
  }

  token(secret: string): (TokenScope & { readonly id: number }) | undefined {
    return this.#tokens.find(secret, this.#now());
  }

  /** The tokens that were not revoked: all, or those of one account. */
  tokens(account?: string): readonly TokenRow[] {
    return this.#tokens.list(account);
  }

  revokeToken(id: number): boolean {
    return this.#tokens.revoke(id);
  }

  /** The last sign-ins of an account and failed tries, the latest first. */
  signIns(account: string, limit = 50): readonly SignInRow[] {
    return this.#logbooks.signIns(account, limit);
  }

  /** Writes down who opened or exported what of a ledger. */
  logReading(reading: { readonly account: string; readonly ledger: string; readonly what: string }): void {
    this.#logbooks.reading(this.#now(), reading);
  }

  readings(ledger: string, page: { readonly after: number; readonly limit: number }): readonly ReadingRow[] {
    return this.#logbooks.readings(ledger, page);
  }
}

/** A name as it is kept; undefined for one that is none. */
const writtenName = (name: string): string | undefined => {
  const written = name.trim().normalize('NFC');
  return written === '' || written.length > 200 || /\p{C}/u.test(written) ? undefined : written;
};
