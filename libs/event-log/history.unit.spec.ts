import { describe, expect, it } from '@jest/globals';
import { event, events } from '../../test/support/log-events.ts';
import { encodeEnvelope } from './envelope-codec.ts';
import type { StoredEvent } from './envelope.ts';
import { HistoryBrokenError, readHistory } from './history.ts';

const stored = events('a', 1, 4).map(encodeEnvelope);
const lines = stored.map(({ bytes }) => bytes);
const [first = '', second = '', third = ''] = lines;
const line = (position: number, changes: object): string =>
  encodeEnvelope({ ...event('a', position), ...changes }).bytes;

const read = async (history: Iterable<string> | AsyncIterable<string>): Promise<readonly StoredEvent[]> => {
  const found: StoredEvent[] = [];
  for await (const each of readHistory(history)) found.push(each);
  return found;
};

const flawOf = async (history: Iterable<string>): Promise<unknown> => {
  const error: unknown = await read(history).catch((reason: unknown) => reason);
  return error instanceof HistoryBrokenError ? error.params : error;
};

describe('an exported history', () => {
  it('gives the stored events back', async () => {
    expect(await read(lines)).toEqual(stored);
  });

  it('may end with a line feed, may be empty, may come line by line', async () => {
    expect(await read([...lines, ''])).toEqual(stored);
    expect(await read([])).toEqual([]);
    const slowly = async function* () {
      for (const each of lines) yield await Promise.resolve(each);
    };
    expect(await read(slowly())).toEqual(stored);
  });

  it('may have two events of the same moment', async () => {
    const twin = line(2, { recordedAt: event('a', 1).recordedAt });
    expect(await read([first, twin])).toHaveLength(2);
  });

  it.each<[string, readonly string[], object]>([
    ['a line is cut', [first, second.slice(0, -1)], { line: 2, what: 'json', column: second.length }],
    ['an empty line stands inside', [first, '', second], { line: 2, what: 'json', column: 1 }],
    [
      'a key stands twice',
      [`{"actor":"x",${first.slice(1)}`],
      { line: 1, what: 'duplicate-key', key: 'actor', column: 14 },
    ],
    [
      'a line is too long',
      [line(1, {}).replace('"1"', `"${'x'.repeat(33_000)}"`)],
      { line: 1, what: 'too-large', bytes: 33_346, maxBytes: 32_768 },
    ],
    [
      'a field is missing',
      [first.replace('"version":1', '"colour":1')],
      { line: 1, what: 'envelope', field: 'version' },
    ],
    ['a space was added', [first, second.replace(',"data"', ', "data"')], { line: 2, what: 'not-canonical' }],
    [
      'a character is written differently',
      [first.replace('clerk-1', '\\u0063lerk-1')],
      { line: 1, what: 'not-canonical' },
    ],
    [
      'a fraction stands in the data',
      [first.replace('"value":"1"', '"value":0.5')],
      { line: 1, what: 'not-canonical' },
    ],
    ['a Windows line end was added', [`${first}\r`], { line: 1, what: 'not-canonical' }],
    ['it starts later', [second], { line: 1, what: 'position', expected: 1, found: 2 }],
    ['an event is missing', [first, third], { line: 2, what: 'position', expected: 2, found: 3 }],
    ['an event is repeated', [first, first], { line: 2, what: 'position', expected: 2, found: 1 }],
    [
      'another ledger follows',
      [first, encodeEnvelope(event('b', 2)).bytes],
      { line: 2, what: 'ledger', expected: 'a', found: 'b' },
    ],
    [
      'an event was recorded before the one before it',
      [first, line(2, { recordedAt: '2026-03-15T03:00:00.999Z' })],
      { line: 2, what: 'recorded-earlier', expected: '2026-03-15T03:00:01.000Z', found: '2026-03-15T03:00:00.999Z' },
    ],
    [
      'an id is repeated',
      [first, line(2, { id: event('a', 1).id })],
      { line: 2, what: 'id-repeated', found: event('a', 1).id },
    ],
  ])('names the line when %s', async (_what, history, flaw) => {
    expect(await flawOf(history)).toEqual(flaw);
  });
});
