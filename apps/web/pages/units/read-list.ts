import type { UnitKind } from '#resolution/values/shapes';

export interface ListedUnit {
  readonly unit: string;
  readonly name: string;
  readonly kind: UnitKind;
}

/** A line that is no unit: which one, and how it was written. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
}

/** A word as people compare it: without case, in one spelling, blanks between its parts as one. */
const plain = (word: string): string => word.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * The units of a list as it is pasted from a sheet: a line each, code, name and kind between tabs or semicolons. Empty lines are
 * skipped; a code that stands twice is not read the second time. `kinds` are the words of the kinds, in any language.
 */
export const readList = (
  text: string,
  kinds: readonly (readonly [kind: UnitKind, word: string])[],
): { readonly units: readonly ListedUnit[]; readonly unread: readonly UnreadLine[] } => {
  const units: ListedUnit[] = [];
  const unread: UnreadLine[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(/[\t;]/).map((cell) => cell.trim());
    const [unit = '', name = '', word = ''] = cells;
    const kind = kinds.find(([, known]) => plain(known) === plain(word))?.[0];
    const known = units.some((one) => one.unit === unit);
    if (cells.length !== 3 || unit === '' || name === '' || kind === undefined || known) {
      unread.push({ line: index + 1, text: line.trim() });
    } else units.push({ unit, name, kind });
  }
  return { units, unread };
};
