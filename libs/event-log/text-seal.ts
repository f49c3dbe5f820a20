import { sha256 } from './canonical-json.ts';
import { NotRecordableError } from './errors.ts';
import type { SealedText } from './event-log.ts';

const SALT = /^[0-9a-f]{32}$/;

/**
 * Seals a free text, so that an event may name it without holding it. The seal is the SHA-256 of the 32 ASCII characters of
 * the salt (16 random bytes, lower-case hexadecimal) followed by the UTF-8 bytes of the text. Without the salt, which is
 * erased together with the text, nobody can confirm a guess of what the text was.
 * Throws NotRecordableError for another salt, and for text that is not NFC or not well-formed.
 */
export const seal = (text: string, salt: string): SealedText => {
  if (!SALT.test(salt)) throw new NotRecordableError('text-seal', 'salt');
  if (!text.isWellFormed()) throw new NotRecordableError('not-well-formed', 'text');
  if (text.normalize('NFC') !== text) throw new NotRecordableError('not-nfc', 'text');
  return { sha256: sha256(salt + text), salt, text };
};
