import type { ViewReader } from '#projections/view-reader';
import type { Values } from '#resolution/events/events';
import type { Estimate, Figures, Statement } from '#resolution/measures/figures';
import { addDays, type LocalDate } from '#resolution/values/local-date';
import { monthSpan } from '../views/status/totals.ts';
import type { WaitingRow } from '../views/queue/waiting.ts';
import { addTotals, type CorrectedTotal, NOTHING, TotalsAt } from './totals-at.ts';

interface StatementCells {
  readonly result: number;
  readonly unit: string | null;
  readonly occurred_on: string;
  readonly model: string;
  readonly ended: number;
  readonly counts: number;
}

/**
 * The figures of a target at one position, from the rows of the status view and from what waited then. Totals come from months
 * and the days of one month, so that no answer takes longer because there are more results.
 */
export class ViewFigures implements Figures {
  readonly #status: ViewReader;
  readonly #target: string;
  readonly #position: number;
  readonly #totals: TotalsAt;
  readonly #waiting: readonly WaitingRow[];
  /** What each month with results adds up to together with those before it, in order, as far as it was asked for. */
  readonly #months: { readonly span: string; readonly total: CorrectedTotal }[] = [];
  #monthsUpTo: LocalDate = '0000-00-00';
  readonly #upTo = new Map<LocalDate, CorrectedTotal>();

  /** `waiting`: what waits of this target. */
  constructor(status: ViewReader, target: string, position: number, waiting: readonly WaitingRow[]) {
    this.#status = status;
    this.#target = target;
    this.#position = position;
    this.#totals = new TotalsAt(status, target, position);
    this.#waiting = waiting;
  }

  upTo(day: LocalDate): CorrectedTotal {
    const known = this.#upTo.get(day);
    if (known) return known;
    const next = addDays(day, 1);
    const isMonthEnd = next.endsWith('-01');
    this.#readMonths(day);
    const before = this.#months.findLast(({ span }) => span < monthSpan(next))?.total ?? NOTHING;
    const total = isMonthEnd ? before : addTotals(before, this.#totals.days(`${day.slice(0, 7)}-01`, day));
    this.#upTo.set(day, total);
    return total;
  }

  on(day: LocalDate): CorrectedTotal {
    return this.#totals.days(day, day);
  }

  statements(day: LocalDate): readonly Statement[] {
    const cells = this.#status.all<StatementCells>(
      `SELECT result, unit, occurred_on, model, ended, counts FROM statements
       WHERE target = ? AND position <= ? ORDER BY position`,
      this.#target,
      this.#position,
    );
    const latest = new Map(cells.map((cell) => [cell.result, cell]));
    return [...latest.values()].flatMap(({ result, unit, occurred_on, model, ended, counts }) =>
      unit !== null && counts === 1 && occurred_on <= day
        ? [{ unit, model, ended: ended === 1, occurredOn: occurred_on, position: result }]
        : [],
    );
  }

  reporting(from: LocalDate, to: LocalDate): ReadonlySet<string> {
    const units = this.#totals.units(from, to);
    const ofUnits = [...units.values()].reduce((sum, results) => sum + results, 0);
    const approved = this.upTo(to).results - this.upTo(addDays(from, -1)).results;
    const pending = this.#waiting.filter(
      ({ kind, occurred_on }) => kind === 'result' && occurred_on !== null && from <= occurred_on && occurred_on <= to,
    );
    return new Set([...units.keys(), ...(approved > ofUnits ? [''] : []), ...pending.map(({ unit }) => unit ?? '')]);
  }

  waiting(day: LocalDate): number {
    return this.#waiting.filter(
      ({ kind, occurred_on }) =>
        (kind === 'result' || kind === 'correction') && occurred_on !== null && occurred_on <= day,
    ).length;
  }

  corrected(day: LocalDate): boolean {
    return this.upTo(day).corrected > 0;
  }

  estimate(year: number, madeBy: LocalDate): Estimate | undefined {
    const made = this.#status.first<{ position: number; stated: string }>(
      `SELECT position, stated FROM estimates
       WHERE target = ? AND year = ? AND made_on <= ? AND position <= ? AND (withdrawn_at IS NULL OR withdrawn_at > ?)
       ORDER BY position DESC LIMIT 1`,
      this.#target,
      year,
      madeBy,
      this.#position,
      this.#position,
    );
    return made && { position: made.position, year, values: JSON.parse(made.stated) as Values };
  }

  #readMonths(to: LocalDate): void {
    if (to <= this.#monthsUpTo) return;
    let sum = this.#months.at(-1)?.total ?? NOTHING;
    for (const { span, total } of this.#totals.months(this.#monthsUpTo, to)) {
      sum = addTotals(sum, total);
      this.#months.push({ span, total: sum });
    }
    this.#monthsUpTo = to;
  }
}
