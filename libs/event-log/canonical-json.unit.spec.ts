import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, sha256 } from './canonical-json.ts';
import { NotRecordableError } from './errors.ts';

/** Plain JSON as events may hold it. */
const recordable = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC')),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    // RFC 8785 §3.2.3: keys in the order of their UTF-16 units, so that 𝄞 (D834…) stands before U+FF0C.
    [
      { '\u20ac': 1, '\r': 2, '\uff0c': 3, '1': 4, '𝄞': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"𝄞":5,"\uff0c":3}',
    ],
    // RFC 8785 §3.2.2.2: the short escapes, lower-case \u00xx for other controls, everything else as it is.
    ['€$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['\b\t\f\u007f\u2028', '"\\b\\t\\f\u007f\u2028"'],
    [[0, -1, Number.MAX_SAFE_INTEGER], '[0,-1,9007199254740991]'],
  ])('of %j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it('is the same whatever the order of the keys, and comes back as the same value', () => {
    fc.assert(
      fc.property(recordable, (value) => {
        const bytes = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(bytes);
        expect(canonicalJson(JSON.parse(bytes))).toBe(bytes);
      }),
      { seed: 20260315 },
    );
  });

  class Dressed {
    readonly value = 1;
  }
  const itself: unknown[] = [];
  itself.push(itself);
  // eslint-disable-next-line no-sparse-arrays
  const sparse = [1, , 2];

  it.each([
    ['a fraction', { a: [0.1] }, 'not-a-safe-integer', '$.a[0]'],
    ['an unsafe integer', 2 ** 53, 'not-a-safe-integer', '$'],
    ['not a number', Number.NaN, 'not-a-safe-integer', '$'],
    ['infinity', Infinity, 'not-a-safe-integer', '$'],
    ['minus zero', { a: -0 }, 'negative-zero', '$.a'],
    ['decomposed text', { a: 'e\u0323' }, 'not-nfc', '$.a'],
    ['a decomposed key', { 'e\u0323': 1 }, 'not-nfc', '$'],
    ['half a surrogate pair', ['\ud834'], 'not-well-formed', '$[0]'],
    ['undefined', { a: undefined }, 'not-json', '$.a'],
    ['a hole', sparse, 'not-json', '$[1]'],
    ['a date', new Date(0), 'not-json', '$'],
    ['a map', new Map(), 'not-json', '$'],
    ['a class', { a: new Dressed() }, 'not-json', '$.a'],
    ['a boxed text', Object('a') as unknown, 'not-json', '$'],
    ['a function', () => 1, 'not-json', '$'],
    ['a big integer', 1n, 'not-json', '$'],
    ['something that writes itself', { toJSON: () => 1 }, 'not-json', '$'],
    ['something in itself', itself, 'too-deep', '$' + '[0]'.repeat(32)],
  ])('refuses %s', (_what, value, reason, path) => {
    let caught: unknown;
    try {
      canonicalJson(value);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(NotRecordableError);
    expect((caught as NotRecordableError).params).toEqual({ reason, path });
  });
});

describe('sha256', () => {
  it('hashes the UTF-8 bytes of a text', () => {
    // FIPS 180-4, example "abc"; the second as sha256sum gives it.
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('Tô Hiệu')).toBe('b8b3f105425b3f3939bf0432b78371b7ffaf63d800bb0a578c4488a41e3bb7fd');
  });
});
