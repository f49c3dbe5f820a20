import { factsOf, type Known } from './history.ts';

/** A unit that was ever enrolled. It is on the roster from `enrolledOn` to the day before `leftOn`. */
export interface Unit {
  readonly unit: string;
  readonly kind: string;
  readonly enrolledOn: string;
  readonly leftOn: string | null;
  /** Which unit it became part of. */
  readonly mergedInto: string | null;
  /** In ledger order. */
  readonly names: readonly { readonly name: string; readonly effectiveOn: string }[];
}

/** Every unit known, in ledger order. */
export const unitsOf = (known: Known): readonly Unit[] => {
  const units = new Map<string, Unit>();
  const change = (code: string, changes: (unit: Unit) => Partial<Unit>): void => {
    const unit = units.get(code);
    if (!unit) throw new Error(`unit ${code} was never enrolled`);
    units.set(code, { ...unit, ...changes(unit) });
  };
  const enrol = (unit: string, { name, kind }: { name: string; kind: string }, effectiveOn: string): void => {
    units.set(unit, {
      unit,
      kind,
      enrolledOn: effectiveOn,
      leftOn: null,
      mergedInto: null,
      names: [{ name, effectiveOn }],
    });
  };
  for (const fact of factsOf(known, 'UnitEnrolled', 'UnitRenamed', 'UnitsMerged', 'UnitClosed')) {
    const { effectiveOn } = fact.data;
    switch (fact.type) {
      case 'UnitEnrolled':
        enrol(fact.data.unit, fact.data, effectiveOn);
        break;
      case 'UnitRenamed': {
        const { name } = fact.data;
        change(fact.data.unit, ({ names }) => ({ names: [...names, { name, effectiveOn }] }));
        break;
      }
      case 'UnitsMerged':
        for (const predecessor of fact.data.predecessors) {
          const { successor } = fact.data;
          change(predecessor, () => ({ leftOn: effectiveOn, mergedInto: successor }));
        }
        if (fact.data.enrolled) enrol(fact.data.successor, fact.data.enrolled, effectiveOn);
        break;
      case 'UnitClosed':
        change(fact.data.unit, () => ({ leftOn: effectiveOn }));
        break;
    }
  }
  return [...units.values()];
};

export const isOnRoster = (unit: Unit, day: string): boolean =>
  unit.enrolledOn <= day && (unit.leftOn === null || day < unit.leftOn);

/** The codes of the units of these kinds (of all kinds, where none are named) that are on the roster on a day. */
export const rosterOn = (known: Known, day: string, kinds?: readonly string[]): readonly string[] =>
  unitsOf(known)
    .filter((unit) => isOnRoster(unit, day) && (kinds === undefined || kinds.includes(unit.kind)))
    .map((unit) => unit.unit);

/** The name a unit has on a day: the latest given up to it; before its first day, the first. */
export const nameOn = (unit: Unit, day: string): string => {
  let current = unit.names[0]!;
  for (const name of unit.names) {
    if (name.effectiveOn <= day && name.effectiveOn >= current.effectiveOn) current = name;
  }
  return current.name;
};
