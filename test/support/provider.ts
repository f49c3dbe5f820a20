import { createServer, type RequestListener, type Server } from 'node:http';
// @ts-expect-error -- the package has no types.
import UntypedProvider from 'oidc-provider';

const Provider = UntypedProvider as new (
  issuer: string,
  configuration: Readonly<Record<string, unknown>>,
) => { callback(): RequestListener };

export const CLIENT = { issuer: '', clientId: 'so-cai', clientSecret: 'khoa-cua-ung-dung' };

/** An OpenID provider on loopback, whose people need no password. */
export class TestProvider {
  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /** Listens at once; it serves clients after `open`. */
  static async start(): Promise<TestProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { readonly port: number };
    return new TestProvider(`http://127.0.0.1:${port}`, server);
  }

  open(redirectUris: readonly string[]): void {
    const provider = new Provider(this.issuer, {
      clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: redirectUris }],
      claims: { openid: ['sub'], profile: ['name'] },
      findAccount: (_context: unknown, sub: string) => ({
        accountId: sub,
        claims: () => ({ sub, name: `Người ${sub}` }),
      }),
      cookies: { keys: ['test'] },
    });
    this.server.on('request', provider.callback());
  }

  /** Does what a person does in a browser from our sign-in page on: the address to which the provider sends them back. */
  async signIn(begin: string, person: string): Promise<string> {
    const jar = new Map<string, string>();
    let answer = await this.#go(begin, jar);
    for (;;) {
      const next = new URL(answer.headers.get('location') ?? '', begin).href;
      if (next.includes('/api/oidc/callback')) return next;
      answer = await this.#go(next, jar);
      if (answer.status !== 200) continue;
      // The page that asks who it is, and then the one that asks whether it may.
      const prompt = (await answer.text()).includes('name="login"') ? 'login' : 'consent';
      answer = await this.#go(next, jar, new URLSearchParams({ prompt, login: person, password: 'any' }));
    }
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  async #go(url: string, jar: Map<string, string>, form?: URLSearchParams): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: form }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return answer;
  }
}
