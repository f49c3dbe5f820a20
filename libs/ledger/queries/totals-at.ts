import type { ViewReader } from '#projections/view-reader';
import type { Total } from '#resolution/measures/figures';
import { Decimal, ZERO } from '#resolution/values/decimal';
import type { LocalDate } from '#resolution/values/local-date';
import { daySpan, monthSpan, type TotalsRow, WHOLE_WARD } from '../views/status/totals.ts';

const CELLS = 'target, span, unit, position, total, denominator, results, corrected';
const LATEST_OF_WARD = `SELECT ${CELLS} FROM totals WHERE target = ? AND span BETWEEN ? AND ? AND unit = '${WHOLE_WARD}'`;
const LATEST_OF_UNITS = `SELECT ${CELLS} FROM totals WHERE target = ? AND span BETWEEN ? AND ? AND unit > '${WHOLE_WARD}'`;
const VERSION_BEFORE = `SELECT ${CELLS} FROM past_totals
  WHERE target = ? AND span = ? AND unit = ? AND position <= ? ORDER BY position DESC LIMIT 1`;

/** What results add up to, and how many of them bear a correction. */
export interface CorrectedTotal extends Total {
  readonly corrected: number;
}

export const NOTHING: CorrectedTotal = { total: ZERO, denominator: ZERO, results: 0, corrected: 0 };

export const addTotals = (a: CorrectedTotal, b: CorrectedTotal): CorrectedTotal => ({
  total: a.total.plus(b.total),
  denominator: b.denominator.isZero() ? a.denominator : a.denominator.plus(b.denominator),
  results: a.results + b.results,
  corrected: a.corrected + b.corrected,
});

const totalOf = ({ total, denominator, results, corrected }: TotalsRow): CorrectedTotal => ({
  total: new Decimal(total),
  denominator: denominator === '0' ? ZERO : new Decimal(denominator),
  results,
  corrected,
});

/** The versioned totals of one target, read as they were at one position. */
export class TotalsAt {
  readonly #status: ViewReader;
  readonly #target: string;
  readonly #position: number;

  constructor(status: ViewReader, target: string, position: number) {
    this.#status = status;
    this.#target = target;
    this.#position = position;
  }

  /** The months after the one of `after`, up to the one of `to`, that have results, in order. */
  months(after: LocalDate, to: LocalDate): readonly { readonly span: string; readonly total: CorrectedTotal }[] {
    const from = `${monthSpan(after)}-`;
    return this.#versions(LATEST_OF_WARD, from, monthSpan(to)).map((row) => ({ span: row.span, total: totalOf(row) }));
  }

  /** The days from one to another, both included, as one total. */
  days(from: LocalDate, to: LocalDate): CorrectedTotal {
    return this.#versions(LATEST_OF_WARD, daySpan(from), daySpan(to)).map(totalOf).reduce(addTotals, NOTHING);
  }

  /** The units with approved results dated on these days, and how many results each has. */
  units(from: LocalDate, to: LocalDate): ReadonlyMap<string, number> {
    const units = new Map<string, number>();
    for (const { unit, results } of this.#versions(LATEST_OF_UNITS, daySpan(from), daySpan(to))) {
      if (results > 0) units.set(unit, (units.get(unit) ?? 0) + results);
    }
    return units;
  }

  #versions(latest: string, from: string, to: string): readonly TotalsRow[] {
    return this.#status
      .all<TotalsRow>(latest, this.#target, from, to)
      .flatMap((row) => (row.position <= this.#position ? row : (this.#before(row) ?? [])));
  }

  #before({ target, span, unit }: TotalsRow): TotalsRow | undefined {
    return this.#status.first<TotalsRow>(VERSION_BEFORE, target, span, unit, this.#position);
  }
}
