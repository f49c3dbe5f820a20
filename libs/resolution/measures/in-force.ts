import type { LocalDate } from '../values/local-date.ts';

/** A fact that holds from a day on. */
interface Dated {
  readonly effectiveFrom: LocalDate;
  readonly position: number;
}

/** The facts that hold on a day, in the order in which they apply: by date; of one date, in ledger order. */
export const effectiveUpTo = <Fact extends Dated>(facts: readonly Fact[], day: LocalDate): readonly Fact[] =>
  facts
    .filter((fact) => fact.effectiveFrom <= day)
    .sort((a, b) =>
      a.effectiveFrom === b.effectiveFrom ? a.position - b.position : a.effectiveFrom < b.effectiveFrom ? -1 : 1,
    );

/** The last of them: the one in force. */
export const inForce = <Fact extends Dated>(facts: readonly Fact[], day: LocalDate): Fact | undefined =>
  effectiveUpTo(facts, day).at(-1);
