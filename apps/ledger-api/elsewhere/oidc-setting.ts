import { readFileSync } from 'node:fs';
import { SettingMalformed } from '../setting-malformed.ts';

/** An OpenID provider at which people may sign in, and the keys of their sessions, the newest first. */
export interface OidcSetting {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly keys: readonly Uint8Array[];
}

const SHORTEST_KEY = 32;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * LEDGER_OIDC_ISSUER (https, or http on loopback; with LEDGER_LOG only), LEDGER_OIDC_CLIENT_ID, LEDGER_OIDC_CLIENT_SECRET or …_FILE,
 * LEDGER_SESSION_KEYS (base64, the newest first); undefined without the first. Throws SettingMalformed, with no secret in it.
 */
export const oidcSettingOf = (environment: Environment): OidcSetting | undefined => {
  const issuer = environment['LEDGER_OIDC_ISSUER'];
  if (issuer === undefined) return undefined;
  if (!isIssuer(issuer)) throw new SettingMalformed('LEDGER_OIDC_ISSUER', issuer);
  if (environment['LEDGER_LOG'] === undefined) throw new SettingMalformed('LEDGER_LOG', '');
  const clientId = environment['LEDGER_OIDC_CLIENT_ID'] ?? '';
  if (clientId === '') throw new SettingMalformed('LEDGER_OIDC_CLIENT_ID', '');
  return { issuer, clientId, clientSecret: secretOf(environment), keys: keysOf(environment) };
};

const isIssuer = (text: string): boolean => {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname));
};

const secretOf = (environment: Environment): string => {
  const file = environment['LEDGER_OIDC_CLIENT_SECRET_FILE'];
  const secret = file === undefined ? environment['LEDGER_OIDC_CLIENT_SECRET'] : contentOf(file);
  if (!secret) throw new SettingMalformed('LEDGER_OIDC_CLIENT_SECRET', '');
  return secret;
};

const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new SettingMalformed('LEDGER_OIDC_CLIENT_SECRET_FILE', file);
  }
};

const keysOf = (environment: Environment): readonly Uint8Array[] => {
  const texts = (environment['LEDGER_SESSION_KEYS'] ?? '').split(',');
  const keys = texts.map((text) => Buffer.from(text, 'base64'));
  const isWhole = texts.every(
    (text, index) => text.replace(/=+$/, '') === keys[index]?.toString('base64').replace(/=+$/, ''),
  );
  if (!isWhole || keys.some(({ length }) => length < SHORTEST_KEY))
    throw new SettingMalformed('LEDGER_SESSION_KEYS', '…');
  return keys;
};
