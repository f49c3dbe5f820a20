import { stripVTControlCharacters } from 'node:util';
import CliTable from 'cli-table3';
import type { Page } from './page.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** Takes the columns that are left over, and wraps; the others are as wide as what stands in them. */
  readonly wraps?: boolean;
  /** Of one that wraps: how narrow it may become. */
  readonly least?: number;
}

/** Between columns; narrow pages have no room to spare. */
const gapOf = ({ width }: Page): string => (width < 100 ? ' ' : '  ');
const NARROWEST_WRAPPED = 14;
/** Where the others keep this much, a column may take more than an equal share. */
const COMFORTABLE = 20;
/** Headings up to this length stay on one line. */
const SHORT_HEAD = 9;
const NO_LINES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((part) => [part, '']),
);

/** Columns on a terminal: Vietnamese is composed (NFC) here, so a character is a column. */
const widthOf = (text: string): number => Array.from(stripVTControlCharacters(text)).length;
const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));

const inEachLine = (text: string, change: (line: string) => string): string => text.split('\n').map(change).join('\n');

/** The narrowest column in which a heading takes two lines at most; its own line break is kept. */
const headWidth = (head: string): number => {
  if (head.includes('\n')) return widest(head.split('\n'));
  if (head.length <= SHORT_HEAD) return head.length;
  const words = head.split(' ');
  const splits = words.map((_, at) =>
    Math.max(...[words.slice(0, at), words.slice(at)].map((line) => widthOf(line.join(' ')))),
  );
  return Math.min(...splits);
};

const naturalWidth = ({ head, wraps }: Column, content: number): number =>
  Math.max(wraps ? widest(head.split('\n')) : headWidth(head), content);

/** Columns that wrap share what the others leave: who needs least chooses first. */
const widthsOf = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] => {
  const natural = columns.map((column, index) =>
    naturalWidth(column, widest(rows.flatMap((row) => (row[index] ?? '').split('\n')))),
  );
  const widths = [...natural];
  const wrapping = columns.flatMap(({ wraps }, index) => (wraps ? [index] : []));
  const fixed = natural.reduce((sum, each, index) => (wrapping.includes(index) ? sum : sum + each), 0);
  let left = width - fixed;
  let sharing = wrapping.length;
  for (const index of wrapping.toSorted((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0))) {
    const share = Math.max(
      columns[index]?.least ?? NARROWEST_WRAPPED,
      Math.floor(left / sharing),
      left - COMFORTABLE * (sharing - 1),
    );
    const taken = Math.min(share, natural[index] ?? 0);
    widths[index] = taken;
    left -= taken;
    sharing -= 1;
  }
  return widths;
};

/** A page of a ledger: a heading, one rule under it, rows; no other lines. */
export const table = (page: Page, columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const gap = gapOf(page);
  const widths = widthsOf(columns, rows, page.width - gap.length * (columns.length - 1));
  const grid = new CliTable({
    chars: { ...NO_LINES, middle: gap },
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  const rule = page.unicode ? '─' : '-';
  grid.push(
    columns.map(({ head }) => ({
      content: inEachLine(head, (line) => page.paint('bold', line)),
      vAlign: 'bottom' as const,
    })),
    widths.map((width) => rule.repeat(width)),
    ...rows.map((row) => [...row]),
  );
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
};
