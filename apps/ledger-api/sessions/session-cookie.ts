import type { CookieSerializeOptions } from '@fastify/cookie';

/** How the session's cookie is set: for our own pages alone, out of reach of scripts; `secure` wherever HTTPS is spoken. */
export class SessionCookie {
  readonly options: CookieSerializeOptions;

  constructor(secure: boolean) {
    this.options = { httpOnly: true, sameSite: 'strict', path: '/api', secure };
  }
}
