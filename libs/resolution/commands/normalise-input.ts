import type { Refusal } from '../decider/decision.ts';
import { readNumber } from '../values/number-input.ts';

/** Keys whose values are decimals, wherever they stand in a command. */
const DECIMAL_KEYS = new Set(['value', 'numerator', 'denominator', 'lo', 'hi', 'weight']);
/** No command is deeper; what is deeper is left as it is, for its shape to be refused. */
const MAX_DEPTH = 12;

interface Normalised {
  readonly input: unknown;
  readonly refusals: readonly Refusal[];
}

/** Stands in for a number that was refused, so that the rest of the command can still be checked. */
const REFUSED_NUMBER = '0';

/** Text in its one spelling: NFC, without blanks around it, lines ended by a line feed. */
const normaliseText = (text: string): string => text.replaceAll('\r\n', '\n').trim().normalize('NFC');

const keyOf = (path: readonly (string | number)[]): string => String(path.at(-1) ?? '');

/**
 * Brings texts and numbers of a command into their canonical spelling before its shape is checked. `wholeNumbers` says that the
 * values of results can only be whole; goals, baselines and weights are always read as numbers that may have decimals.
 */
export const normaliseInput = (root: unknown, { wholeNumbers }: { readonly wholeNumbers: boolean }): Normalised => {
  const refusals: Refusal[] = [];

  const normaliseNumber = (input: string | number, path: readonly (string | number)[]): string => {
    const field = path.join('.');
    if (typeof input === 'number' && !Number.isSafeInteger(input)) {
      refusals.push({ code: 'field-wrong-type', field, params: { expected: 'decimal string', input: String(input) } });
      return REFUSED_NUMBER;
    }
    const read = readNumber(String(input), { wholeNumbers: wholeNumbers && path.includes('values') });
    if ('value' in read) return read.value;
    refusals.push({ code: read.code, field, params: read.params });
    return REFUSED_NUMBER;
  };

  const normalise = (input: unknown, path: readonly (string | number)[]): unknown => {
    if (path.length > MAX_DEPTH) return input;
    const isDecimal = DECIMAL_KEYS.has(keyOf(path));
    if (typeof input === 'number') return isDecimal ? normaliseNumber(input, path) : input;
    if (typeof input === 'string') return isDecimal ? normaliseNumber(input, path) : normaliseText(input);
    if (Array.isArray(input)) return input.map((each: unknown, index) => normalise(each, [...path, index]));
    if (typeof input !== 'object' || input === null) return input;
    // What JSON could not carry is not there: a caller in this process may leave a field undefined.
    const members = Object.entries(input).filter(([, value]) => value !== undefined);
    return Object.fromEntries(members.map(([key, value]) => [key, normalise(value, [...path, key])]));
  };

  return { input: normalise(root, []), refusals };
};
