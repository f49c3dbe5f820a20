import type { Database } from 'better-sqlite3';
import type { AccountRows } from './account-rows.ts';
import { HashingQueue } from './hashing-queue.ts';
import type { Logbooks } from './logbooks.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { passwordRefusal } from './password-rules.ts';
import type { Sessions } from './sessions.ts';
import { SignInLimits } from './sign-in-limits.ts';

/** One try to sign in: by whom, with what, from where. */
export interface SignInAttempt {
  readonly account: string;
  readonly password: string;
  readonly address: string;
  readonly agent: string;
}

interface Stores {
  readonly rows: AccountRows;
  readonly sessions: Sessions;
  readonly logbooks: Logbooks;
}

interface Outside {
  readonly now: () => string;
  readonly randomBytes: (size: number) => Buffer;
}

/** Too many hashings wait: as for anybody who tries too often. */
const CROWDED = refused('sign-in-rate-limited', { retryAfterSeconds: 5 });

/** Where passwords are proved and chosen. A password never leaves it. */
export class PasswordDoor {
  readonly #database: Database;
  readonly #stores: Stores;
  readonly #outside: Outside;
  readonly #limits: SignInLimits;
  readonly #hashing = new HashingQueue();

  constructor(database: Database, stores: Stores, outside: Outside) {
    this.#database = database;
    this.#stores = stores;
    this.#outside = outside;
    this.#limits = new SignInLimits(database);
  }

  async signIn(attempt: SignInAttempt): Promise<Outcome<{ session: string }>> {
    const { sessions } = this.#stores;
    return this.#prove(attempt, (now) => done({ session: sessions.begin(attempt.account, now) }));
  }

  /** `session` is the one that stays. */
  async changePassword({
    newPassword,
    session,
    ...attempt
  }: SignInAttempt & { readonly newPassword: string; readonly session: string }): Promise<Outcome> {
    const unfit = passwordRefusal(attempt.account, newPassword);
    if (unfit) return unfit;
    const proved = await this.#prove(attempt, (_, stored) => done({ stored }));
    if (proved.outcome === 'refused') return proved.code === 'sign-in-failed' ? refused('password-wrong') : proved;
    const hash = await this.#hash(newPassword);
    if (hash === undefined) return CROWDED;
    const { rows, sessions } = this.#stores;
    return this.#database.transaction((): Outcome => {
      // While the new hash was made, the proved password may have been reset: whoever knew it has no say any more.
      if (rows.password(attempt.account) !== proved.stored) return refused('password-wrong');
      rows.setPassword(attempt.account, hash);
      sessions.endAll(attempt.account, session);
      return done({});
    })();
  }

  async passwordByLink(link: string, password: string): Promise<Outcome<{ account: string }>> {
    const { rows, sessions } = this.#stores;
    const account = rows.accountOfLink(link, this.#outside.now());
    if (account === undefined) return refused('link-unknown');
    const unfit = passwordRefusal(account, password);
    if (unfit) return unfit;
    const hash = await this.#hash(password);
    if (hash === undefined) return CROWDED;
    return this.#database.transaction((): Outcome<{ account: string }> => {
      // While the hash was made, somebody else may have used the link, or a newer one replaced it.
      if (!rows.useLink(link)) return refused('link-unknown');
      rows.setPassword(account, hash);
      sessions.endAll(account);
      this.#limits.succeeded(account);
      return done({ account });
    })();
  }

  #hash(password: string): Promise<string | undefined> {
    return this.#hashing.run(() => hashPassword(password, this.#outside.randomBytes(16)));
  }

  /** What `then` gives for the proved password as it is stored, in the transaction that found it so. */
  async #prove<Done>(
    { account, password, address, agent }: SignInAttempt,
    then: (now: string, stored: string) => Outcome<Done>,
  ): Promise<Outcome<Done>> {
    const { rows, logbooks } = this.#stores;
    const early = this.#limits.refusal(account, address, this.#outside.now());
    if (early) return early;
    const stored = rows.password(account);
    const right = await this.#hashing.run(() => verifyPassword(password, stored));
    if (right === undefined) return CROWDED;
    const now = this.#outside.now();
    return this.#database.transaction((): Outcome<Done> => {
      // Those who tried beside this one may have used up the tries meanwhile: then not even a right guess counts.
      const late = this.#limits.refusal(account, address, now);
      if (late) return late;
      // A password that was reset or disabled while it was being proved proves nothing.
      const proved = right && stored !== undefined && rows.password(account) === stored;
      logbooks.signIn(account, { at: now, address, agent, outcome: proved ? 'signed-in' : 'failed' });
      if (!proved) {
        this.#limits.failed(account, now);
        return refused('sign-in-failed');
      }
      this.#limits.succeeded(account);
      return then(now, stored);
    })();
  }
}
