import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { TokenScope } from '#identity/api-tokens';

/** Who sends a request: a person by their session, or a program by its token. */
export interface Caller {
  readonly account: string;
  readonly name: string;
  readonly installationAdministrator: boolean;
  /** The session's secret, for ending it; a program has none. */
  readonly session?: string;
  /** What a program may do at most. */
  readonly token?: TokenScope;
}

export type RequestWithCaller = FastifyRequest & { caller?: Caller };

export const SESSION_COOKIE = 'ledger_session';
export const PUBLIC = 'public';
export const INSTALLATION = 'installation';

/** Opens a route to everybody; without it none is. */
export const Public = (): ReturnType<typeof SetMetadata> => SetMetadata(PUBLIC, true);

/** Keeps a route for installation administrators; nobody else is told that it is there. */
export const InstallationOnly = (): ReturnType<typeof SetMetadata> => SetMetadata(INSTALLATION, true);

/** The caller of a route that is not public. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<RequestWithCaller>();
  if (!caller) throw new Error('a public route has no caller');
  return caller;
});
