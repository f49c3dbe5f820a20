import { Controller, Get, HttpCode, Inject, Logger, Optional, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PendingSignIn } from '#identity/elsewhere/oidc-door';
import { OidcRefused, OidcUnreachable, reasonOf } from '#identity/elsewhere/oidc-errors';
import { later, MINUTE } from '#identity/clock';
import { Public, SESSION_COOKIE } from '../auth/caller.ts';
import { HttpProblem, notFound } from '../http/http-problem.ts';
import { SessionCookie } from '../sessions/session-cookie.ts';
import { DoorFilter } from './door-filter.ts';
import { SigningInElsewhere } from './signing-in-elsewhere.ts';

const PENDING_COOKIE = 'ledger_sign_in';
const PENDING_LASTS = 10 * MINUTE;
const CALLBACK = '/api/oidc/callback';

/** Signing in with an account of the province: to its provider and back. */
@Public()
@UseFilters(DoorFilter)
@Controller('oidc')
export class OidcController {
  constructor(
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Optional() @Inject(SigningInElsewhere) private readonly elsewhere?: SigningInElsewhere,
  ) {}

  /** Whether people may sign in with an account of the province. */
  @Get()
  offered(): { readonly offered: boolean } {
    return { offered: this.elsewhere !== undefined };
  }

  /** Sends the browser to the provider. */
  @Get('sign-in')
  @HttpCode(302)
  async begin(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { door, seal } = this.#elsewhere();
    const { url, pending } = await door.begin(this.#callback(request)).catch(asProblem);
    const now = new Date().toISOString();
    reply.setCookie(PENDING_COOKIE, await seal.seal({ pending }, now, later(now, PENDING_LASTS)), this.#pendingOptions);
    void reply.header('cache-control', 'no-store').header('location', url);
  }

  /** Where the provider sends it back to: begins the session, or says why not. */
  @Get('callback')
  @HttpCode(302)
  async finish(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { door, seal, sessions } = this.#elsewhere();
    reply.clearCookie(PENDING_COOKIE, this.#pendingOptions);
    const kept = await seal.open(request.cookies[PENDING_COOKIE] ?? '', new Date().toISOString());
    if (!kept) throw refused();
    const address = new URL(request.url, this.#callback(request));
    const person = await door.finish(address, kept['pending'] as PendingSignIn).catch(asProblem);
    const session = await sessions.begin(person);
    if (session === undefined) throw refused();
    reply.setCookie(SESSION_COOKIE, session, this.cookie.options);
    void reply.header('cache-control', 'no-store').header('location', '/');
  }

  #elsewhere(): SigningInElsewhere {
    if (!this.elsewhere) throw notFound();
    return this.elsewhere;
  }

  /** The provider compares it with what was registered there. */
  #callback({ host }: FastifyRequest): string {
    return `${this.cookie.options.secure === true ? 'https' : 'http'}://${host}${CALLBACK}`;
  }

  /** Lax: the way back begins at another site. */
  get #pendingOptions(): object {
    return { ...this.cookie.options, sameSite: 'lax', path: '/api/oidc' };
  }
}

const refused = (): HttpProblem => new HttpProblem(401, [{ code: 'oidc-refused' }]);

const logger = new Logger('oidc');

/** People are told that it did not work; a wrong secret or issuer can be mended only by who reads the log. */
const asProblem = (error: unknown): never => {
  if (!(error instanceof OidcUnreachable || error instanceof OidcRefused)) throw error;
  logger.warn(reasonOf(error));
  throw error instanceof OidcRefused ? refused() : new HttpProblem(503, [{ code: 'oidc-unreachable' }]);
};
