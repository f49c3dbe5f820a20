import * as oidc from 'openid-client';
import { accountOfSubject } from './elsewhere-account.ts';
import { isAway, OidcRefused, OidcUnreachable } from './oidc-errors.ts';

/** Who the provider says has signed in. */
export interface Person {
  readonly account: string;
  readonly name: string;
}

/** What has to be kept, by the browser alone, between going to the provider and coming back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Signing in at an OpenID provider: authorization code with PKCE, state and nonce. */
export class OidcDoor {
  readonly #settings: OidcSettings;
  #found: Promise<oidc.Configuration> | undefined;

  constructor(settings: OidcSettings) {
    this.#settings = settings;
  }

  /** Where the browser goes to, and what it keeps meanwhile. Throws OidcUnreachable. */
  async begin(redirectUri: string): Promise<{ readonly url: string; readonly pending: PendingSignIn }> {
    const configuration = await this.#provider();
    const verifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { url: url.href, pending: { state, nonce, verifier } };
  }

  /** Who came back, by the whole address at which they did. Throws OidcUnreachable and OidcRefused. */
  async finish(address: URL, { state, nonce, verifier }: PendingSignIn): Promise<Person> {
    const configuration = await this.#provider();
    const tokens = await oidc
      .authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      .catch((cause: unknown) => {
        if (isAway(cause)) throw new OidcUnreachable(this.#settings.issuer, { cause });
        throw new OidcRefused('the answer does not fit', { cause });
      });
    const claims = tokens.claims();
    if (!claims) throw new OidcRefused('no ID token');
    const account = accountOfSubject(claims.iss, claims.sub);
    // A name is only shown: without one the account's stands there.
    const told = claims['name'] ?? (await this.#nameOf(configuration, tokens.access_token, claims.sub));
    return { account, name: typeof told === 'string' ? told : account };
  }

  async #nameOf(configuration: oidc.Configuration, accessToken: string, subject: string): Promise<unknown> {
    return oidc.fetchUserInfo(configuration, accessToken, subject).then(
      ({ name }) => name,
      () => undefined,
    );
  }

  /** Looked for when it is needed: a provider that is away keeps no node from starting. */
  #provider(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const server = new URL(issuer);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so as a warning; the settings let it through on loopback alone.
    const execute = server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    this.#found ??= oidc.discovery(server, clientId, clientSecret, undefined, { execute }).catch((cause: unknown) => {
      this.#found = undefined;
      throw new OidcUnreachable(issuer, { cause });
    });
    return this.#found;
  }
}
