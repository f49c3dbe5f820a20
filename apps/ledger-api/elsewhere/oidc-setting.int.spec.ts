import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CATALOGUES } from '#messages/catalogues';
import { startProblem } from '../start-problem.ts';
import { oidcSettingOf } from './oidc-setting.ts';

const KEY = Buffer.alloc(32, 7);
const whole = {
  LEDGER_LOG: 'esdb://h:2113?tls=false',
  LEDGER_OIDC_ISSUER: 'https://dang-nhap.example',
  LEDGER_OIDC_CLIENT_ID: 'so-cai',
  LEDGER_OIDC_CLIENT_SECRET: 'bi-mat',
  LEDGER_SESSION_KEYS: KEY.toString('base64'),
};

const saidOf = (change: Readonly<Record<string, string | undefined>>, language: 'vi' | 'en'): string | undefined => {
  try {
    oidcSettingOf({ ...whole, ...change });
    return undefined;
  } catch (error) {
    return startProblem(CATALOGUES[language], error);
  }
};

describe('the settings of an OpenID provider', () => {
  it('are read; without an issuer there are none', () => {
    const { LEDGER_OIDC_ISSUER: issuer } = whole;
    expect(oidcSettingOf(whole)).toEqual({ issuer, clientId: 'so-cai', clientSecret: 'bi-mat', keys: [KEY] });
    expect(oidcSettingOf({ ...whole, LEDGER_OIDC_ISSUER: undefined })).toBeUndefined();
    const two = `${Buffer.alloc(40, 9).toString('base64')},${whole.LEDGER_SESSION_KEYS}`;
    expect(oidcSettingOf({ ...whole, LEDGER_SESSION_KEYS: two })?.keys).toEqual([Buffer.alloc(40, 9), KEY]);
  });

  it('take the secret from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secret-'));
    writeFileSync(join(folder, 'secret'), 'tu-tep\n');
    const file = { LEDGER_OIDC_CLIENT_SECRET: undefined, LEDGER_OIDC_CLIENT_SECRET_FILE: join(folder, 'secret') };
    expect(oidcSettingOf({ ...whole, ...file })?.clientSecret).toBe('tu-tep');
    rmSync(folder, { recursive: true });
  });

  it.each(['http://localhost:9', 'http://127.0.0.1:9', 'http://[::1]:9'])(
    'let %s through: it is this machine',
    (issuer) => {
      expect(saidOf({ LEDGER_OIDC_ISSUER: issuer }, 'vi')).toBeUndefined();
    },
  );

  it.each([
    ['LEDGER_OIDC_ISSUER', 'http://dang-nhap.example'],
    ['LEDGER_OIDC_ISSUER', 'http://localhost.example'],
    ['LEDGER_OIDC_ISSUER', 'dang-nhap'],
    ['LEDGER_LOG', undefined],
    ['LEDGER_OIDC_CLIENT_ID', undefined],
    ['LEDGER_OIDC_CLIENT_SECRET', undefined],
    ['LEDGER_OIDC_CLIENT_SECRET_FILE', '/no/such/file'],
    ['LEDGER_SESSION_KEYS', undefined],
    ['LEDGER_SESSION_KEYS', Buffer.alloc(31, 7).toString('base64')],
    ['LEDGER_SESSION_KEYS', `${KEY.toString('base64')},ngan`],
    ['LEDGER_SESSION_KEYS', `${KEY.toString('base64')}!`],
  ])('are refused with a sentence that names %s and says what to do: %s', (name, value) => {
    for (const language of ['vi', 'en'] as const) {
      const said = saidOf({ [name]: value }, language) ?? '';
      expect(said).toMatch(new RegExp(`${name} .*; .{10,}\\.$`));
      expect(said).not.toContain(KEY.toString('base64'));
    }
  });
});
