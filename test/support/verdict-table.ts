import { describe, expect, it } from '@jest/globals';
import type { Goal } from '#resolution/events/target-definition';
import type { Flag, Verdict } from '#resolution/verdict/verdict';
import { verdictAsOf } from './as-known.ts';
import type { History } from './history.ts';

const goal = (value: Goal | null): string | null => value && ('lo' in value ? `${value.lo}..${value.hi}` : value.value);
const flag = (value: Flag): string => (value.flag === 'waiting' ? `waiting ${value.count}` : value.flag);

/** Every column a table may name, and how it is read off a verdict. `A*` is A of the judged day or year. */
const COLUMNS: Readonly<Record<string, (verdict: Verdict) => string | number | null>> = {
  status: (verdict) => verdict.status,
  missing: (verdict) => verdict.missing,
  A: (verdict) => verdict.actual,
  T: (verdict) => goal(verdict.goal),
  B: (verdict) => verdict.baseline,
  '%': (verdict) => verdict.percentOfGoal,
  E: (verdict) => verdict.expected,
  P: (verdict) => verdict.pace,
  'A*': (verdict) => verdict.judgedActual,
  judged: (verdict) => verdict.judgedDay ?? verdict.judgedYear,
  average: (verdict) => verdict.termAverage,
  flags: (verdict) => verdict.flags.map(flag).join(', '),
  year: (verdict) => verdict.yearToDate && `${verdict.yearToDate.year}: ${verdict.yearToDate.value}`,
  est: (verdict) => verdict.estimate && `${verdict.estimate.year}: ${verdict.estimate.value}`,
  'est.status': (verdict) => verdict.estimate?.judgement?.status ?? null,
  'est.missing': (verdict) => verdict.estimate?.judgement?.missing ?? null,
  'est.A': (verdict) => verdict.estimate?.judgement?.actual ?? null,
  'est.%': (verdict) => verdict.estimate?.judgement?.percentOfGoal ?? null,
  'est.E': (verdict) => verdict.estimate?.judgement?.expected ?? null,
  'est.P': (verdict) => verdict.estimate?.judgement?.pace ?? null,
  'est.judged': (verdict) => verdict.estimate?.judgement?.judgedDay ?? verdict.estimate?.judgement?.judgedYear ?? null,
  'est.average': (verdict) => verdict.estimate?.judgement?.termAverage ?? null,
};
/** Columns that repeat what the story says: a table names them only where they are its point. */
const REPEATED = new Set(['T', 'B', 'A*']);

const cellsOf = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());

/**
 * A table worked out by hand: a story of recorded events, and what each (at, asOf) must answer, one line a question:
 *
 *     at         | asOf       | status  | A  | …
 *     2026-07-05 | 2026-07-05 | onTrack | 21 | …
 *
 * `asOf` is a day, or an event number such as #12. An empty cell says null; so does a column that is not named (but T, B, A*).
 */
export const verdictTable = (name: string, story: () => History, target: string, table: string): void =>
  describe(name, () => {
    const [header = '', ...lines] = table.trim().split('\n');
    const columns = cellsOf(header);
    const unknown = columns.filter((column) => !['at', 'asOf', ...Object.keys(COLUMNS)].includes(column));
    if (unknown.length > 0) throw new Error(`no such columns: ${unknown.join(', ')}`);

    it.each(lines.map(cellsOf))('at %s, known at %s: %s', (...cells) => {
      const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
      const asOf = row['asOf']!;
      const { events } = story();
      const verdict = verdictAsOf(events, target, row['at']!, asOf.startsWith('#') ? Number(asOf.slice(1)) : asOf);
      const asked = Object.keys(COLUMNS).filter((column) => column in row || !REPEATED.has(column));
      const read = asked.map((column) => [column, String(COLUMNS[column]!(verdict) ?? '')]);
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(asked.map((column) => [column, row[column] ?? ''])));
    });
  });
