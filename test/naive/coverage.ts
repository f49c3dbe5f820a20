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

const inOrder = (statements: readonly Statement[]): readonly Statement[] =>
  [...statements].sort((a, b) => (a.day === b.day ? a.position - b.position : a.day < b.day ? -1 : 1));

/** The last merger into a unit that is effective up to a day. */
const mergerInto = (known: Known, unit: string, day: string): Fact<'UnitsMerged'> | undefined =>
  factsOf(known, 'UnitsMerged')
    .filter((merger) => merger.data.successor === unit && merger.data.effectiveOn <= day)
    .sort((a, b) =>
      a.data.effectiveOn === b.data.effectiveOn
        ? a.position - b.position
        : a.data.effectiveOn < b.data.effectiveOn
          ? -1
          : 1,
    )
    .at(-1);

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The models that a unit has in place on a day. */
const modelsOf = (known: Known, statements: readonly Statement[], unit: string, day: string): ReadonlySet<string> => {
  const merger = mergerInto(known, unit, day);
  const inherited = merger ? inheritedAt(known, statements, merger) : [];
  const models = new Set(inherited);
  for (const { model, ended } of inOrder(statements).filter(
    (statement) =>
      statement.unit === unit && statement.day <= day && (!merger || statement.day >= merger.data.effectiveOn),
  )) {
    if (ended) models.delete(model);
    else models.add(model);
  }
  return models;
};

/** What a successor begins with: all its predecessors' models if every one was covered the day before, else nothing. */
const inheritedAt = (known: Known, statements: readonly Statement[], merger: Fact<'UnitsMerged'>): string[] => {
  const { predecessors, successor, enrolled, effectiveOn } = merger.data;
  const parties = enrolled ? predecessors : [...predecessors, successor];
  const held = parties.map((party) => [...modelsOf(known, statements, party, dayBefore(effectiveOn))]);
  return held.every((models) => models.length > 0) ? held.flat() : [];
};

const share = (known: Known, target: Target, statements: readonly Statement[], day: string): Exact | null => {
  const roster = rosterOn(known, day, target.definition.unitKinds);
  if (roster.length === 0) return null;
  const covered = roster.filter((unit) => modelsOf(known, statements, unit, day).size > 0);
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
