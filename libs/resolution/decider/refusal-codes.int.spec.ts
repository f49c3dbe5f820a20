import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { REFUSAL_CODES } from './refusal-codes.ts';

const ROOT = 'libs/resolution';
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('refusal-codes.ts'))
  .map((name) => ({ isSpec: name.endsWith('.spec.ts'), text: readFileSync(join(ROOT, name), 'utf8') }));
const quoted = (code: string, isSpec: boolean): boolean =>
  sources.some((source) => source.isSpec === isSpec && source.text.includes(`'${code}'`));

describe('refusal codes', () => {
  it('are each named once', () => {
    expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
  });

  it('that the domain can answer are each expected by one of its tests', () => {
    const produced = REFUSAL_CODES.filter((code) => quoted(code, false));
    expect(produced.filter((code) => !quoted(code, true))).toEqual([]);
  });
});
