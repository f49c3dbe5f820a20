import type { LocalDate } from '../values/local-date.ts';
import type { UnitKind } from '../values/shapes.ts';
import type { Settings, Unit } from './settings.ts';

/** Whether a unit stands on the roster on a day: from `enrolledOn` until the day before `leftOn`. */
export const isOnRoster = (unit: Unit, day: LocalDate): boolean =>
  unit.enrolledOn <= day && (unit.leftOn === undefined || day < unit.leftOn);

/** The units on the roster on a day, in the order of their codes; with `kinds`, only those kinds. */
export const unitsOn = (settings: Settings, day: LocalDate, kinds?: readonly UnitKind[]): readonly Unit[] =>
  [...settings.units.values()]
    .filter((unit) => isOnRoster(unit, day) && (!kinds || kinds.includes(unit.kind)))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));

/** What a unit is called on a day (before its enrolment: by its first name). Of one effective day, the later event wins. */
export const nameOn = (unit: Unit, day: LocalDate): string => {
  const named = unit.names.reduce<Unit['names'][number] | undefined>(
    (latest, name) => (name.effectiveOn <= day && (!latest || name.effectiveOn >= latest.effectiveOn) ? name : latest),
    undefined,
  );
  return (named ?? unit.names[0])?.name ?? unit.unit;
};
