import { stripVTControlCharacters } from 'node:util';
import CliTable from 'cli-table3';
import type { Page } from './page.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** Takes the columns that are left over, and wraps; the others are as wide as what stands in them. */
  readonly wraps?: boolean;
}

const GAP = '  ';
const NARROWEST_WRAPPED = 12;
const NO_LINES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((part) => [part, '']),
);

/** Columns on a terminal: Vietnamese is composed (NFC) here, so a character is a column. */
const widthOf = (text: string): number => [...stripVTControlCharacters(text)].length;
const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));

const widthsOf = (columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly number[] => {
  const content = columns.map((_, index) => widest(rows.flatMap((row) => (row[index] ?? '').split('\n'))));
  const fixed = columns.map(({ head, wraps }, index) =>
    wraps ? 0 : Math.max(widest(head.split(' ')), content[index] ?? 0),
  );
  const gaps = GAP.length * (columns.length - 1);
  let left = width - gaps - fixed.reduce((sum, each) => sum + each, 0);
  let wrapped = columns.filter(({ wraps }) => wraps).length;
  return columns.map(({ head, wraps }, index) => {
    if (!wraps) return fixed[index] ?? 0;
    const share = Math.max(NARROWEST_WRAPPED, Math.floor(left / wrapped));
    const taken = Math.min(share, Math.max(widthOf(head), content[index] ?? 0));
    left -= taken;
    wrapped -= 1;
    return taken;
  });
};

/** A page of a ledger: a heading, one rule under it, rows; no other lines. */
export const table = (page: Page, columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const widths = widthsOf(columns, rows, page.width);
  const grid = new CliTable({
    chars: { ...NO_LINES, middle: GAP },
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  const rule = page.unicode ? '─' : '-';
  grid.push(
    columns.map(({ head }) => ({ content: page.paint('bold', head), vAlign: 'bottom' as const })),
    widths.map((width) => rule.repeat(width)),
    ...rows.map((row) => [...row]),
  );
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
};
