import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '../../scripts/openapi/document.ts';
import { apiText, clientText } from '../../scripts/openapi/texts.ts';
import { API, faultsOf } from './contract.ts';
import { TownServer } from './town-server.ts';

let town: TownServer;
beforeAll(async () => {
  town = await TownServer.start();
});
afterAll(() => town.stop());

describe('the OpenAPI document', () => {
  it('and the web app’s types are what the controllers say: after a change, npm run openapi', async () => {
    const document = openApiDocument(process.cwd());
    expect(await apiText(document)).toBe(readFileSync('apps/ledger-api/openapi.json', 'utf8'));
    expect(await clientText(document)).toBe(readFileSync('apps/web/api/schema.ts', 'utf8'));
  });

  it('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(
      structuredClone(API) as unknown as Parameters<Validator['validate']>[0],
    );
    expect([valid, errors]).toEqual([true, undefined]);
  });

  it('says what every operation is for', () => {
    const silent = Object.entries(API.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, operation]) => !/^\S.+\.$/.test((operation as unknown as { summary: string }).summary))
        .map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
  });

  it('is served as it is committed, and as a page without a script', async () => {
    const { json } = await town.ask({ url: '/api/openapi.json' });
    expect(json).toEqual(API);
    const page = await town.app.inject({ url: '/api/docs' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const path of Object.keys(API.paths)) expect(page.body).toContain(path.replaceAll('"', '&quot;'));
    expect(page.body).not.toMatch(/<script|style=/);
    const style = await town.app.inject({ url: '/api/docs.css' });
    expect(style.headers['content-type']).toBe('text/css; charset=utf-8');
  });
});

describe('the check that every answer of these tests goes through', () => {
  it('finds what is missing, what is too much, and what is of another type', () => {
    const status = '/api/resolutions/test-2025-2030/roles';
    const good = { ledger: 'a', position: 1, rows: [{ account: 'x', roles: ['clerk'] }] };
    expect(faultsOf('GET', status, 200, good)).toEqual([]);
    expect(faultsOf('GET', status, 200, { ...good, ledger: undefined })).toHaveLength(1);
    expect(faultsOf('GET', status, 200, { ...good, extra: 1 })).toHaveLength(1);
    expect(faultsOf('GET', status, 200, { ...good, rows: [{ account: 'x', roles: ['king'] }] })).not.toEqual([]);
    expect(faultsOf('GET', status, 404, { title: 'x' })).not.toEqual([]);
  });
});
