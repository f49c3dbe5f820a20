import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import { HttpProblem, notFound } from '../http/http-problem.ts';
import { type Caller, PUBLIC, type RequestWithCaller, SESSION_COOKIE } from './caller.ts';

const SAFE = ['GET', 'HEAD'];

/**
 * Deny by default: a route that is not public takes a session or a token. Below a resolution it takes a role in that ledger
 * too; whoever has none hears what they would hear if there were no such ledger.
 */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Ledgers) private readonly ledgers: Ledgers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    assertOwnPage(request);
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()])) {
      return true;
    }
    const caller = this.#callerOf(request);
    if (!caller) throw new HttpProblem(401, [{ code: 'signed-out' }]);
    const { r: ledger } = request.params as { r?: string };
    if (ledger !== undefined && !(await this.#maySee(caller, ledger))) throw notFound();
    request.caller = caller;
    return true;
  }

  #callerOf({ headers, cookies }: RequestWithCaller): Caller | undefined {
    const [, secret] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
    if (secret !== undefined) {
      const token = this.accounts.token(secret);
      return token && { account: token.account, name: token.account, installationAdministrator: false, token };
    }
    const session = cookies[SESSION_COOKIE];
    const signedIn = session === undefined ? undefined : this.accounts.session(session);
    return signedIn && session !== undefined ? { ...signedIn, session } : undefined;
  }

  async #maySee({ account, token }: Caller, ledger: string): Promise<boolean> {
    if (token && token.ledger !== ledger) return false;
    const roles: readonly string[] = await this.ledgers.rolesOf(ledger, account);
    return token ? roles.includes(token.role) : roles.length > 0;
  }
}

/**
 * A page of another site can make a browser send our cookie, but not this header (it would have to ask first, and is refused).
 * Programs bring a token and no cookie.
 */
const assertOwnPage = ({ method, headers, cookies }: RequestWithCaller): void => {
  if (SAFE.includes(method) || (headers.authorization !== undefined && cookies[SESSION_COOKIE] === undefined)) return;
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  if (headers['x-ledger-request'] === '1' && (site === 'same-origin' || site === 'none')) return;
  throw new HttpProblem(403, [{ code: 'request-foreign' }]);
};
