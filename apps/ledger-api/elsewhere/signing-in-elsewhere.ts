import type { OidcDoor } from '#identity/elsewhere/oidc-door';
import type { SealedSessions } from '#identity/elsewhere/sealed-sessions';
import type { SessionSeal } from '#identity/elsewhere/session-seal';

/** Signing in with an account of an OpenID provider; a server without one has the accounts of its own machine alone. */
export class SigningInElsewhere {
  constructor(
    readonly door: Pick<OidcDoor, 'begin' | 'finish'>,
    readonly sessions: SealedSessions,
    /** For what the browser keeps while it is at the provider. */
    readonly seal: Pick<SessionSeal, 'seal' | 'open'>,
  ) {}
}
