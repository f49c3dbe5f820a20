import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { HttpProblem, notFound } from '../http/http-problem.ts';
import { Access } from './access.ts';
import { INSTALLATION, PUBLIC, type RequestWithCaller, SESSION_COOKIE } from './caller.ts';

const SAFE = ['GET', 'HEAD'];

/**
 * Deny by default: a route that is not public takes a session or a token. Below a resolution it takes a role in that ledger
 * too; whoever has none hears what they would hear if there were no such ledger.
 */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Access) private readonly access: Access,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    assertOwnPage(request);
    if (this.#marked(PUBLIC, context)) return true;
    const caller = await this.access.callerOf(request);
    if (!caller) throw new HttpProblem(401, [{ code: 'signed-out' }]);
    if (this.#marked(INSTALLATION, context) && !caller.installationAdministrator) throw notFound();
    const { r: ledger } = request.params as { r?: string };
    if (ledger !== undefined && !(await this.access.maySee(caller, ledger))) throw notFound();
    request.caller = caller;
    return true;
  }

  #marked(mark: string, context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, places) ?? false;
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
