import { Inject, Injectable } from '@nestjs/common';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import type { Role } from '#resolution/values/shapes';
import { OpenSessions } from '../sessions/open-sessions.ts';
import { type Caller, type RequestWithCaller, SESSION_COOKIE } from './caller.ts';

/** Who sends a request, and what they may see: asked at the door, and again while a page stays open. */
@Injectable()
export class Access {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Ledgers) private readonly ledgers: Ledgers,
    @Inject(OpenSessions) private readonly sessions: OpenSessions,
  ) {}

  /** The caller behind a session or a token that holds now. */
  async callerOf({ headers, cookies }: RequestWithCaller): Promise<Caller | undefined> {
    const [, secret] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
    if (secret !== undefined) {
      const token = this.accounts.token(secret);
      return token && { account: token.account, name: token.account, installationAdministrator: false, token };
    }
    const session = cookies[SESSION_COOKIE];
    if (session === undefined) return undefined;
    const signedIn = await this.sessions.find(session);
    return signedIn && { ...signedIn, session };
  }

  /** The roles in which a caller may act in a ledger: of a program at most the one of its token. */
  async rolesIn({ account, token }: Caller, ledger: string): Promise<readonly Role[]> {
    if (token && token.ledger !== ledger) return [];
    const roles = await this.ledgers.rolesOf(ledger, account);
    return token ? roles.filter((role) => role === token.role) : roles;
  }

  /** Whether a caller holds a role in a ledger: a program the very role of its token. */
  async maySee(caller: Caller, ledger: string): Promise<boolean> {
    return (await this.rolesIn(caller, ledger)).length > 0;
  }

  /** The ledgers in which a caller holds a role, by id. No other is named. */
  async resolutionsOf(
    caller: Caller,
  ): Promise<readonly { readonly ledger: string; readonly roles: readonly Role[] }[]> {
    const found = [];
    for (const ledger of caller.token ? [caller.token.ledger] : await this.ledgers.ledgers()) {
      const roles = await this.rolesIn(caller, ledger);
      if (roles.length > 0) found.push({ ledger, roles });
    }
    return found;
  }

  /** Whether what opened a page still holds. */
  async stillSees(request: RequestWithCaller, ledger: string): Promise<boolean> {
    const caller = await this.callerOf(request);
    return caller !== undefined && (await this.maySee(caller, ledger));
  }
}
