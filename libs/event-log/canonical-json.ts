import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
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
export const canonicalJson = (value: unknown): string =>
  // JCS writes values as ECMAScript does (§3.2.2): what is in its order already needs no second one.
  isInOrder(value, []) ? JSON.stringify(value) : (canonicalize(value) ?? '');

/** The keys and indexes that lead to a value from the one that is written. */
type Path = (string | number)[];

const pathOf = (path: Path): string =>
  path.reduce<string>((written, step) => written + (typeof step === 'number' ? `[${step}]` : `.${step}`), '$');

/** Checks that a value can be recorded, see canonicalJson, and tells whether the keys of all objects in it stand in the order of JCS. */
const isInOrder = (value: unknown, path: Path): boolean => {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') assertText(value, path);
  else if (typeof value === 'number') assertInteger(value, path);
  else if (path.length >= MAX_DEPTH) throw new NotRecordableError('too-deep', pathOf(path));
  else if (Array.isArray(value)) return areInOrder(value, path);
  else if (isPlainObject(value)) return isObjectInOrder(value, path);
  else throw new NotRecordableError('not-json', pathOf(path));
  return true;
};

const areInOrder = (values: readonly unknown[], path: Path): boolean => {
  let found = true;
  // By index, because forEach would pass over the holes of a sparse array.
  for (let index = 0; index < values.length; index += 1) {
    path.push(index);
    found = isInOrder(values[index], path) && found;
    path.pop();
  }
  return found;
};

const isObjectInOrder = (value: Record<string, unknown>, path: Path): boolean => {
  let found = true;
  let before = '';
  for (const key of Object.keys(value)) {
    assertText(key, path);
    // By UTF-16 code units, as ECMAScript compares strings: RFC 8785 §3.2.3.
    found = before <= key && found;
    before = key;
    path.push(key);
    found = isInOrder(value[key], path) && found;
    path.pop();
  }
  return found;
};

/** From here on a character may combine with others, or be half of a pair; below, every text is NFC as it is. */
const MAY_COMBINE = /[\u0300-\uffff]/;

const assertText = (text: string, path: Path): void => {
  if (!MAY_COMBINE.test(text)) return;
  if (!text.isWellFormed()) throw new NotRecordableError('not-well-formed', pathOf(path));
  if (text.normalize('NFC') !== text) throw new NotRecordableError('not-nfc', pathOf(path));
};

const assertInteger = (value: number, path: Path): void => {
  const reason: NotRecordableReason | undefined = Object.is(value, -0)
    ? 'negative-zero'
    : Number.isSafeInteger(value)
      ? undefined
      : 'not-a-safe-integer';
  if (reason) throw new NotRecordableError(reason, pathOf(path));
};

/** An object literal: no class, no Map, no Date, nothing that canonicalize would unwrap or leave out. */
const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};
