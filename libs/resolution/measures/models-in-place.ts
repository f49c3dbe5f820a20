import type { Merge } from '../settings/settings.ts';
import { addDays, type LocalDate } from '../values/local-date.ts';
import type { Statement } from './figures.ts';

/** The models that a unit has in place on a day. */
export type ModelsInPlace = (unit: string, day: LocalDate) => ReadonlySet<string>;

const inLedgerOrderOfDays = (a: { day: LocalDate; position: number }, b: typeof a): number =>
  a.day === b.day ? a.position - b.position : a.day < b.day ? -1 : 1;

/** Model by model the latest statement wins: in place until one says "ended". */
const stated = (before: ReadonlySet<string>, statements: readonly Statement[]): ReadonlySet<string> => {
  const models = new Set(before);
  for (const { model, ended } of statements) {
    if (ended) models.delete(model);
    else models.add(model);
  }
  return models;
};

/**
 * Who has what in place, by approved statements and by inheritance: a successor holds its predecessors' models if every one
 * of them was covered the day before (an existing successor counts as one of them), otherwise it starts with none; its own
 * statements from the merger on come on top. Mergers of one day apply in ledger order.
 */
export const modelsInPlace = (statements: readonly Statement[], merges: readonly Merge[]): ModelsInPlace => {
  const inOrder = merges.map((merge) => ({ ...merge, day: merge.effectiveOn })).sort(inLedgerOrderOfDays);
  const ofUnit = Map.groupBy(
    statements.map((statement) => ({ ...statement, day: statement.occurredOn })).sort(inLedgerOrderOfDays),
    (statement) => statement.unit,
  );

  /** What the unit has by the statements up to a day, after the first `merged` mergers. */
  const after = (merged: number, unit: string, day: LocalDate): ReadonlySet<string> => {
    const last = inOrder.findLastIndex((merge, index) => index < merged && merge.successor === unit);
    const merge = inOrder[last];
    const own = (ofUnit.get(unit) ?? []).filter(
      ({ occurredOn }) => occurredOn <= day && (!merge || occurredOn >= merge.effectiveOn),
    );
    return stated(merge ? inherited(last, merge) : new Set(), own);
  };
  const inherited = (index: number, merge: Merge): ReadonlySet<string> => {
    const before = addDays(merge.effectiveOn, -1);
    const merging = merge.successorExisted ? [...merge.predecessors, merge.successor] : merge.predecessors;
    const held = merging.map((unit) => after(index, unit, before));
    return held.every((models) => models.size > 0) ? new Set(held.flatMap((models) => [...models])) : new Set();
  };

  return (unit, day) => after(inOrder.filter((merge) => merge.effectiveOn <= day).length, unit, day);
};
