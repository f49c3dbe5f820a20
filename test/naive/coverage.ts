import { type Exact, HUNDRED, over, times, whole } from './exact.ts';
import { type Fact, factsOf, type Known, termOf } from './history.ts';
import { approvedOf } from './results.ts';
import { rosterOn } from './roster.ts';
import type { Target } from './target.ts';

/** From a day on, a unit has a model in place, or has it no longer. */
interface Statement {
  readonly unit: string;
  readonly model: string;
  readonly ended: boolean;
  readonly day: string;
  readonly position: number;
}

/** The baseline list, counted as approved on the term's first day. */
const listedAtStart = (known: Known, target: Target): readonly Statement[] => {
  const list = target.baseline;
  if (!list || !('covered' in list.baseline)) return [];
  const { from: day } = termOf(known);
  return list.baseline.covered.map(({ unit, model }) => ({ unit, model, ended: false, day, position: list.position }));
};

const stated = (known: Known, target: Target, upTo: string): readonly Statement[] =>
  approvedOf(known, target.code, upTo).flatMap(({ id, unit, occurredOn, values }) =>
    unit !== undefined && 'model' in values ? [{ unit, ...values, day: occurredOn, position: id }] : [],
  );

const inOrder = <One extends { readonly day: string; readonly position: number }>(
  dated: readonly One[],
): readonly One[] => [...dated].sort((a, b) => (a.day === b.day ? a.position - b.position : a.day < b.day ? -1 : 1));

type Merger = Fact<'UnitsMerged'>['data'];

/**
 * The models that each unit has in place on a day, by telling the days one after the other: what a day's mergers hand on
 * is what was there the day before, and its statements come on top.
 */
const modelsOn = (
  known: Known,
  statements: readonly Statement[],
  day: string,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const held = new Map<string, Set<string>>();
  const heldBy = (unit: string): Set<string> => held.get(unit) ?? new Set<string>();
  const merge = ({ predecessors, successor, enrolled }: Merger): void => {
    const parties = (enrolled ? predecessors : [...predecessors, successor]).map(heldBy);
    const all = parties.every((models) => models.size > 0) ? parties.flatMap((models) => [...models]) : [];
    held.set(successor, new Set(all));
  };
  const state = ({ unit, model, ended }: Statement): void => {
    const models = heldBy(unit);
    if (ended) models.delete(model);
    else models.add(model);
    held.set(unit, models);
  };
  const mergers = factsOf(known, 'UnitsMerged').map(({ position, data }) => ({
    position,
    day: data.effectiveOn,
    data,
  }));
  const days = [...mergers, ...statements].map((dated) => dated.day).filter((one) => one <= day);
  for (const one of [...new Set(days)].sort()) {
    for (const merger of inOrder(mergers.filter((dated) => dated.day === one))) merge(merger.data);
    for (const statement of inOrder(statements.filter((dated) => dated.day === one))) state(statement);
  }
  return held;
};

const share = (known: Known, target: Target, statements: readonly Statement[], day: string): Exact | null => {
  const roster = rosterOn(known, day, target.definition.unitKinds);
  if (roster.length === 0) return null;
  const models = modelsOn(known, statements, day);
  const covered = roster.filter((unit) => (models.get(unit)?.size ?? 0) > 0);
  return over(times(HUNDRED, whole(covered.length)), whole(roster.length));
};

/** The percentage of the roster's units that are covered on a day; null while the roster is empty. */
export const coverageOn = (known: Known, target: Target, day: string): Exact | null =>
  share(known, target, [...listedAtStart(known, target), ...stated(known, target, day)], day);

/** B: what the baseline list alone covers of the roster on the term's first day. */
export const coverageAtStart = (known: Known, target: Target): Exact | null =>
  target.baseline && share(known, target, listedAtStart(known, target), termOf(known).from);

/** The days of the evidence up to a day: each approved statement's, and the term's first for a list with units in it. */
export const coverageEvidence = (known: Known, target: Target, upTo: string): readonly string[] =>
  [...listedAtStart(known, target), ...stated(known, target, upTo)].map((statement) => statement.day);
