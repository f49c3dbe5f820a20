import { Inject, Injectable } from '@nestjs/common';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import { type Caller, type RequestWithCaller, SESSION_COOKIE } from './caller.ts';

/** Who sends a request, and what they may see: asked at the door, and again while a page stays open. */
@Injectable()
export class Access {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Ledgers) private readonly ledgers: Ledgers,
  ) {}

  /** The caller behind a session or a token that holds now. */
  callerOf({ headers, cookies }: RequestWithCaller): Caller | undefined {
    const [, secret] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
    if (secret !== undefined) {
      const token = this.accounts.token(secret);
      return token && { account: token.account, name: token.account, installationAdministrator: false, token };
    }
    const session = cookies[SESSION_COOKIE];
    const signedIn = session === undefined ? undefined : this.accounts.session(session);
    return signedIn && session !== undefined ? { ...signedIn, session } : undefined;
  }

  /** Whether a caller holds a role in a ledger: a program the very role of its token. */
  async maySee({ account, token }: Caller, ledger: string): Promise<boolean> {
    if (token && token.ledger !== ledger) return false;
    const roles: readonly string[] = await this.ledgers.rolesOf(ledger, account);
    return token ? roles.includes(token.role) : roles.length > 0;
  }

  /** Whether what opened a page still holds. */
  async stillSees(request: RequestWithCaller, ledger: string): Promise<boolean> {
    const caller = this.callerOf(request);
    return caller !== undefined && (await this.maySee(caller, ledger));
  }
}
