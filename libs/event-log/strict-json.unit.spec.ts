import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseStrictJson } from './strict-json.ts';

const parsed = (value: unknown) => ({ outcome: 'parsed', value });
const broken = (what: string, line: number, column: number) => ({
  outcome: 'problem',
  problem: { code: 'json-broken', params: { what, line, column } },
});
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('strict JSON', () => {
  it.each([
    ['{"a":[1,-2.5e+3,true,false,null],"b":{"c":"x"}}', { a: [1, -2500, true, false, null], b: { c: 'x' } }],
    [' \t\r\n[ ]\n', []],
    ['"\\u0110\\u1ea3ng \\n\\t\\r \\"\\\\\\/"', 'Đảng \n\t\r "\\/'],
    ['"\\ud834\\udd1e"', '𝄞'],
    ['[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
    ['{"a":{"a":1}}', { a: { a: 1 } }],
    [nested(32), JSON.parse(nested(32))],
    ['0', 0],
  ])('reads %j', (text, value) => {
    expect(parseStrictJson(text)).toEqual(parsed(value));
  });

  it.each([
    ['', broken('syntax', 1, 1)],
    ['{\n  "a": 1,\n}', broken('syntax', 3, 1)],
    ['{\r\n  "a" 1}', broken('syntax', 2, 7)],
    ['[1,]', broken('syntax', 1, 4)],
    ['[1 2]', broken('syntax', 1, 4)],
    ['[1', broken('syntax', 1, 3)],
    ['{"a":1}x', broken('syntax', 1, 8)],
    ['{a:1}', broken('syntax', 1, 2)],
    ["{'a':1}", broken('syntax', 1, 2)],
    ['[01]', broken('syntax', 1, 2)],
    ['[1.]', broken('syntax', 1, 2)],
    ['[+1]', broken('syntax', 1, 2)],
    ['[NaN]', broken('syntax', 1, 2)],
    ['[True]', broken('syntax', 1, 2)],
    ['"a\\x"', broken('syntax', 1, 3)],
    ['"a\\u12"', broken('syntax', 1, 3)],
    ['"a', broken('syntax', 1, 3)],
    ['"a\nb"', broken('syntax', 1, 3)],
    ['\ufeff{}', broken('syntax', 1, 1)],
    ['"a\u0000"', broken('control-character', 1, 3)],
    ['"\\"\u0085"', broken('control-character', 1, 4)],
    ['["\\u0007"]', broken('control-character', 1, 2)],
    ['{"\\u0000":1}', broken('control-character', 1, 2)],
    ['["\\ud834"]', broken('half-character', 1, 2)],
    [nested(33), broken('too-deep', 1, 33)],
    ['['.repeat(100_000), broken('too-deep', 1, 33)],
  ])('says where %j is broken', (text, problem) => {
    expect(parseStrictJson(text)).toEqual(problem);
  });

  it.each([
    ['{"a":1,"a":1}', 'a', 1, 8],
    ['{"b":0,\n "a":{"c":1,\n  "c":2}}', 'c', 3, 3],
    ['{"a":1,"\\u0061":2}', 'a', 1, 8],
    ['{"__proto__":1,"__proto__":2}', '__proto__', 1, 16],
  ])('names the key that stands twice in %j', (text, key, line, column) => {
    const problem = { code: 'json-duplicate-key', params: { key, line, column } };
    expect(parseStrictJson(text)).toEqual({ outcome: 'problem', problem });
  });

  it('counts bytes against the limit', () => {
    const problem = { code: 'body-too-large', params: { bytes: 5, maxBytes: 4 } };
    expect(parseStrictJson('"ệ"', 4)).toEqual({ outcome: 'problem', problem });
    expect(parseStrictJson('"ệ"', 5)).toEqual(parsed('ệ'));
  });

  it('takes a text of a megabyte', () => {
    const text = JSON.stringify('a"\\é'.repeat(100_000));
    expect(parseStrictJson(text)).toEqual(parsed('a"\\é'.repeat(100_000)));
  });

  it('agrees with JSON.parse on what JSON is, also after a random cut, insertion or repetition', () => {
    const mutation = fc.tuple(
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', ',', ']', '}', '{', '[', '"', '\\', '0', '-', '.', 'e', ' '),
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), mutation, (json, [where, cut, inserted]) => {
        const at = where % (json.length + 1);
        const text = json.slice(0, at) + inserted + json.slice(at + cut);
        const result = parseStrictJson(text);
        const isJson = canParse(text);
        if (result.outcome === 'parsed') expect([isJson, result.value]).toEqual([true, JSON.parse(text)]);
        else if (result.problem.params['what'] === 'syntax') expect(isJson).toBe(false);
      }),
      { seed: 20260315, numRuns: 2000 },
    );
  });
});

const canParse = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
