import { expect, it } from '@jest/globals';
import { SessionSeal } from './session-seal.ts';

const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(48, 2)];
const [FROM, UNTIL] = ['2026-11-27T01:00:00.000Z', '2026-11-27T13:00:00.000Z'];
const JUST_BEFORE = '2026-11-27T12:59:59.000Z';

const sealed = async (keys: readonly Uint8Array[] = [OLD]): Promise<string> =>
  (await SessionSeal.from(keys, 'session')).seal({ sub: 'oidc-1' }, FROM, UNTIL);
const opened = async (
  text: string,
  keys: readonly Uint8Array[],
  at = FROM,
  purpose: 'session' | 'sign-in' = 'session',
) => (await (await SessionSeal.from(keys, purpose)).open(text, at))?.['sub'];

it('a seal opens until it runs out', async () => {
  const text = await sealed();
  expect(text).not.toContain('oidc');
  expect([await opened(text, [OLD], JUST_BEFORE), await opened(text, [OLD], UNTIL)]).toEqual(['oidc-1', undefined]);
});

it('a seal opens with its own key and purpose alone; a new key seals, and an old one still opens', async () => {
  const text = await sealed();
  expect(await opened(text, [NEW])).toBeUndefined();
  expect(await opened(text, [OLD], FROM, 'sign-in')).toBeUndefined();
  expect(await opened(text, [NEW, OLD])).toBe('oidc-1');
  expect(await opened(await sealed([NEW, OLD]), [OLD])).toBeUndefined();
});

it('a seal with any letter changed does not open', async () => {
  const text = await sealed();
  const changed = Array.from(
    text,
    (letter, at) => text.slice(0, at) + (letter === 'A' ? 'B' : 'A') + text.slice(at + 1),
  );
  // The last letter of each part may hold bits that say nothing: such a text is the same bytes.
  const bytesOf = (one: string): string =>
    one
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('hex'))
      .join('.');
  const others = changed.filter((one) => bytesOf(one) !== bytesOf(text));
  expect(others.length).toBeGreaterThan(100);
  for (const other of others) expect(await opened(other, [OLD])).toBeUndefined();
});
