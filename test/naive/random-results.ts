import { periodKey, periodsOfTerm, plusDays } from './calendar.ts';
import type { Definition } from './history.ts';
import { valuesFor } from './random-values.ts';
import { TERM } from './random-resolution.ts';
import { isClosed, type Move, reportersOf, type Scene, someone } from './random-scene.ts';

export const isByPeriod = (target: Definition): boolean =>
  target.measure.kind === 'level' || target.measure.kind === 'ratio';
export const isByDay = (target: Definition): boolean =>
  target.measure.kind === 'cumulative' || target.measure.kind === 'coverage';

/** The periods that have ended and, of each, the units (or the ward) that no live result stands for yet. */
const openPlaces = (scene: Scene, target: Definition): { readonly to: string; readonly unit: string | undefined }[] =>
  periodsOfTerm(target.cadence, TERM)
    .filter(({ to }) => to <= scene.today && !isClosed(scene.history, to))
    .flatMap(({ to }) => {
      const units = target.scope === 'unit' ? reportersOf(scene, target, to) : [undefined];
      return units.map((unit) => ({ to, unit }));
    })
    .filter(
      ({ to, unit }) =>
        !scene.results.some(
          (result) =>
            result.target === target.target &&
            result.status !== 'withdrawn' &&
            result.occurredOn === to &&
            result.unit === unit,
        ),
    );

/** What a recorder states of a target: of a period by its name, its last day, or both. */
export const submissionFor = (scene: Scene, target: Definition, day: string, unit: string | undefined): object => {
  const { random } = scene;
  const period = target.cadence !== 'none' && isByPeriod(target) ? periodKey(target.cadence, day) : undefined;
  const dated = period === undefined || random.chance(0.7);
  const units = Math.max(1, reportersOf(scene, target, day).length);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(dated ? { occurredOn: day } : {}),
    ...(period !== undefined && (!dated || random.chance(0.5)) ? { period } : {}),
    values: valuesFor(random, target, day, scene.luck(target.target), units),
    ...(random.chance(0.1) ? { note: scene.text('ghi chú') } : {}),
  };
};

const earlyDay = ({ random, today }: Scene): string => {
  const day = plusDays(today, -random.pick([0, 1, 5, 30, 90, 400]));
  return day < TERM.from ? TERM.from : day;
};

/** A result of a level or ratio: of the first period that has none yet, most of the time. */
export const recordPeriod = (scene: Scene): Move | undefined => {
  const { random } = scene;
  const places = scene.targets
    .filter(isByPeriod)
    .flatMap((target) => openPlaces(scene, target).map((place) => ({ target, ...place })));
  if (places.length === 0) return undefined;
  const ordered = places.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  const { target, to, unit } = random.chance(0.8) ? ordered[0]! : random.pick(ordered);
  return {
    by: someone(scene, ['clerk']),
    command: { type: 'RecordResult', target: target.target, ...submissionFor(scene, target, to, unit) },
  };
};

/** A result of a cumulative or coverage, of any open day. */
export const recordDay = (scene: Scene): Move | undefined => {
  const { random, history } = scene;
  const targets = scene.targets.filter(isByDay);
  const day = earlyDay(scene);
  if (targets.length === 0 || isClosed(history, day)) return undefined;
  const target = random.pick(targets);
  const units = reportersOf(scene, target, day);
  if (target.scope === 'unit' && units.length === 0) return undefined;
  const unit = target.scope === 'unit' ? random.pick(units) : undefined;
  return {
    by: someone(scene, ['clerk']),
    command: { type: 'RecordResult', target: target.target, ...submissionFor(scene, target, day, unit) },
  };
};
