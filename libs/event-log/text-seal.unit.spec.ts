import { describe, expect, it } from '@jest/globals';
import { NotRecordableError } from './errors.ts';
import { seal } from './text-seal.ts';

const SALT = '0123456789abcdef0123456789abcdef';

describe('sealing a text', () => {
  it('hashes the characters of the salt and then the UTF-8 of the text', () => {
    // printf '%s%s' 0123456789abcdef0123456789abcdef 'Số liệu chưa khớp' | sha256sum
    expect(seal('Số liệu chưa khớp', SALT)).toEqual({
      sha256: '485eeec584397dc851443aeabf5f8f487a53215ac8b2ac6ca40e6aa04a36256e',
      salt: SALT,
      text: 'Số liệu chưa khớp',
    });
  });

  it('gives the same text another seal with another salt', () => {
    expect(seal('x', SALT).sha256).not.toBe(seal('x', SALT.replace('0', 'f')).sha256);
  });

  it.each([
    ['a short salt', 'x', SALT.slice(1)],
    ['a salt in capitals', 'x', SALT.toUpperCase()],
    ['decomposed text', 'e\u0323', SALT],
    ['half a surrogate pair', '\ud834', SALT],
  ])('refuses %s', (_what, text, salt) => {
    expect(() => seal(text, salt)).toThrow(NotRecordableError);
  });
});
