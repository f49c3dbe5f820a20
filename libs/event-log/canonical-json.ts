import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import type { JsonValue } from './envelope.ts';
import { NotRecordableError, type NotRecordableReason } from './errors.ts';

/** Deeper than any event: a guard against a value that contains itself. */
const MAX_DEPTH = 32;

/** SHA-256 of the UTF-8 bytes of a text: 64 lower-case hexadecimal digits. */
export const sha256 = (text: string): string => hash('sha256', text);

/**
 * The one way to write this value as JSON (RFC 8785, JCS): what is hashed, signed and compared.
 * Throws NotRecordableError, naming the path, for what would not come back the same on every machine: fractions, unsafe
 * integers, −0, text that is not NFC or not well-formed Unicode, and anything that is not plain JSON.
 */
export const canonicalJson = (value: unknown): string => {
  assertRecordable(value, '$', 0);
  return canonicalize(value) ?? '';
};

/** Checks a value before it is hashed or stored; see canonicalJson. */
function assertRecordable(value: unknown, path: string, depth: number): asserts value is JsonValue {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') assertText(value, path);
  else if (typeof value === 'number') assertInteger(value, path);
  else if (depth >= MAX_DEPTH) throw new NotRecordableError('too-deep', path);
  else if (Array.isArray(value)) {
    // By index, because forEach would pass over the holes of a sparse array.
    for (let index = 0; index < value.length; index++) assertRecordable(value[index], `${path}[${index}]`, depth + 1);
  } else if (isPlainObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      assertText(key, path);
      assertRecordable(member, `${path}.${key}`, depth + 1);
    }
  } else throw new NotRecordableError('not-json', path);
}

/** From here on a character may combine with others, or be half of a pair; below, every text is NFC as it is. */
const MAY_COMBINE = /[\u0300-\uffff]/;

const assertText = (text: string, path: string): void => {
  if (!MAY_COMBINE.test(text)) return;
  if (!text.isWellFormed()) throw new NotRecordableError('not-well-formed', path);
  if (text.normalize('NFC') !== text) throw new NotRecordableError('not-nfc', path);
};

const assertInteger = (value: number, path: string): void => {
  const reason: NotRecordableReason | undefined = Object.is(value, -0)
    ? 'negative-zero'
    : Number.isSafeInteger(value)
      ? undefined
      : 'not-a-safe-integer';
  if (reason) throw new NotRecordableError(reason, path);
};

/** An object literal: no class, no Map, no Date, nothing that canonicalize would unwrap or leave out. */
const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};
