import { addDays, type LocalDate } from '#resolution/values/local-date';
import { periodsOfTerm } from '#resolution/values/period';
import type { UnitKind } from '#resolution/values/shapes';
import type { Chance } from './chance.ts';
import { TERM } from './simulated-term.ts';

/** A unit while it is on the roster: from `enrolledOn`, before `leftOn`. */
export interface SimulatedUnit {
  readonly unit: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly enrolledOn: LocalDate;
  leftOn?: LocalDate;
  /** Its part of the commune, against the other units. */
  readonly weight: number;
}

/** What happens to the roster on a day: a change as it is proposed. */
interface RosterChange {
  readonly on: LocalDate;
  readonly change: { readonly type: string; readonly data: object };
}

/** A made-up commune: how large, how diligent, and what becomes of its units. */
export interface Commune {
  readonly name: string;
  readonly office: string;
  /** Against the average commune. */
  readonly size: number;
  /** How much of a goal it reaches by the term's end, before each target's own luck; below 0.9 it lags. */
  readonly reach: number;
  readonly units: readonly SimulatedUnit[];
  readonly rosterChanges: readonly RosterChange[];
}

/** A fifth leads, a quarter lags, the others keep up more or less. */
const reachOf = (chance: Chance): number => {
  const luck = chance.share();
  if (luck < 0.25) return chance.between(0.5, 0.88);
  return luck < 0.8 ? chance.between(0.93, 1.06) : chance.between(1.06, 1.25);
};

const unitOf = (number: number, enrolledOn: LocalDate, chance: Chance): SimulatedUnit => {
  const isVillage = chance.happens(0.5);
  const code = `${isVillage ? 'BAN' : 'TDP'}-${String(number).padStart(2, '0')}`;
  return {
    unit: code,
    name: `${isVillage ? 'Bản' : 'Tổ dân phố'} mô phỏng ${number}`,
    kind: isVillage ? 'village' : 'residentialGroup',
    enrolledOn,
    weight: chance.between(0.5, 1.5),
  };
};

/** Mergers (one or two), a renaming and an enrolment, each on the first day of a quarter: then no result lies in its way. */
const rosterStory = (units: SimulatedUnit[], chance: Chance): readonly RosterChange[] => {
  const quarters = periodsOfTerm('quarter', TERM.from, TERM.to).map(({ to }) => addDays(to, 1));
  const changes: RosterChange[] = [];
  const standing = (): SimulatedUnit[] => units.filter(({ leftOn }) => leftOn === undefined);
  const on = (from: number, to: number): LocalDate => quarters[chance.whole(from, to)] ?? quarters[0] ?? TERM.from;
  const merge = (day: LocalDate): void => {
    const [first, second] = standing().slice(chance.whole(0, 2));
    if (!first || !second) return;
    first.leftOn = day;
    second.leftOn = day;
    const successor = { ...unitOf(units.length + 1, day, chance), weight: first.weight + second.weight };
    units.push(successor);
    const { unit, name, kind } = successor;
    const data = {
      predecessors: [first.unit, second.unit],
      successor: unit,
      enrolled: { name, kind },
      effectiveOn: day,
    };
    changes.push({ on: day, change: { type: 'UnitsMerged', data } });
  };
  merge(on(0, 2));
  if (chance.happens(0.5)) {
    const day = on(3, 5);
    const unit = unitOf(units.length + 1, day, chance);
    units.push(unit);
    const { unit: code, name, kind } = unit;
    changes.push({ on: day, change: { type: 'UnitEnrolled', data: { unit: code, name, kind, effectiveOn: day } } });
  }
  if (chance.happens(0.5)) {
    const day = on(6, 8);
    const [renamed] = standing();
    const data = renamed && { unit: renamed.unit, name: `${renamed.name} (tên mới)`, effectiveOn: day };
    if (data) changes.push({ on: day, change: { type: 'UnitRenamed', data } });
  }
  if (chance.happens(0.6)) merge(on(9, 16));
  return changes;
};

export const makeCommune = (number: number, chance: Chance): Commune => {
  const size = chance.between(0.5, 1.7);
  const units = Array.from({ length: chance.whole(6, 11) }, (_, index) => unitOf(index + 1, TERM.from, chance));
  const name = `Xã Mô phỏng ${String(number).padStart(4, '0')}`;
  return {
    name,
    office: `Đảng ủy ${name}`,
    size,
    reach: reachOf(chance),
    rosterChanges: rosterStory(units, chance),
    units,
  };
};

/** The units on the roster on a day. */
export const unitsOn = ({ units }: Commune, day: LocalDate): readonly SimulatedUnit[] =>
  units.filter(({ enrolledOn, leftOn }) => enrolledOn <= day && (leftOn === undefined || day < leftOn));
