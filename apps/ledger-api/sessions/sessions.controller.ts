import { Body, Controller, Delete, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accounts } from '#identity/accounts';
import { type Caller, CurrentCaller, Public, SESSION_COOKIE } from '../auth/caller.ts';
import { accepted } from './identity-problem.ts';
import { OpenSessions } from './open-sessions.ts';
import { LinkBody, PasswordChangeBody, SignInBody } from './sign-in.body.ts';
import { SessionCookie } from './session-cookie.ts';

/** Signing in and out, and one's own password. */
@Controller()
export class SessionsController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(OpenSessions) private readonly sessions: OpenSessions,
  ) {}

  @Public()
  @Post('sessions')
  async signIn(
    @Body() { account, password }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ account: string }> {
    const { session } = accepted(await this.accounts.signIn({ account, password, ...from(request) }));
    reply.setCookie(SESSION_COOKIE, session, this.cookie.options);
    return { account };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  async signOut(@CurrentCaller() { session }: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (session !== undefined) await this.sessions.end(session);
    reply.clearCookie(SESSION_COOKIE, this.cookie.options);
  }

  @Delete('sessions')
  @HttpCode(204)
  async signOutEverywhere(
    @CurrentCaller() { account, session }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.endAll(account, session);
    reply.clearCookie(SESSION_COOKIE, this.cookie.options);
  }

  @Public()
  @Post('password/link')
  @HttpCode(200)
  async passwordByLink(@Body() { link, password }: LinkBody): Promise<{ account: string }> {
    const { account } = accepted(await this.accounts.passwordByLink(link, password));
    return { account };
  }

  @Post('password')
  @HttpCode(204)
  async changePassword(
    @CurrentCaller() { account, session = '' }: Caller,
    @Body() { password, newPassword }: PasswordChangeBody,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    accepted(await this.accounts.changePassword({ account, password, newPassword, session, ...from(request) }));
  }
}

const from = ({ ip, headers }: FastifyRequest): { address: string; agent: string } => ({
  address: ip,
  agent: headers['user-agent'] ?? '',
});
